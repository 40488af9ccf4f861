using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Devices;

/// <summary>How a market is called, and what is said of one that a part number tells.</summary>
public sealed class MarketLines(IWording wording, MarketTable table)
{
    public string Name(string locale, string region) =>
        wording.Render(region == RegionFinder.Other || !table.HasName(region) ? "markets.other" : "markets." + region.ToLowerInvariant(), locale).Text;

    public Line Of(string locale, string part) => RegionRules.Of(table, part) switch
    {
        Market.Of market => new Line(market.Checked ? "warranty.region" : "warranty.region-perhaps", ("region", Name(locale, market.Region))),
        Market.OneOf several => new Line("warranty.region-several", ("regions", several.Regions.Select(region => Name(locale, region)).ToList())),
        _ => "warranty.region-unknown",
    };
}
