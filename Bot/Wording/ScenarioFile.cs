using YamlDotNet.RepresentationModel;

namespace ServiceBot.Wording;

/// <summary>Reads one scenario: the experience it is meant to give (OPS-04) and its messages.</summary>
internal sealed class ScenarioFile(YamlFile file, List<string> problems)
{
    public IEnumerable<MessageTemplate> Read(string path, string scenario)
    {
        if (file.Load(path) is not { } root)
            return [];
        file.OnlyKnown(root, "experience", "messages");
        if (file.Text(root, "experience") is null)
            file.Reject(root, "'experience' is missing: say first how the customer should feel");
        if (!root.Children.TryGetValue(new YamlScalarNode("messages"), out var node) || node is not YamlMappingNode messages)
        {
            file.Reject(root, "'messages' is missing");
            return [];
        }

        return [.. messages.Children.Select(entry => Message(scenario, entry.Key, entry.Value)).OfType<MessageTemplate>()];
    }

    private MessageTemplate? Message(string scenario, YamlNode name, YamlNode body)
    {
        if (name is not YamlScalarNode { Value: { Length: > 0 } key } || body is not YamlMappingNode message)
        {
            file.Reject(name, "a message is a name with 'text' or 'variants' below it");
            return null;
        }

        file.OnlyKnown(message, "text", "variants", "buttons", "practice", "otherwise", "next_step", "none_because");
        var practice = file.Text(message, "practice");
        var otherwise = Optional(message, "otherwise");
        if (otherwise is not null && practice is null)
            file.Reject(name, $"'{key}' says what to do otherwise, but names no practice");
        return new MessageTemplate($"{scenario}.{key}", file.LineOf(name), Variants(key, name, message), Buttons(key, message), practice, otherwise)
        {
            NextStep = Optional(message, "next_step"),
            NoneBecause = file.Text(message, "none_because"),
        };
    }

    private LiquidText? Optional(YamlMappingNode message, string key) =>
        file.Text(message, key) is { } text ? LiquidText.Parse(text, file.LineOf(message.Children[new YamlScalarNode(key)]), problems) : null;

    private List<LiquidText> Variants(string key, YamlNode name, YamlMappingNode message)
    {
        var nodes = file.Items(message, "variants")?.ToList() ?? [];
        if (message.Children.TryGetValue(new YamlScalarNode("text"), out var single))
            nodes.Add(single);
        if (nodes.Count == 0 || (single is not null && nodes.Count > 1))
            file.Reject(name, $"'{key}' needs either 'text' or 'variants'");
        return [.. nodes.Select(Text)];
    }

    private LiquidText Text(YamlNode node)
    {
        if (node is YamlScalarNode { Value.Length: > 0 } scalar)
            return LiquidText.Parse(scalar.Value.Trim(), file.LineOf(node), problems);
        file.Reject(node, "expected a text");
        return LiquidText.Parse("?", file.LineOf(node), problems);
    }

    private List<ButtonTemplate> Buttons(string key, YamlMappingNode message)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var buttons = new List<ButtonTemplate>();
        foreach (var node in file.Items(message, "buttons") ?? [])
        {
            var (title, value) = TitleAndValue(node);
            if (title is null || value is null)
                continue;
            if (!seen.Add(title) | (value != title && !seen.Add(value)))
                file.Reject(node, $"'{key}' has the button '{title}' twice");
            buttons.Add(new ButtonTemplate(LiquidText.Parse(title, file.LineOf(node), problems), LiquidText.Parse(value, file.LineOf(node), problems)));
        }

        return buttons;
    }

    private (string? Title, string? Value) TitleAndValue(YamlNode node)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } plain })
            return (plain, plain);
        if (node is YamlMappingNode pair)
        {
            file.OnlyKnown(pair, "title", "value");
            if (file.Text(pair, "title") is { } title)
                return (title, file.Text(pair, "value") ?? title);
        }

        file.Reject(node, "a button is a title, or a title with a value");
        return (null, null);
    }
}
