namespace ServiceBot.Dialogs.Orders;

/// <summary>What follows from an order's facts.</summary>
public static class OrderRules
{
    /// <summary>The parcels of the order, in the order of their first line (I-17).</summary>
    public static IReadOnlyList<Parcel> Parcels(Order order) =>
    [
        .. order.Lines.GroupBy(line => line.Delivery?.ParcelKey ?? "").Select(group =>
        {
            List<OrderLine> lines = [.. group];
            return new Parcel(lines, lines[0].Delivery, Furthest([.. lines.Select(line => StatusOf(line, order))]));
        }),
    ];

    /// <summary>Where the order stands: what its lines say, the least advanced first; what went wrong goes before all.</summary>
    public static OrderStatus? StatusOf(Order order) => Furthest([.. order.Lines.Select(line => StatusOf(line, order))]);

    /// <summary>Something is still to happen with it.</summary>
    public static bool IsOpen(Order order) => StatusOf(order) is not (OrderStatus.Delivered or OrderStatus.Returned or OrderStatus.Cancelled);

    public static bool HasArrived(Parcel parcel) => parcel.Status == OrderStatus.Delivered;

    /// <summary>Every parcel that was to arrive has arrived, and at least one has.</summary>
    public static bool HasArrived(Order order)
    {
        var live = Parcels(order).Where(parcel => !IsClosed(parcel.Status)).ToList();
        return live.Count > 0 && live.TrueForAll(HasArrived);
    }

    /// <summary>At least one parcel has left the shop.</summary>
    public static bool HasShipped(Order order) =>
        Parcels(order).Any(parcel => parcel.Status is OrderStatus.InTransit or OrderStatus.PickupAvailable or OrderStatus.Delivered);

    public static Arrival ArrivalOf(Parcel parcel, DateOnly today, TimeZoneInfo zone) => parcel switch
    {
        { Status: OrderStatus.Cancelled or OrderStatus.Returned } => new Arrival.Closed(),
        { Status: OrderStatus.Delivered } => new Arrival.Arrived(DeliveredOn(parcel, zone)),
        { Delivery.ArrivesBy: { } day } when day < today => new Arrival.Late(day),
        { Delivery.ArrivesBy: { } day } => new Arrival.By(day),
        _ => new Arrival.Unknown(),
    };

    public static DateOnly? DeliveredOn(Parcel parcel, TimeZoneInfo zone) =>
        parcel.Delivery?.DeliveredAt is { } at ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime) : null;

    /// <summary>The last day on which the parcel can be returned, both ends counted (I-21); null as long as it has not arrived.</summary>
    public static DateOnly? LastReturnDay(Parcel parcel, int returnDays, TimeZoneInfo zone) =>
        HasArrived(parcel) ? DeliveredOn(parcel, zone)?.AddDays(returnDays) : null;

    /// <summary>The last return day of an order that has arrived as a whole; of several parcels the first to end, so that none is promised too much.</summary>
    public static DateOnly? LastReturnDay(Order order, int returnDays, TimeZoneInfo zone)
    {
        var days = Parcels(order).Where(parcel => !IsClosed(parcel.Status)).Select(parcel => LastReturnDay(parcel, returnDays, zone)).ToList();
        return days.Count == 0 || days.Contains(null) ? null : days.Min();
    }

    /// <summary>The day of the order in the customer's zone: what a warranty runs from where no device record says otherwise.</summary>
    public static DateOnly OrderedOn(Order order, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(order.OrderedAt, zone).DateTime);

    public static IReadOnlyList<string> Items(Order order) => [.. Parcels(order).SelectMany(parcel => parcel.Items)];

    private static bool IsClosed(OrderStatus? status) => status is OrderStatus.Cancelled or OrderStatus.Returned;

    /// <summary>Where a line of the order stands. An arrival that the carrier has noted counts, even where the shop's own status lags behind.</summary>
    public static OrderStatus? StatusOf(OrderLine line, Order order)
    {
        var said = line.Status ?? order.Status;
        return !IsClosed(said) && line.Delivery?.DeliveredAt is not null ? OrderStatus.Delivered : said;
    }

    private static OrderStatus? Furthest(IReadOnlyList<OrderStatus?> statuses)
    {
        var live = statuses.Where(status => !IsClosed(status)).ToList();
        if (live.Count == 0)
            return statuses.Contains(OrderStatus.Returned) ? OrderStatus.Returned : OrderStatus.Cancelled;
        if (live.Contains(OrderStatus.Problem))
            return OrderStatus.Problem;
        return live.Contains(null) ? null : live.Min();
    }
}
