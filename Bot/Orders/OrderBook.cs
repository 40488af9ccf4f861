using ServiceBot.Dialogs.Orders;
using ServiceBot.Turns;

namespace ServiceBot.Orders;

/// <summary>The imported orders, as far as the turn's conversation may see them.</summary>
internal sealed class OrderBook(IOrderTable table, CurrentTurn turn, LookupLimits limits, Contacts contacts, ParsedOrders orders) : IOrderBook
{
    private const int MostOfCustomer = 10;

    private const string InsertShown = "INSERT INTO shown_orders (conversation_key, order_key) VALUES ($1, $2) ON CONFLICT DO NOTHING";

    private TurnsOrders Seen => turn.Notes<TurnsOrders>();

    public async Task<IReadOnlyList<Order>> OfCustomerAsync(string customerId, CancellationToken cancellationToken)
    {
        var rows = await table.OfCustomerAsync(customerId, MostOfCustomer, cancellationToken);
        return [.. rows.Select(orders.Parse)];
    }

    public async Task<OrderLookup> FindAsync(string orderNumber, string contact, CancellationToken cancellationToken)
    {
        var key = OrderNumber.Key(orderNumber);
        if (await limits.TryAsync(turn.Work, key, cancellationToken) is { } until)
            return new OrderLookup.Limited(until);
        var row = await ReadAsync(key, cancellationToken);
        if (!contacts.IsOneOf(contact, row?.Email, row?.Telephone))
            return new OrderLookup.Refused();
        Show(key);
        return new OrderLookup.Found(orders.Parse(row!));
    }

    public async Task<Order?> ReopenAsync(string orderNumber, CancellationToken cancellationToken)
    {
        var key = OrderNumber.Key(orderNumber);
        if (await ReadAsync(key, cancellationToken) is not { } row)
            return null;
        var isTheirs = turn.Info.CustomerId is { } customer && row.CustomerId == customer;
        return isTheirs || await WasShownAsync(key, cancellationToken) ? orders.Parse(row) : null;
    }

    private async ValueTask<StoredOrder?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        if (!Seen.Read.TryGetValue(key, out var row))
            Seen.Read[key] = row = await table.FindAsync(key, cancellationToken);
        return row;
    }

    private async ValueTask<bool> WasShownAsync(string key, CancellationToken cancellationToken)
    {
        if (Seen.Shown.Contains(key))
            return true;
        if (!await table.WasShownAsync(turn.Work.Conversation.Id, key, cancellationToken))
            return false;
        Seen.Shown.Add(key);
        return true;
    }

    // A conversation's first turn has no row yet: its id is known inside the commit.
    private void Show(string key)
    {
        if (Seen.Shown.Add(key))
            turn.Work.Prepared.Add(new(InsertShown, conversation => [conversation, key]));
    }

    private sealed class TurnsOrders
    {
        /// <summary>Keys of orders that this conversation has been shown.</summary>
        public HashSet<string> Shown { get; } = new(StringComparer.Ordinal);

        /// <summary>A turn sees an order as it was when it first asked.</summary>
        public Dictionary<string, StoredOrder?> Read { get; } = new(StringComparer.Ordinal);
    }
}
