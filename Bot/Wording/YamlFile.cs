using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ServiceBot.Wording;

/// <summary>Reads a wording file with the line of everything in it; what is wrong goes to <paramref name="problems"/>.</summary>
internal sealed class YamlFile(string name, List<string> problems)
{
    public string Name => name;

    /// <summary>The file's top mapping, or null where it has none.</summary>
    public YamlMappingNode? Load(string path)
    {
        using var reader = new StreamReader(path);
        var parser = new Parser(reader);
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                return root;
            problems.Add(new SourceLine(name, 1).Says("expected one mapping"));
        }
        catch (YamlException error)
        {
            problems.Add(new SourceLine(name, error.Start.Line).Says(error.Message));
        }
        catch (InvalidOperationException)
        {
            // How the scanner answers a list that is opened and never closed.
            problems.Add(new SourceLine(name, parser.Current?.End.Line ?? 1).Says("not to be read from here on"));
        }

        return null;
    }

    public SourceLine LineOf(YamlNode node) => new(name, node.Start.Line);

    public void Reject(YamlNode node, string what) => problems.Add(LineOf(node).Says(what));

    public string? Text(YamlMappingNode parent, string key)
    {
        if (!parent.Children.TryGetValue(new YamlScalarNode(key), out var node))
            return null;
        if (node is YamlScalarNode { Value.Length: > 0 } scalar)
            return scalar.Value.Trim();
        Reject(node, $"'{key}' is no text");
        return null;
    }

    public IReadOnlyList<YamlNode>? Items(YamlMappingNode parent, string key)
    {
        if (!parent.Children.TryGetValue(new YamlScalarNode(key), out var node))
            return null;
        if (node is YamlSequenceNode { Children.Count: > 0 } sequence)
            return [.. sequence.Children];
        Reject(node, $"'{key}' is no list");
        return null;
    }

    public void OnlyKnown(YamlMappingNode parent, params string[] known)
    {
        foreach (var key in parent.Children.Keys)
            if (key is not YamlScalarNode { Value: { } text } || !known.Contains(text))
                Reject(key, $"unknown entry '{key}'");
    }
}
