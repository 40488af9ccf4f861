using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Warranty;

namespace ServiceBot.Dialogs.Devices;

/// <summary>
/// Finds the device that is spoken of, by whatever number the customer has at hand, and remembers it in <see cref="WarrantyState"/>.
/// Numbers are looked up in the shop's own records and nowhere else.
/// </summary>
public sealed class DeviceDesk(IDeviceBook book, OrderFinder orders, MarketLines markets, MarketTable table, IOptions<StoreOptions> store)
{
    /// <param name="asked">The message answers the question for a number.</param>
    public async Task<DevicePick> PickAsync(ITurnContext turn, bool asked, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        var text = turn.Activity.Text ?? "";
        return await ByNumberAsync(desk, text, asked, cancellationToken).ConfigureAwait(false)
            ?? await ByInvoiceAsync(desk, text, cancellationToken).ConfigureAwait(false)
            ?? await ByOrderNumberAsync(desk, asked, cancellationToken).ConfigureAwait(false)
            ?? ByDay(desk, text, asked)
            ?? (desk.State.Warranty.Purchase is not null ? new DevicePick.Known() : null)
            ?? (asked ? null : await ByFactsAsync(desk, cancellationToken).ConfigureAwait(false))
            ?? (asked ? null : await OwnedAsync(desk, cancellationToken).ConfigureAwait(false))
            ?? new DevicePick.Ask(SituationFinder.DoesNotKnow(text) ? ["warranty.how-to-find", "warranty.stays-here"] : []);
    }

    /// <summary>The devices of a signed-in customer's orders, or of the order shown, newest first.</summary>
    public async Task<IReadOnlyList<OwnedDevice>> DevicesAsync(DeskTurn desk, CancellationToken cancellationToken)
    {
        if (await orders.ShownAsync(desk, cancellationToken).ConfigureAwait(false) is { } shown)
            return DevicesOf(shown);
        return [.. (await orders.OwnAsync(desk, cancellationToken).ConfigureAwait(false)).SelectMany(DevicesOf)];
    }

    /// <summary>Takes one of an order's devices: its own record where there is one, else the day of the order.</summary>
    public async Task<DevicePick> TakeAsync(DeskTurn desk, OwnedDevice owned, DateSource source, CancellationToken cancellationToken)
    {
        if (owned.Line.SerialNumber is { } serial
            && await book.FindAsync(serial, cancellationToken).ConfigureAwait(false) is DeviceLookup.Found { Device.PurchasedOn: not null } found)
        {
            Remember(desk, found.Device, owned.Line.Name);
            return new DevicePick.Known();
        }

        Remember(desk, desk.State.Warranty with
        {
            Device = owned.Line.Name,
            Serial = owned.Line.SerialNumber,
            Imei = null,
            Region = RegionRules.RegionOfSold(table, null, store.Value.Region),
            Seller = store.Value.Seller,
            Purchase = new Purchase { On = OrderRules.OrderedOn(owned.Order, desk.Info.TimeZone), Source = source },
        });
        return new DevicePick.Known();
    }

    private async Task<DevicePick?> ByNumberAsync(DeskTurn desk, string text, bool asked, CancellationToken cancellationToken)
    {
        var number = asked || desk.Named.Imei is not null || desk.Named.Serial is not null || PartNumbers.Find(text) is not null
            ? DeviceReading.NumberIn(text, desk.Named) : new DeviceNumber.None();
        switch (number)
        {
            case DeviceNumber.None:
                return null;
            case DeviceNumber.Mistyped:
                return new DevicePick.Ask(["warranty.imei-mistyped"]);
            case DeviceNumber.Model:
                return new DevicePick.Ask(["warranty.model-number"]);
            case DeviceNumber.Part part:
                return ByPart(desk, part.Value);
            case DeviceNumber.WithoutCheckDigit or DeviceNumber.WithSoftwareVersion:
                desk.Lead = [.. desk.Lead, new Line("warranty.imei-completed", ("count", number is DeviceNumber.WithoutCheckDigit ? 14 : 16))];
                break;
        }

        return await LookUpAsync(desk, number, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DevicePick> LookUpAsync(DeskTurn desk, DeviceNumber number, CancellationToken cancellationToken)
    {
        switch (await book.FindAsync(number.LookUpKey!, cancellationToken).ConfigureAwait(false))
        {
            case DeviceLookup.Found found:
                Remember(desk, found.Device, null);
                return new DevicePick.Known();
            case DeviceLookup.Limited limited:
                return new DevicePick.Limited(limited.Until);
            default:
                var corrected = (number as DeviceNumber.Serial)?.Corrected;
                return new DevicePick.Ask(corrected is null ? ["warranty.unknown-device"] : ["warranty.unknown-device", new Line("warranty.perhaps-typed", ("corrected", corrected))], corrected);
        }
    }

    // A part number tells the market and not the day; the market is remembered.
    private DevicePick ByPart(DeskTurn desk, string part)
    {
        var region = RegionRules.Of(table, part) is Market.Of market ? market.Region : desk.State.Warranty.Region;
        desk.State = desk.State with { Warranty = desk.State.Warranty with { PartNumber = part, Region = region } };
        if (desk.State.Warranty.Purchase is null)
            return new DevicePick.Ask([markets.Of(desk.Locale, part), "warranty.part-only"]);
        desk.Lead = [.. desk.Lead, markets.Of(desk.Locale, part)];
        return new DevicePick.Known();
    }

    private async Task<DevicePick?> ByInvoiceAsync(DeskTurn desk, string text, CancellationToken cancellationToken)
    {
        if (WarrantyWishes.InvoiceNumber(text) is not { } invoice || desk.Named.OrderNumber is not null)
            return null;
        List<Order> known = [.. await orders.OwnAsync(desk, cancellationToken).ConfigureAwait(false)];
        if (await orders.ShownAsync(desk, cancellationToken).ConfigureAwait(false) is { } shown)
            known.Add(shown);
        return known.Find(order => WarrantyWishes.InvoiceNumber(order.Invoice?.Identifier ?? "") == invoice) is { } order
            ? await OneOfAsync(desk, DevicesOf(order), DateSource.Invoice, cancellationToken).ConfigureAwait(false)
            : new DevicePick.Ask(["warranty.invoice-unknown"]);
    }

    private async Task<DevicePick?> ByOrderNumberAsync(DeskTurn desk, bool asked, CancellationToken cancellationToken)
    {
        var contactTold = asked && (desk.Named.Email ?? desk.Named.Phone) is not null && desk.State.Facts.OrderNumber is not null;
        if (desk.Named.OrderNumber is null && !contactTold)
            return null;
        if (await orders.PickAsync(desk, cancellationToken).ConfigureAwait(false) is OrderPick.Chosen chosen)
            return await OneOfAsync(desk, DevicesOf(chosen.Order), DateSource.Order, cancellationToken).ConfigureAwait(false);
        if (OrderFinder.KnownContact(desk) is null)
            return new DevicePick.ContactNeeded();
        switch (await orders.LookUpAsync(desk, cancellationToken).ConfigureAwait(false))
        {
            case OrderLookup.Found found:
                desk.State = desk.State with { Orders = desk.State.Orders with { Shown = found.Order.Number } };
                return await OneOfAsync(desk, DevicesOf(found.Order), DateSource.Order, cancellationToken).ConfigureAwait(false);
            case OrderLookup.Limited limited:
                return new DevicePick.Limited(limited.Until);
            default:
                return new DevicePick.Ask(["orders.refused"]);
        }
    }

    private static DevicePick? ByDay(DeskTurn desk, string text, bool asked)
    {
        if ((!asked && !WarrantyWishes.TellsOfPurchase(text)) || DeviceReading.DayIn(text, desk.Info.Today) is not { } day)
            return null;
        if (!WarrantyRules.IsPossible(day, desk.Info.Today))
            return new DevicePick.Ask(["warranty.impossible-day"]);
        var known = desk.State.Warranty;
        Remember(desk, known with { Purchase = (known.Purchase ?? new Purchase()) with { On = day, Source = DateSource.Customer } });
        return new DevicePick.Known();
    }

    private async Task<DevicePick?> ByFactsAsync(DeskTurn desk, CancellationToken cancellationToken) =>
        (desk.State.Facts.Imei ?? desk.State.Facts.Serial) is { } number && DeviceNumbers.Read(number) is { LookUpKey: not null } read
            ? await LookUpAsync(desk, read, cancellationToken).ConfigureAwait(false)
            : null;

    private async Task<DevicePick?> OwnedAsync(DeskTurn desk, CancellationToken cancellationToken) =>
        await DevicesAsync(desk, cancellationToken).ConfigureAwait(false) is { Count: > 0 } owned
            ? await OneOfAsync(desk, owned, DateSource.Order, cancellationToken).ConfigureAwait(false)
            : null;

    private async Task<DevicePick> OneOfAsync(DeskTurn desk, IReadOnlyList<OwnedDevice> devices, DateSource source, CancellationToken cancellationToken) =>
        devices is [var only] ? await TakeAsync(desk, only, source, cancellationToken).ConfigureAwait(false) : new DevicePick.Several(devices);

    private void Remember(DeskTurn desk, Device device, string? name) => Remember(desk, desk.State.Warranty with
    {
        Device = device.Model ?? name,
        Serial = device.SerialNumber,
        Imei = device.Imei,
        PartNumber = device.PartNumber,
        Region = RegionRules.RegionOfSold(table, device.PartNumber, store.Value.Region),
        Seller = device.Seller ?? store.Value.Seller,
        Jailbroken = device.Jailbroken,
        Purchase = new Purchase { On = device.PurchasedOn, Source = DateSource.SerialNumber, Plan = device.Plan, Months = device.WarrantyMonths },
    });

    private static void Remember(DeskTurn desk, WarrantyState warranty) => desk.State = desk.State with
    {
        Warranty = warranty,
        Facts = desk.State.Facts with { Serial = warranty.Serial ?? desk.State.Facts.Serial, Imei = warranty.Imei ?? desk.State.Facts.Imei },
    };

    private static IReadOnlyList<OwnedDevice> DevicesOf(Order order) => [.. order.Lines.Select(line => new OwnedDevice(order, line))];
}
