using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Knowledge;

namespace ServiceBot.Knowledge;

/// <summary>The entries of all locales as one: asked in any language, answered in the customer's.</summary>
internal static class KnowledgeCatalog
{
    public static IEnumerable<string> Differences(IReadOnlyDictionary<string, IReadOnlyList<KnowledgeText>> locales)
    {
        var (first, entries) = locales.First();
        foreach (var (locale, others) in locales.Skip(1))
        {
            foreach (var other in others)
                if (entries.FirstOrDefault(entry => entry.Key == other.Key) is { } entry && entry.Alike != other.Alike)
                    yield return other.Line.Says($"'{other.Key}' differs from {first} in rows, stage, region, review date or what follows ({entry.Alike})");
        }
    }

    public static KnowledgeBase Build(IReadOnlyDictionary<string, IReadOnlyList<KnowledgeText>> locales) =>
        new([.. locales.SelectMany(locale => locale.Value.Select(entry => (Locale: locale.Key, Entry: entry))).GroupBy(pair => pair.Entry.Key, StringComparer.Ordinal).Select(same => new KnowledgeEntry
        {
            Key = same.Key,
            Rows = same.First().Entry.Rows,
            Stage = JourneyOf(same.First().Entry.Stage),
            Asks = [.. same.SelectMany(pair => pair.Entry.Asks).Distinct(StringComparer.OrdinalIgnoreCase)],
            Needs = [.. same.Select(pair => pair.Entry.Needs).Where(groups => groups.Count > 0)],
            Sources = same.ToDictionary(pair => pair.Locale, pair => pair.Entry.Source, StringComparer.Ordinal),
            HasNext = same.First().Entry.HasNext,
            Then = same.First().Entry.Then,
            DependsOnModel = same.First().Entry.DependsOnModel,
            SourceOf = same.First().Entry.SourceOf,
        })]);

    // Around a repair the files are finer than the journey.
    private static string JourneyOf(string stage) => stage switch
    {
        "before-repair" => JourneyRules.Fault,
        "at-the-store" => JourneyRules.Repair,
        "after-repair" => JourneyRules.Pickup,
        _ => stage,
    };
}
