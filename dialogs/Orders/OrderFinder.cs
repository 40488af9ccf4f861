using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.Orders;

/// <summary>Which order the customer means, as far as it can be known without asking (I-09).</summary>
public abstract record OrderPick
{
    private OrderPick() { }

    /// <param name="NoneOpen">It is the newest of a customer who has no open one.</param>
    public sealed record Chosen(Order Order, bool NoneOpen = false) : OrderPick;

    /// <summary>A signed-in customer has several open ones.</summary>
    public sealed record Several(IReadOnlyList<Order> Orders) : OrderPick;

    /// <summary>A signed-in customer has no order.</summary>
    public sealed record None : OrderPick;

    /// <summary>Number and contact have to be looked up.</summary>
    public sealed record LookUp : OrderPick;
}

public sealed class OrderFinder(IOrderBook book)
{
    public Task<OrderPick> PickAsync(DeskTurn desk, CancellationToken cancellationToken) => PickAsync(desk, Pick, cancellationToken);

    /// <param name="pick">Decides among a signed-in customer's orders where none is named.</param>
    public async Task<OrderPick> PickAsync(DeskTurn desk, Func<IReadOnlyList<Order>, OrderPick> pick, CancellationToken cancellationToken)
    {
        var wanted = desk.Named.OrderNumber ?? desk.State.Facts.OrderNumber ?? desk.State.Orders.Shown;
        var own = await OwnAsync(desk, cancellationToken).ConfigureAwait(false);
        if (wanted is null)
            return desk.Info.CustomerId is null ? new OrderPick.LookUp() : pick(own);
        if (own.FirstOrDefault(order => SameNumber(order.Number, wanted)) is { } mine)
            return new OrderPick.Chosen(mine);
        return desk.State.Orders.Shown is { } shown && SameNumber(shown, wanted)
            && await book.ReopenAsync(shown, cancellationToken).ConfigureAwait(false) is { } seen
                ? new OrderPick.Chosen(seen)
                : new OrderPick.LookUp();
    }

    /// <summary>The order that was shown last in this conversation, as it stands now.</summary>
    public async Task<Order?> ShownAsync(DeskTurn desk, CancellationToken cancellationToken) =>
        desk.State.Orders.Shown is { } shown ? await SeenAsync(desk, shown, cancellationToken).ConfigureAwait(false) : null;

    /// <summary>An order that this conversation has seen, as it stands now.</summary>
    public async Task<Order?> SeenAsync(DeskTurn desk, string number, CancellationToken cancellationToken)
    {
        var own = await OwnAsync(desk, cancellationToken).ConfigureAwait(false);
        return own.FirstOrDefault(order => SameNumber(order.Number, number)) ?? await book.ReopenAsync(number, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A signed-in customer's orders, newest first; of anybody else none.</summary>
    public async Task<IReadOnlyList<Order>> OwnAsync(DeskTurn desk, CancellationToken cancellationToken) =>
        desk.Info.CustomerId is { } customer ? await book.OfCustomerAsync(customer, cancellationToken).ConfigureAwait(false) : [];

    public async Task<OrderLookup> LookUpAsync(DeskTurn desk, CancellationToken cancellationToken)
    {
        var contact = KnownContact(desk)!;
        var found = await book.FindAsync(desk.State.Facts.OrderNumber!, contact, cancellationToken).ConfigureAwait(false);
        if (found is OrderLookup.Found)
            desk.Customer = desk.Customer with { ConfirmedContact = contact };
        return found;
    }

    public static string? KnownContact(DeskTurn desk) => desk.State.Facts.Contact ?? desk.Customer.ConfirmedContact;

    /// <summary>The one that is under way, else the newest.</summary>
    public static OrderPick Pick(IReadOnlyList<Order> own)
    {
        var open = own.Where(OrderRules.IsOpen).ToList();
        return (open.Count, own.Count) switch
        {
            (1, _) => new OrderPick.Chosen(open[0]),
            ( > 1, _) => new OrderPick.Several(open),
            (_, > 0) => new OrderPick.Chosen(own[0], NoneOpen: true),
            _ => new OrderPick.None(),
        };
    }

    private static bool SameNumber(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
