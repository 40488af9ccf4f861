using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Tests.Dialogs;

internal static class SampleOrders
{
    public static readonly DateOnly LatestDay = new(2026, 9, 15);

    private static readonly TimeSpan Taipei = TimeSpan.FromHours(8);

    public static Order Laptop(string number = "W100027", OrderStatus? status = OrderStatus.Processing, DateOnly? arrivesBy = null, string? customer = "c-883") => new()
    {
        Number = number,
        OrderedAt = new DateTimeOffset(2026, 9, 5, 10, 12, 0, Taipei),
        Customer = new Buyer(customer, "林小姐", "lin@example.com", "+886912345678"),
        Lines = [new OrderLine { Name = "MacBook Air 13", SerialNumber = "C02XL0GTJGH5", Status = status, Delivery = Parcel("p1", arrivesBy ?? LatestDay) }],
        Status = OrderStatus.Processing,
        Invoice = new OrderInvoice("AB-12345678", "PaymentComplete"),
    };

    /// <summary>Two parcels, on the 12th and on the 15th.</summary>
    public static Order Split() => Laptop("W100031") with
    {
        Lines =
        [
            new OrderLine { Name = "MacBook Air 13", Status = OrderStatus.InTransit, Delivery = Parcel("p1", new DateOnly(2026, 9, 12)) },
            new OrderLine { Name = "Magic Mouse", Quantity = 2, Status = OrderStatus.Processing, Delivery = Parcel("p2", LatestDay) },
        ],
    };

    public static Order Delivered(string number = "W100040", int day = 4) => Laptop(number) with
    {
        Lines =
        [
            new OrderLine
            {
                Name = "iPhone 15",
                Status = OrderStatus.Delivered,
                Delivery = Parcel("p1", null) with { DeliveredAt = new DateTimeOffset(2026, 9, day, 15, 0, 0, Taipei) },
            },
        ],
        Status = OrderStatus.Delivered,
    };

    public static Delivery Parcel(string key, DateOnly? arrivesBy) => new() { ParcelKey = key, ArrivesBy = arrivesBy };
}
