using System.Collections.Frozen;

namespace ServiceBot.Dialogs.Devices;

/// <summary>What the letters of a part number are known to say.</summary>
/// <param name="Suffix"><c>ZP/A</c>.</param>
/// <param name="Regions">ISO 3166-1 alpha-2, upper case; several where the letters stood for several markets.</param>
/// <param name="Checked">Against the maker's own shop data; else from lists that others keep.</param>
public sealed record MarketSuffix(string Suffix, IReadOnlyList<string> Regions, bool Checked, string Source);

/// <summary>The suffixes of part numbers by market: data, because letters have moved between markets and no list is authoritative.</summary>
public sealed class MarketTable(IEnumerable<MarketSuffix> suffixes)
{
    private readonly FrozenDictionary<string, MarketSuffix> _suffixes = suffixes.ToFrozenDictionary(suffix => suffix.Suffix, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<MarketSuffix> All => _suffixes.Values;

    /// <summary>Whether any letters stand for the region, which then has a name in every locale.</summary>
    public bool HasName(string region) => _suffixes.Values.Any(suffix => suffix.Regions.Contains(region));

    public MarketSuffix? Find(string suffix) => _suffixes.GetValueOrDefault(suffix);
}
