using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Importing;
using ServiceBot.Orders;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Devices;

/// <summary>The imported devices, by serial number or IMEI.</summary>
internal sealed class DeviceBook(CurrentTurn turn, LookupLimits limits, IOptions<StoreOptions> store) : IDeviceBook
{
    public async Task<DeviceLookup> FindAsync(string serialOrImei, CancellationToken cancellationToken)
    {
        var key = OrderNumber.Key(serialOrImei).Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (await limits.TryAsync(turn.Work, key, cancellationToken) is { } until)
            return new DeviceLookup.Limited(until);
        var json = await turn.Db.Set<DeviceRow>().AsNoTracking()
            .Where(device => device.Key == key || device.Imei == key)
            .Select(device => device.Json)
            .FirstOrDefaultAsync(cancellationToken);
        return json is null ? new DeviceLookup.Unknown() : new DeviceLookup.Found(Parse(json));
    }

    private Device Parse(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = JsonText.MaxDepth });
        return DeviceJson.Parse(document.RootElement, TimeZoneInfo.FindSystemTimeZoneById(store.Value.TimeZone));
    }
}
