using ServiceBot.Dialogs.Devices;
using ServiceBot.Wording;
using YamlDotNet.RepresentationModel;

namespace ServiceBot.Devices;

/// <summary>Reads <c>templates/markets.yaml</c>: which market the letters of a part number stand for.</summary>
internal static class MarketFile
{
    public const string FileName = "markets.yaml";

    /// <param name="hasWording">Whether every locale has a message of that key.</param>
    /// <exception cref="WordingException">Something is missing or broken; it names each line.</exception>
    public static MarketTable Load(string directory, Func<string, bool> hasWording)
    {
        var problems = new List<string>();
        var file = new YamlFile(FileName, problems);
        List<MarketSuffix> suffixes = [];
        if (file.Load(Path.Combine(directory, FileName)) is { } root)
        {
            file.OnlyKnown(root, "suffixes");
            if (root.Children.TryGetValue(new YamlScalarNode("suffixes"), out var node) && node is YamlMappingNode entries)
                suffixes.AddRange(entries.Children.Select(entry => Read(file, entry.Key, entry.Value, hasWording)).OfType<MarketSuffix>());
            else
                file.Reject(root, "'suffixes' is missing");
        }

        return problems.Count == 0 ? new MarketTable(suffixes) : throw new WordingException(problems);
    }

    private static MarketSuffix? Read(YamlFile file, YamlNode key, YamlNode value, Func<string, bool> hasWording)
    {
        if (key is not YamlScalarNode { Value: { } suffix } || PartNumbers.SuffixOf("MXXXX" + suffix) != suffix)
            file.Reject(key, $"'{key}' is no suffix of a part number, such as ZP/A");
        else if (value is not YamlMappingNode entry)
            file.Reject(value, $"'{suffix}' needs regions, checked and source");
        else
        {
            file.OnlyKnown(entry, "regions", "checked", "source");
            if (Regions(file, entry, hasWording) is { Count: > 0 } regions
                && file.Text(entry, "source") is { } source && file.Text(entry, "checked") is ("true" or "false") and var isChecked)
                return new MarketSuffix(suffix, regions, isChecked == "true", source);
            file.Reject(entry, $"'{suffix}' needs regions, checked (true or false) and source");
        }

        return null;
    }

    private static List<string> Regions(YamlFile file, YamlMappingNode entry, Func<string, bool> hasWording)
    {
        List<string> regions = [];
        foreach (var node in file.Items(entry, "regions") ?? [])
        {
            var region = (node as YamlScalarNode)?.Value ?? "";
            if (region.Length != 2 || !region.All(char.IsAsciiLetterUpper))
                file.Reject(node, $"'{region}' is no ISO 3166-1 code, such as TW");
            else if (!hasWording("markets." + region.ToLowerInvariant()))
                file.Reject(node, $"'{region}' has no name: add '{region.ToLowerInvariant()}' to markets.yaml of each locale");
            else
                regions.Add(region);
        }

        return regions;
    }
}
