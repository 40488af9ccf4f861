namespace ServiceBot.Dialogs.Devices;

/// <summary>The market of a device from its part number, and what kind of market that is to the shop.</summary>
public static class RegionRules
{
    public const string Mainland = "CN";

    public static Market Of(MarketTable table, string? partNumber)
    {
        if (partNumber is null || PartNumbers.SuffixOf(partNumber) is not { } suffix || table.Find(suffix) is not { } known)
            return new Market.Unknown();
        return known.Regions is [var only] ? new Market.Of(only, known.Checked) : new Market.OneOf(known.Regions);
    }

    /// <summary>A device that this shop has sold: of several markets it is the shop's own, and where nothing else is known too .</summary>
    public static string RegionOfSold(MarketTable table, string? partNumber, string storeRegion) => Of(table, partNumber) switch
    {
        Market.Of market => market.Region,
        Market.OneOf several when !several.Regions.Contains(storeRegion, StringComparer.OrdinalIgnoreCase) => several.Regions[0],
        _ => storeRegion.ToUpperInvariant(),
    };

    public static RegionKind KindOf(string region, string storeRegion) =>
        Same(region, Mainland) ? RegionKind.Mainland
        : Same(region, storeRegion) ? RegionKind.Home
        : RegionKind.Abroad;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
