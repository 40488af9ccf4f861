using System.Collections.Frozen;

namespace ServiceBot.Dialogs.Farewell;

public enum Season { Spring, Summer, Autumn, Winter, Tropics }

/// <summary>The season where the customer is, by meteorological months (I-25).</summary>
public static class SeasonRules
{
    private static readonly FrozenSet<string> Southern = FrozenSet.ToFrozenSet(
        ["AU", "NZ", "ZA", "AR", "CL", "UY", "PY", "BR", "BO", "NA", "BW", "ZW", "MZ", "MG", "LS", "SZ", "MU", "RE", "NC", "ZM", "MW"], StringComparer.OrdinalIgnoreCase);

    // Hot the whole year: nobody catches cold in December here.
    private static readonly FrozenSet<string> Tropical = FrozenSet.ToFrozenSet(
        ["SG", "MY", "ID", "TH", "PH", "BN", "KH", "LK", "MV", "TL", "PG", "FJ", "GU", "EC", "CR", "PA", "KE", "UG", "NG", "GH"], StringComparer.OrdinalIgnoreCase);

    /// <param name="region">ISO 3166-1 alpha-2.</param>
    /// <param name="today">The day there.</param>
    public static Season SeasonOf(string region, DateOnly today)
    {
        if (Tropical.Contains(region))
            return Season.Tropics;
        var month = Southern.Contains(region) ? ((today.Month + 5) % 12) + 1 : today.Month;
        return month switch
        {
            >= 3 and <= 5 => Season.Spring,
            >= 6 and <= 8 => Season.Summer,
            >= 9 and <= 11 => Season.Autumn,
            _ => Season.Winter,
        };
    }
}
