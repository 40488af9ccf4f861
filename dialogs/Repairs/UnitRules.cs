using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>What a record of the shop says about a device's market and cover .</summary>
public static class UnitRules
{
    // The letters before the slash of a part number; all others are "elsewhere", and not guessed.
    private static readonly Dictionary<string, string> Markets = new(StringComparer.OrdinalIgnoreCase)
    {
        ["TA"] = "TW", ["CH"] = "CN", ["ZP"] = "HK", ["ZA"] = "SG", ["LL"] = "US", ["J"] = "JP", ["KH"] = "KR", ["QN"] = "EU", ["ZM"] = "EU", ["B"] = "GB",
    };

    public static RepairUnit Of(Device device, int months, string source) => new(
        MarketOf(device.PartNumber), device.PurchasedOn, device.PurchasedOn?.AddMonths(device.WarrantyMonths ?? months), source, device.Seller, device.Jailbroken);

    /// <summary>Sold by the shop itself, so it is a domestic one .</summary>
    public static RepairUnit Of(Order order, int months, string region, TimeZoneInfo zone) => new(
        region, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(order.OrderedAt, zone).DateTime), OrderRules.LastWarrantyDay(order, months, zone), "order", "official", null);

    public static string? MarketOf(string? partNumber)
    {
        var slash = partNumber?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (slash < 6)
            return null;
        var letters = slash;
        while (letters > 0 && char.IsAsciiLetter(partNumber![letters - 1]))
            letters--;
        return Markets.GetValueOrDefault(partNumber![letters..slash]);
    }
}
