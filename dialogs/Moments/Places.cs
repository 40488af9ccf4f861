using System.Collections.Frozen;

namespace ServiceBot.Dialogs.Moments;

/// <summary>Where a customer is, as far as a time zone tells; a season is wished for there and not where the shop stands (I-25).</summary>
public static class Places
{
    private static readonly FrozenDictionary<string, string> Regions = new Dictionary<string, string>
    {
        ["Asia/Taipei"] = "TW",
        ["Asia/Shanghai"] = "CN",
        ["Asia/Urumqi"] = "CN",
        ["Asia/Hong_Kong"] = "HK",
        ["Asia/Macau"] = "MO",
        ["Asia/Tokyo"] = "JP",
        ["Asia/Seoul"] = "KR",
        ["Asia/Singapore"] = "SG",
        ["Asia/Kuala_Lumpur"] = "MY",
        ["Asia/Jakarta"] = "ID",
        ["Asia/Bangkok"] = "TH",
        ["Asia/Manila"] = "PH",
        ["Asia/Ho_Chi_Minh"] = "VN",
        ["Pacific/Auckland"] = "NZ",
        ["Africa/Johannesburg"] = "ZA",
        ["America/Santiago"] = "CL",
        ["America/Sao_Paulo"] = "BR",
        ["America/Montevideo"] = "UY",
        ["America/Asuncion"] = "PY",
        ["Europe/London"] = "GB",
        ["Europe/Paris"] = "FR",
        ["Europe/Berlin"] = "DE",
        ["America/New_York"] = "US",
        ["America/Chicago"] = "US",
        ["America/Denver"] = "US",
        ["America/Los_Angeles"] = "US",
        ["America/Toronto"] = "CA",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> WithSolarTerms = FrozenSet.ToFrozenSet(["TW", "CN", "HK", "MO"], StringComparer.OrdinalIgnoreCase);

    /// <summary>ISO 3166-1 alpha-2.</summary>
    /// <param name="zone">IANA name of the customer's zone, or of the shop's where that is unknown.</param>
    /// <param name="shop">The shop's region, where the zone tells nothing.</param>
    public static string RegionOf(string zone, string shop) =>
        zone.StartsWith("Australia/", StringComparison.OrdinalIgnoreCase) ? "AU"
        : zone.StartsWith("America/Argentina/", StringComparison.OrdinalIgnoreCase) ? "AR"
        : Regions.GetValueOrDefault(zone, shop);

    /// <summary>Where people live by the solar terms.</summary>
    public static bool KeepsSolarTerms(string region) => WithSolarTerms.Contains(region);
}
