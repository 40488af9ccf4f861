using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Importing;

namespace ServiceBot.Orders;

/// <summary>
/// Orders as the dialogs know them. One whose stored text is still the same is not parsed again; the text itself is read in
/// every turn, so nothing here can be out of date.
/// </summary>
internal sealed class ParsedOrders(IOptions<StoreOptions> store)
{
    private const int Most = 4096;

    private readonly ConcurrentDictionary<string, (string Json, Order Order)> _parsed = new(StringComparer.Ordinal);
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(store.Value.TimeZone);

    public Order Parse(StoredOrder stored)
    {
        if (_parsed.TryGetValue(stored.Key, out var known) && known.Json == stored.Json)
            return known.Order;
        if (_parsed.Count >= Most)
            _parsed.Clear();
        using var json = JsonDocument.Parse(stored.Json, new JsonDocumentOptions { MaxDepth = JsonText.MaxDepth });
        var order = OrderJson.Parse(json.RootElement, _zone);
        _parsed[stored.Key] = (stored.Json, order);
        return order;
    }
}
