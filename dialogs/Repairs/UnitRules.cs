using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Warranty;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>What a record of the shop says about a device's market and cover .</summary>
public static class UnitRules
{
    public static RepairUnit Of(Device device, MarketTable markets, PolicyOptions policy, string storeRegion, DateOnly today) => new(
        RegionRules.RegionOfSold(markets, device.PartNumber, storeRegion),
        device.PurchasedOn,
        LastDay(device, policy, today),
        "serial",
        device.Seller,
        device.Jailbroken);

    /// <summary>Sold by the shop itself, so it is a domestic one .</summary>
    public static RepairUnit Of(Order order, PolicyOptions policy, string storeRegion, TimeZoneInfo zone, DateOnly today)
    {
        var bought = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(order.OrderedAt, zone).DateTime);
        return new(storeRegion, bought, LastDay(order, policy, zone, today), "order", "official", null);
    }

    /// <summary>The last day of the longest cover; null where the purchase date is unknown.</summary>
    public static DateOnly? LastDay(Device device, PolicyOptions policy, DateOnly today) => WarrantyRules.Of(
        new Purchase { On = device.PurchasedOn, Source = DateSource.SerialNumber, Plan = device.Plan, Months = device.WarrantyMonths }, policy, today).Whole.Last;

    public static DateOnly? LastDay(Order order, PolicyOptions policy, TimeZoneInfo zone, DateOnly today) => WarrantyRules.Of(
        new Purchase { On = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(order.OrderedAt, zone).DateTime), Source = DateSource.Order }, policy, today).Whole.Last;
}
