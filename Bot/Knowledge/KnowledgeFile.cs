using System.Globalization;
using ServiceBot.Dialogs.Knowledge;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Wording;
using YamlDotNet.RepresentationModel;

namespace ServiceBot.Knowledge;

/// <summary>
/// Reads <c>knowledge.yaml</c> and <c>tips.yaml</c> of a locale: each entry is a question with its answer, the part beyond it (or why there
/// is none, I-00e), its source, region and the day of its last review. What is missing is named with file and line.
/// </summary>
internal sealed class KnowledgeFile(YamlFile file, List<string> problems)
{
    public const int FewestAsks = 8;

    public static readonly string[] Scenarios = ["knowledge", "tips"];

    private static readonly string[] Stages = ["before-buying", "use", "before-repair", "at-the-store", "repair", "after-repair"];

    private static readonly string[] MayFollow = [Topics.NearestService];

    public IEnumerable<(KnowledgeText Entry, IReadOnlyList<MessageTemplate> Messages)> Read(string path, string scenario)
    {
        if (file.Load(path) is not { } root)
            return [];
        file.OnlyKnown(root, "experience", "entries");
        if (file.Text(root, "experience") is null)
            file.Reject(root, "'experience' is missing: say first how the customer should feel");
        if (root.Children.TryGetValue(new YamlScalarNode("entries"), out var node) && node is YamlMappingNode entries)
            return [.. entries.Children.Select(entry => Entry(scenario, entry.Key, entry.Value)).OfType<(KnowledgeText, IReadOnlyList<MessageTemplate>)>()];
        file.Reject(root, "'entries' is missing");
        return [];
    }

    private (KnowledgeText Entry, IReadOnlyList<MessageTemplate> Messages)? Entry(string scenario, YamlNode name, YamlNode body)
    {
        if (name is not YamlScalarNode { Value: { Length: > 0 } id } || body is not YamlMappingNode entry)
        {
            file.Reject(name, "an entry is a name with what belongs to it below");
            return null;
        }

        file.OnlyKnown(entry, "rows", "stage", "ask", "need", "text", "next_step", "none_because", "buttons", "source", "region", "reviewed_at", "then", "depends_on", "source_of");
        var before = problems.Count;
        var key = $"{scenario}.{id}";
        var text = Required(entry, name, "text");
        var next = Next(entry, name);
        var read = new KnowledgeText(key, file.LineOf(name), Asks(entry, name), Needs(entry), new FactSource(Required(entry, name, "source"), Reviewed(entry, name)), next is not null)
        {
            Rows = Words(entry, "rows", name),
            Stage = OneOf(entry, name, "stage", Stages),
            Region = Required(entry, name, "region"),
            Then = file.Text(entry, "then") is null ? null : OneOf(entry, name, "then", MayFollow),
            DependsOnModel = file.Text(entry, "depends_on") is not null && OneOf(entry, name, "depends_on", ["model"]).Length > 0,
            SourceOf = entry.Children.ContainsKey(new YamlScalarNode("source_of")) ? Words(entry, "source_of", name) : [],
        };
        return problems.Count > before ? null : (read, Messages(key, name, entry, text, next));
    }

    private List<MessageTemplate> Messages(string key, YamlNode name, YamlMappingNode entry, string text, string? next)
    {
        var buttons = (file.Items(entry, "buttons") ?? []).OfType<YamlScalarNode>().Select(node => LiquidText.Parse(node.Value ?? "", file.LineOf(node), problems))
            .Select(button => new ButtonTemplate(button, button)).ToList();
        var line = file.LineOf(name);
        List<MessageTemplate> messages = [new MessageTemplate(key, line, [LiquidText.Parse(text, line, problems)], next is null ? buttons : [], null, null)];
        if (next is not null)
            messages.Add(new MessageTemplate(key + "-next", line, [LiquidText.Parse(next, line, problems)], buttons, null, null));
        return messages;
    }

    private string Required(YamlMappingNode entry, YamlNode name, string key)
    {
        if (file.Text(entry, key) is { } text)
            return text;
        file.Reject(name, $"'{name}' has no '{key}'");
        return "";
    }

    // I-00e: each answer goes one step beyond the question, or says why it does not.
    private string? Next(YamlMappingNode entry, YamlNode name)
    {
        var (next, none) = (file.Text(entry, "next_step"), file.Text(entry, "none_because"));
        if (next is null == none is null)
            file.Reject(name, $"'{name}' needs either 'next_step' or 'none_because'");
        return next;
    }

    private List<string> Asks(YamlMappingNode entry, YamlNode name)
    {
        var asks = Words(entry, "ask", name);
        if (asks.Distinct(StringComparer.OrdinalIgnoreCase).Count() < FewestAsks)
            file.Reject(name, $"'{name}' needs at least {FewestAsks} different ways to 'ask'");
        return asks;
    }

    private List<string> Words(YamlMappingNode entry, string key, YamlNode name)
    {
        var words = (file.Items(entry, key) ?? []).OfType<YamlScalarNode>().Select(node => node.Value ?? "").Where(word => word.Length > 0).ToList();
        if (words.Count == 0)
            file.Reject(name, $"'{name}' has no '{key}'");
        return words;
    }

    // A list of groups, each a text with its terms parted by "|".
    private List<IReadOnlyList<string>> Needs(YamlMappingNode entry) => entry.Children.ContainsKey(new YamlScalarNode("need"))
        ? [.. (file.Items(entry, "need") ?? []).OfType<YamlScalarNode>().Select(node => (IReadOnlyList<string>)(node.Value ?? "").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))]
        : [];

    private string OneOf(YamlMappingNode entry, YamlNode name, string key, string[] names)
    {
        var text = Required(entry, name, key);
        if (text.Length > 0 && !names.Contains(text))
            file.Reject(name, $"'{key}' of '{name}' is none of {string.Join(", ", names)}");
        return text;
    }

    private DateOnly Reviewed(YamlMappingNode entry, YamlNode name)
    {
        if (DateOnly.TryParseExact(Required(entry, name, "reviewed_at"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        file.Reject(name, $"'reviewed_at' of '{name}' is no date such as 2026-11-01");
        return default;
    }
}
