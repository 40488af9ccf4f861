using System.Text;
using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Tests.Importing;

public class OrderReadingTests
{
    [Fact]
    public async Task A_full_line_says_all_it_says()
    {
        var order = Assert.Single((await OrderFile.Read(OrderFile.Line())).Rows).Value;

        Assert.Equal("W100027", order.Number);
        Assert.Equal(new DateTimeOffset(2026, 9, 8, 10, 12, 0, TimeSpan.FromHours(8)), order.OrderedAt);
        Assert.Equal(new Buyer("c-883", "林小姐", "lin@example.com", "+886912345678"), order.Customer);
        Assert.Equal((OrderStatus.Processing, 45900m, "TWD"), (order.Status, order.Price, order.Currency));
        Assert.Equal(new OrderInvoice("AB-12345678", "PaymentComplete"), order.Invoice);
        Assert.Equal(["MacBook Air 13", "USB-C 充電線"], order.Lines.Select(line => line.Name));
        Assert.Equal([1, 2], order.Lines.Select(line => line.Quantity));
        var delivery = order.Lines[0].Delivery!;
        Assert.Equal(("黑貓宅急便", "906512345678"), (delivery.Carrier, delivery.TrackingNumber));
        Assert.Equal(new DateOnly(2026, 9, 15), delivery.ArrivesBy);
        Assert.Equal("已到達轉運中心", Assert.Single(delivery.Checkpoints).Name);
        Assert.Equal(new DateTimeOffset(2026, 9, 15, 11, 20, 0, TimeSpan.FromHours(8)), delivery.DeliveredAt);
    }

    [Fact]
    public async Task What_the_line_does_not_say_is_not_made_up()
    {
        var file = await OrderFile.Read(
            """{"orderNumber":"A1","orderDate":"2026-09-08","customer":{"email":"a@b"},"orderedItem":{"orderedItem":{"name":"Case"}}}""");

        var order = Assert.Single(file.Rows).Value;
        Assert.Equal((null, null, null, null), (order.Status, order.Price, order.Currency, order.Invoice));
        Assert.Equal((1, null, null, null), (order.Lines[0].Quantity, order.Lines[0].Status, order.Lines[0].Delivery, order.Lines[0].Sku));
        Assert.Equal(new DateTimeOffset(2026, 9, 8, 0, 0, 0, TimeSpan.FromHours(8)), order.OrderedAt);
    }

    [Fact]
    public async Task Unknown_properties_are_kept()
    {
        var row = Assert.Single((await OrderFile.Read(OrderFile.Line())).Rows);

        Assert.Contains("""x-gift":{"ribbon":["red",1,true]}""", row.Json);
    }

    [Fact]
    public async Task Byte_order_mark_carriage_returns_and_blank_lines_are_no_faults()
    {
        var second = OrderFile.Line(order => order["orderNumber"] = "W100028");
        var file = await OrderFile.Read(Encoding.UTF8.GetBytes($"\uFEFF{OrderFile.Line()}\r\n{second}\r\n\r\n\n"));

        Assert.Empty(file.Faults);
        Assert.Equal(["W100027", "W100028"], file.Rows.Select(row => row.Key));
    }

    [Theory]
    [InlineData("""{"identifier":"p","trackingNumber":"1"}""", """{"identifier":"p","trackingNumber":"2"}""", true)]
    [InlineData("""{"identifier":"p","trackingNumber":"1"}""", """{"identifier":"q","trackingNumber":"1"}""", false)]
    [InlineData("""{"trackingNumber":"1","expectedArrivalUntil":"2026-09-01"}""", """{"trackingNumber":"1"}""", true)]
    [InlineData("""{"provider":{"name":"x"},"expectedArrivalUntil":"2026-09-01"}""", """{"expectedArrivalUntil":"2026-09-01","provider":{"name":"x"}}""", true)]
    [InlineData("""{"expectedArrivalUntil":"2026-09-01"}""", """{"expectedArrivalUntil":"2026-09-02"}""", false)]
    public async Task Two_deliveries_are_one_parcel_by_identifier_else_tracking_number_else_all_they_say(string one, string other, bool same)
    {
        var file = await OrderFile.Read(
            $$$"""{"orderNumber":"A1","orderDate":"2026-09-08","customer":{"email":"a@b"},"orderedItem":[{"orderedItem":{"name":"1"},"orderDelivery":{{{one}}}},{"orderedItem":{"name":"2"},"orderDelivery":{{{other}}}}]}""");

        var lines = Assert.Single(file.Rows).Value.Lines;
        Assert.Equal(same, lines[0].Delivery!.ParcelKey == lines[1].Delivery!.ParcelKey);
    }

    [Fact]
    public async Task A_link_that_is_none_of_the_webs_is_not_taken_for_one()
    {
        var line = OrderFile.Line(order => order["orderedItem"]![0]!["orderDelivery"]!["trackingUrl"] = "javascript:alert(1)");

        Assert.Null(Assert.Single((await OrderFile.Read(line)).Rows).Value.Lines[0].Delivery!.TrackingUrl);
    }

    [Fact]
    public async Task A_long_file_is_read_line_by_line_whatever_the_buffer()
    {
        var lines = Enumerable.Range(0, 3000).Select(i => OrderFile.Line(order => order["orderNumber"] = $"W{i}")).ToArray();

        var file = await OrderFile.Read(lines);

        Assert.Empty(file.Faults);
        Assert.Equal(3000, file.Rows.Count);
        Assert.Equal("W2999", file.Rows[^1].Key);
    }
}
