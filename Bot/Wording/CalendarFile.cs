using YamlDotNet.RepresentationModel;

namespace ServiceBot.Wording;

internal static class CalendarFile
{
    public const string FileName = "calendar.yaml";

    public static WordingCalendar? Read(string path, YamlFile file, List<string> problems)
    {
        if (file.Load(path) is not { } root)
            return null;
        file.OnlyKnown(root, "weekdays", "months", "day", "day-with-year", "time", "periods", "list-separator", "list-last", "solar-terms");
        var before = problems.Count;
        var calendar = new WordingCalendar(
            Names("weekdays", 7), Names("months", 12), Pattern("day"), Pattern("day-with-year"), Pattern("time"), Names("periods", 4), Pattern("list-separator"), Pattern("list-last"), Names("solar-terms", 24));
        return problems.Count == before ? calendar : null;

        IReadOnlyList<string> Names(string key, int count)
        {
            var names = (file.Items(root, key) ?? []).OfType<YamlScalarNode>().Select(node => node.Value ?? "").ToList();
            if (names.Count != count)
                file.Reject(root, $"'{key}' needs {count} names");
            return names;
        }

        // Not trimmed: the separator of a list has its spaces.
        string Pattern(string key)
        {
            if (root.Children.TryGetValue(new YamlScalarNode(key), out var node) && node is YamlScalarNode { Value: { Length: > 0 } value })
                return value;
            file.Reject(root, $"'{key}' is missing");
            return "";
        }
    }
}
