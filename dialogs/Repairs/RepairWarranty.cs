using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>Until when the device that was handed in is under warranty: a new one inherits that day (C-08).</summary>
public sealed class RepairWarranty(IDeviceBook devices, OrderFinder orders, IOptions<PolicyOptions> policy)
{
    /// <returns>Null where neither the serial number nor the order tells it.</returns>
    public async Task<DateOnly?> LastDayAsync(DeskTurn desk, Repair repair, CancellationToken cancellationToken)
    {
        var request = repair.Request;
        if (request.SerialNumber is { } serial && await devices.FindAsync(serial, cancellationToken).ConfigureAwait(false) is DeviceLookup.Found { Device: { PurchasedOn: not null } device })
            return UnitRules.LastDay(device, policy.Value, desk.Info.Today);
        if (request.OrderNumber is not { } number)
            return null;
        var own = await orders.OwnAsync(desk, cancellationToken).ConfigureAwait(false);
        var order = own.FirstOrDefault(order => order.Number == number) ?? await orders.ShownAsync(desk, cancellationToken).ConfigureAwait(false);
        return order?.Number == number ? UnitRules.LastDay(order, policy.Value, desk.Info.TimeZone, desk.Info.Today) : null;
    }
}
