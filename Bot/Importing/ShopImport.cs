using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Orders;
using ServiceBot.ServicePoints;
using ServiceBot.Storage;

namespace ServiceBot.Importing;

/// <summary>Brings the shop's files in: everything is read and checked first, then written in one short transaction.</summary>
internal sealed class ShopImport(IDatabaseWriter writer, Contacts contacts, IOptions<StoreOptions> store)
{
    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(store.Value.TimeZone);

    /// <param name="fileName">As the user knows it; faults name it.</param>
    public Task<ImportReport> OrdersAsync(
        Stream file, string fileName, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        OrdersAsync(file, fileName, mode, progress, int.MaxValue, cancellationToken);

    /// <param name="mostFaults">From so many faults on nothing is read any further, and nothing written.</param>
    public async Task<ImportReport> OrdersAsync(
        Stream file, string fileName, ImportMode mode, IProgress<ImportProgress>? progress, int mostFaults, CancellationToken cancellationToken)
    {
        var read = await ReadOrdersAsync(file, fileName, isDemo: false, progress, mostFaults, cancellationToken);
        return await WriteAsync(read, mode, ShopTables.Write, cancellationToken);
    }

    public async Task<ImportReport> DevicesAsync(
        Stream file, string fileName, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var read = await ReadDevicesAsync(file, fileName, isDemo: false, progress, cancellationToken);
        return await WriteAsync(read, mode, ShopTables.Write, cancellationToken);
    }

    public async Task<ImportReport> ServicePointsAsync(
        Stream file, string fileName, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var read = await ReadServicePointsAsync(file, fileName, isDemo: false, progress, cancellationToken);
        return await WriteAsync(read, mode, ShopTables.Write, cancellationToken);
    }

    /// <summary>Puts the demo's files in, in place of what is there of them; not beside rows of a real shop.</summary>
    /// <returns>False where a real shop is there.</returns>
    public async Task<bool> DemoAsync(Stream orders, Stream devices, Stream servicePoints, CancellationToken cancellationToken)
    {
        var orderRows = await ReadOrdersAsync(orders, "demo orders", isDemo: true, null, int.MaxValue, cancellationToken);
        var deviceRows = await ReadDevicesAsync(devices, "demo devices", isDemo: true, null, cancellationToken);
        var pointRows = await ReadServicePointsAsync(servicePoints, "demo service points", isDemo: true, null, cancellationToken);
        return await writer.WriteAsync(
            db =>
            {
                ShopTables.RemoveDemo(db, out _);
                if (ShopTables.HasRealRows(db))
                    return false;
                ShopTables.Write(db, orderRows.Rows);
                ShopTables.Write(db, deviceRows.Rows);
                ShopTables.Write(db, pointRows.Rows);
                return true;
            },
            cancellationToken);
    }

    public Task<int> RemoveDemoAsync(CancellationToken cancellationToken) =>
        writer.WriteAsync(
            db =>
            {
                ShopTables.RemoveDemo(db, out var removed);
                return removed;
            },
            cancellationToken);

    private async Task<ImportReport> WriteAsync<TRow>(
        ImportedFile<TRow> file, ImportMode mode, Func<ServiceBotDb, IReadOnlyList<TRow>, ImportReport> write, CancellationToken cancellationToken)
    {
        if (file.Rows.Count == 0 || (file.Faults.Count > 0 && mode == ImportMode.AllOrNothing))
            return new(file.Faults, Written: false) { Remarks = file.Remarks };
        return await writer.WriteAsync(
            db =>
            {
                ShopTables.RemoveDemo(db, out var removed);
                return write(db, file.Rows) with { Faults = file.Faults, Remarks = file.Remarks, DemoRowsRemoved = removed };
            },
            cancellationToken);
    }

    private Task<ImportedFile<OrderRow>> ReadOrdersAsync(
        Stream file, string fileName, bool isDemo, IProgress<ImportProgress>? progress, int mostFaults, CancellationToken cancellationToken) =>
        new ImportFile<Order, OrderRow>(fileName, ImportFormats.Orders, Zone, line => new()
        {
            Key = line.Key,
            CustomerId = line.Value.Customer.Identifier,
            Email = Contacts.EmailKey(line.Value.Customer.Email),
            Telephone = contacts.TelephoneKey(line.Value.Customer.Telephone),
            OrderedAt = line.Value.OrderedAt,
            IsDemo = isDemo,
            Json = line.Json,
        }, mostFaults).ReadAsync(file, progress, cancellationToken);

    private Task<ImportedFile<DeviceRow>> ReadDevicesAsync(
        Stream file, string fileName, bool isDemo, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        new ImportFile<Device, DeviceRow>(fileName, ImportFormats.Devices, Zone, line => new()
        {
            Key = line.Key,
            Imei = line.Value.Imei,
            IsDemo = isDemo,
            Json = line.Json,
        }).ReadAsync(file, progress, cancellationToken);

    private Task<ImportedFile<ServicePointRow>> ReadServicePointsAsync(
        Stream file, string fileName, bool isDemo, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        new ImportFile<ServicePoint, ServicePointRow>(fileName, ImportFormats.ServicePoints, Zone, line => new() { Key = line.Key, IsDemo = isDemo, Json = line.Json })
            .ReadAsync(GeoJsonFeatures.ReadAsync(file, cancellationToken), file.CanSeek ? file.Length : null, progress);
}
