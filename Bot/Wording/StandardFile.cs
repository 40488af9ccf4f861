using System.Globalization;
using System.Text.RegularExpressions;
using ServiceBot.Dialogs.Scoring;
using YamlDotNet.RepresentationModel;

namespace ServiceBot.Wording;

/// <summary>Reads <c>standard.yaml</c>; a pattern that is no regular expression is named with its line.</summary>
internal sealed class StandardFile(YamlFile file)
{
    public const string FileName = "standard.yaml";

    private readonly Dictionary<string, string> _patterns = new(StringComparer.Ordinal);
    private bool _broken;

    public ServiceStandard? Read(string path)
    {
        if (file.Load(path) is not { } root)
            return null;
        file.OnlyKnown(root, "longest", "banned", "weekdays", "topics", "patterns");
        ReadWeekdays(root);
        ReadTopics(root);
        ReadPatterns(root);
        var banned = ReadBanned(root);
        var (text, button) = ReadLongest(root);
        return _broken ? null : new ServiceStandard(text, button, banned, new ServicePatterns(_patterns));
    }

    private void ReadWeekdays(YamlMappingNode root)
    {
        var names = file.Items(root, "weekdays") ?? [];
        if (names.Count != 7)
            Reject(root, "'weekdays' needs 7 patterns, Sunday first");
        for (var day = 0; day < names.Count; day++)
            Add(PatternNames.Weekday((DayOfWeek)(day % 7)), names[day]);
    }

    private void ReadTopics(YamlMappingNode root)
    {
        var topics = file.Items(root, "topics") ?? [];
        for (var topic = 0; topic < topics.Count; topic++)
        {
            if (topics[topic] is not YamlMappingNode pair || Child(pair, "asked") is not { } asked || Child(pair, "named") is not { } named)
            {
                Reject(topics[topic], "a topic has 'asked' and 'named'");
                continue;
            }

            file.OnlyKnown(pair, "asked", "named");
            Add(PatternNames.TopicAsked(topic), asked);
            Add(PatternNames.TopicNamed(topic), named);
        }
    }

    private void ReadPatterns(YamlMappingNode root)
    {
        if (Child(root, "patterns") is not YamlMappingNode patterns)
        {
            Reject(root, "'patterns' is missing");
            return;
        }

        file.OnlyKnown(patterns, [.. PatternNames.All]);
        foreach (var (name, pattern) in patterns.Children)
            Add(((YamlScalarNode)name).Value ?? "", pattern);
        foreach (var missing in PatternNames.All.Where(name => !_patterns.ContainsKey(name)))
            Reject(patterns, $"the pattern '{missing}' is missing");
    }

    private List<BannedForm> ReadBanned(YamlMappingNode root)
    {
        List<BannedForm> banned = [];
        foreach (var node in file.Items(root, "banned") ?? [])
        {
            if (node is YamlMappingNode form && file.Text(form, "rule") is { } rule && Child(form, "pattern") is { } pattern && Compiled(pattern) is { } expression)
                banned.Add(new BannedForm(rule, expression));
            else
                Reject(node, "a banned form has 'rule' and 'pattern'");
        }

        return banned;
    }

    private (int Text, int Button) ReadLongest(YamlMappingNode root)
    {
        if (Child(root, "longest") is YamlMappingNode longest
            && int.TryParse(file.Text(longest, "text"), CultureInfo.InvariantCulture, out var text)
            && int.TryParse(file.Text(longest, "button"), CultureInfo.InvariantCulture, out var button))
            return (text, button);
        Reject(root, "'longest' needs the numbers 'text' and 'button'");
        return default;
    }

    private void Add(string name, YamlNode node)
    {
        if (Compiled(node) is not null)
            _patterns[name] = ((YamlScalarNode)node).Value!;
    }

    private Regex? Compiled(YamlNode node)
    {
        try
        {
            if (node is YamlScalarNode { Value: { Length: > 0 } pattern })
                return ServicePatterns.Compile(pattern);
            Reject(node, "expected a pattern");
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            Reject(node, error.Message);
        }

        return null;
    }

    private void Reject(YamlNode node, string what)
    {
        _broken = true;
        file.Reject(node, what);
    }

    private static YamlNode? Child(YamlMappingNode parent, string key) => parent.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
}
