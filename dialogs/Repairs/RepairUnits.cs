using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>Finds out about market and cover what can be known without asking, and says what it found.</summary>
public sealed class RepairUnits(OrderFinder orders, IDeviceBook devices, MarketTable markets, MarketLines names, IOptions<PolicyOptions> policy, IOptions<StoreOptions> store)
{
    private const int MostDevices = 5;

    /// <summary>The products that a signed-in customer has bought and may have in hand, by name.</summary>
    public async Task<IReadOnlyList<string>> OwnAsync(DeskTurn desk, CancellationToken cancellationToken) =>
        [.. (await InHandAsync(desk, cancellationToken).ConfigureAwait(false)).Select(bought => bought.Line.Name).Distinct().Take(MostDevices)];

    /// <summary>The request with the device that one of the customer's own orders has under that name; as it was where none has.</summary>
    public async Task<RepairState> FromOrdersAsync(DeskTurn desk, RepairState repair, string device, CancellationToken cancellationToken)
    {
        var bought = (await InHandAsync(desk, cancellationToken).ConfigureAwait(false)).Where(pair => IsSame(pair.Line.Name, device)).ToList();
        if (bought is not [var (order, line)])
            return repair;
        return repair with
        {
            Device = line.Name,
            SerialNumber = repair.SerialNumber ?? line.SerialNumber,
            SerialUnknown = line.SerialNumber is null,
            OrderNumber = order.Number,
            Unit = UnitRules.Of(order, policy.Value, store.Value.Region, desk.Info.TimeZone, desk.Info.Today),
        };
    }

    /// <summary>The request with the record of its serial number or IMEI, looked up once.</summary>
    public async Task<RepairState> LookUpAsync(DeskTurn desk, RepairState repair, CancellationToken cancellationToken)
    {
        if ((repair.SerialNumber ?? repair.Imei) is not { } key || repair.Unit is not null || repair.Told.Contains(key))
            return repair;
        var found = await devices.FindAsync(key, cancellationToken).ConfigureAwait(false);
        repair = repair with { Told = [.. repair.Told, key] };
        return found is DeviceLookup.Found(var device)
            ? repair with { Unit = UnitRules.Of(device, markets, policy.Value, store.Value.Region, desk.Info.Today) }
            : repair;
    }

    /// <summary>What the customer is told of it, once.</summary>
    public Line Say(DeskTurn desk, RepairUnit? unit) => unit switch
    {
        null => "repairing.unit-unknown",
        { Source: "order" } => new Line("repairing.unit-order", Cover(unit, desk.Info.Today)),
        _ => new Line("repairing.unit-found", [("market", unit.Market is { } market ? names.Name(desk.Locale, market) : null), .. Cover(unit, desk.Info.Today)]),
    };

    private static (string, object?)[] Cover(RepairUnit unit, DateOnly today) => [("until", unit.CoveredUntil), ("over", unit.CoveredUntil < today)];

    // What is still on its way is not what broke; of what the shop says nothing, nothing is assumed.
    private async Task<IEnumerable<(Order Order, OrderLine Line)>> InHandAsync(DeskTurn desk, CancellationToken cancellationToken) =>
        (await orders.OwnAsync(desk, cancellationToken).ConfigureAwait(false)).SelectMany(order => order.Lines.Select(line => (order, line)))
            .Where(pair => pair.line.Delivery?.DeliveredAt is not null || (pair.line.Status ?? pair.order.Status) is null or OrderStatus.Delivered or OrderStatus.Problem);

    private static bool IsSame(string bought, string named) =>
        string.Equals(bought, named, StringComparison.OrdinalIgnoreCase)
        || bought.Replace(" ", "", StringComparison.Ordinal).StartsWith(named.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
