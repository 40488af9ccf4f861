using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Dialogs.Returns;

/// <summary>Why an item can be returned now, or not.</summary>
public enum ReturnDecision { Open, TooLate, NotDelivered, NoDay, Closed }

/// <summary>A line of an order and the window in which it can be returned.</summary>
/// <param name="Line">Its place in the order, from 0.</param>
/// <param name="LastDay">The last day, itself counted; null as long as it has not arrived, or where the shop did not say when.</param>
public sealed record ReturnableItem(int Line, string Name, int Quantity, string? SerialNumber, ReturnDecision Decision, DateOnly? LastDay)
{
    public string Label => Quantity > 1 ? $"{Name} ×{Quantity}" : Name;
}

/// <summary>Open until the end of the last day of the window, opened or not (I-21); each parcel of a split order has a window of its own.</summary>
public static class ReturnRules
{
    public static IReadOnlyList<ReturnableItem> Items(Order order, int returnDays, DateOnly today, TimeZoneInfo zone)
    {
        var parcels = OrderRules.Parcels(order);
        return
        [
            .. order.Lines.Select((line, index) =>
            {
                var parcel = parcels.First(parcel => parcel.Lines.Any(other => ReferenceEquals(other, line)));
                var alone = new Parcel([line], line.Delivery, OrderRules.StatusOf(line, order));
                var last = OrderRules.LastReturnDay(alone, returnDays, zone) ?? OrderRules.LastReturnDay(parcel, returnDays, zone);
                return new ReturnableItem(index, line.Name, line.Quantity, line.SerialNumber, Decide(alone.Status, last, today), last);
            }),
        ];
    }

    private static ReturnDecision Decide(OrderStatus? status, DateOnly? last, DateOnly today) => status switch
    {
        OrderStatus.Cancelled or OrderStatus.Returned => ReturnDecision.Closed,
        not OrderStatus.Delivered => ReturnDecision.NotDelivered,
        _ when last is null => ReturnDecision.NoDay,
        _ => today > last ? ReturnDecision.TooLate : ReturnDecision.Open,
    };

    /// <summary>Whether it can go back: in its window, or where only a person can see the window.</summary>
    public static bool MayGoBack(ReturnableItem item) => item.Decision is ReturnDecision.Open or ReturnDecision.NoDay;

    /// <summary>The items that a message names; empty where it names none.</summary>
    public static IReadOnlyList<ReturnableItem> NamedIn(string text, IReadOnlyList<ReturnableItem> items) =>
        [.. items.Where(item => text.Contains(item.Name, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The last day for all of these together: the first to end, so that none is promised too much.</summary>
    public static DateOnly? LastDay(IEnumerable<ReturnableItem> items) => items.Min(item => item.LastDay);

    /// <summary>Of a customer's orders the one that can be meant: one in its window, else the newest that has arrived, else the newest.</summary>
    public static OrderPick Pick(IReadOnlyList<Order> own, int returnDays, DateOnly today, TimeZoneInfo zone)
    {
        var open = own.Where(order => Items(order, returnDays, today, zone).Any(MayGoBack)).ToList();
        var live = own.Where(order => OrderRules.StatusOf(order) is not (OrderStatus.Cancelled or OrderStatus.Returned)).ToList();
        return (open.Count, live.Count, own.Count) switch
        {
            (1, _, _) => new OrderPick.Chosen(open[0]),
            ( > 1, _, _) => new OrderPick.Several(open),
            (_, 1, _) => new OrderPick.Chosen(live[0]),
            (_, > 1, _) => new OrderPick.Several(live),
            (_, _, > 0) => new OrderPick.Chosen(own[0]),
            _ => new OrderPick.None(),
        };
    }

    /// <summary>What is asked next, or null where all is known.</summary>
    public static ReturnSlot? Next(ReturnState state) => state switch
    {
        { Lines.Count: 0 } => ReturnSlot.Item,
        { Pieces: > 1, Quantity: null } => ReturnSlot.Quantity,
        { Wish: null } => ReturnSlot.Wish,
        { Reason: null } => ReturnSlot.Reason,
        { Contact: null } => ReturnSlot.Contact,
        _ => null,
    };

    public static ReturnState Without(ReturnState state, ReturnSlot slot) => slot switch
    {
        ReturnSlot.Item => state with { Lines = [], Pieces = 0, Quantity = null },
        ReturnSlot.Quantity => state with { Quantity = null },
        ReturnSlot.Wish => state with { Wish = null },
        ReturnSlot.Reason => state with { Reason = null },
        _ => state with { Contact = null },
    };
}
