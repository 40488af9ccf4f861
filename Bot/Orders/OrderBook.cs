using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Importing;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Orders;

/// <summary>The imported orders, as far as the turn's conversation may see them.</summary>
internal sealed class OrderBook(ServiceBotDb db, CurrentTurn turn, LookupLimits limits, Contacts contacts, IOptions<StoreOptions> store) : IOrderBook
{
    private const int MostOfCustomer = 10;

    /// <summary>Asked in most turns: translated once, not each time.</summary>
    private static readonly Func<ServiceBotDb, string, CancellationToken, Task<OrderRow?>> ByKey = EF.CompileAsyncQuery(
        (ServiceBotDb db, string key, CancellationToken cancellationToken) => db.Set<OrderRow>().AsNoTracking().FirstOrDefault(order => order.Key == key));

    private static readonly Func<ServiceBotDb, long, string, CancellationToken, Task<bool>> IsShown = EF.CompileAsyncQuery(
        (ServiceBotDb db, long conversation, string key, CancellationToken cancellationToken) =>
            db.Set<ShownOrderRow>().Any(shown => shown.ConversationKey == conversation && shown.OrderKey == key));

    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<Order>> OfCustomerAsync(string customerId, CancellationToken cancellationToken)
    {
        var rows = await db.Set<OrderRow>().AsNoTracking()
            .Where(order => order.CustomerId == customerId)
            .OrderByDescending(order => order.OrderedAt)
            .Take(MostOfCustomer)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(Parse)];
    }

    public async Task<OrderLookup> FindAsync(string orderNumber, string contact, CancellationToken cancellationToken)
    {
        var key = OrderNumber.Key(orderNumber);
        if (await limits.TryAsync(db, turn.Work, key, cancellationToken) is { } until)
            return new OrderLookup.Limited(until);
        var row = await ByKey(db, key, cancellationToken);
        if (!contacts.IsOneOf(contact, row?.Email, row?.Telephone))
            return new OrderLookup.Refused();
        Show(key);
        return new OrderLookup.Found(Parse(row!));
    }

    public async Task<Order?> ReopenAsync(string orderNumber, CancellationToken cancellationToken)
    {
        var key = OrderNumber.Key(orderNumber);
        if (await ByKey(db, key, cancellationToken) is not { } row)
            return null;
        var isTheirs = turn.Info.CustomerId is { } customer && row.CustomerId == customer;
        return isTheirs || await WasShownAsync(key, cancellationToken) ? Parse(row) : null;
    }

    private async Task<bool> WasShownAsync(string key, CancellationToken cancellationToken)
    {
        var conversation = turn.Work.Conversation.Id;
        return _shown.Contains(key)
            || await IsShown(db, conversation, key, cancellationToken);
    }

    // A conversation's first turn has no row yet: its id is known inside the commit.
    private void Show(string key)
    {
        var work = turn.Work;
        if (!_shown.Add(key))
            return;
        work.Changes.Add(inside =>
        {
            if (inside.Set<ShownOrderRow>().Find(work.CommittedId, key) is null)
                inside.Set<ShownOrderRow>().Add(new() { ConversationKey = work.CommittedId, OrderKey = key });
        });
    }

    private Order Parse(OrderRow row)
    {
        using var json = JsonDocument.Parse(row.Json, new JsonDocumentOptions { MaxDepth = JsonText.MaxDepth });
        return OrderJson.Parse(json.RootElement, TimeZoneInfo.FindSystemTimeZoneById(store.Value.TimeZone));
    }
}
