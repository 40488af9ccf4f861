using System.Text.RegularExpressions;

namespace ServiceBot.Wording;

/// <summary>What a Liquid source asks for: names, filters and tags. Liquid itself passes over an unknown name or filter in silence.</summary>
internal sealed partial class LiquidHoles
{
    private static readonly HashSet<string> Words = ["and", "or", "contains", "true", "false", "nil", "null", "blank", "empty", "in", "forloop", "reversed"];

    private readonly HashSet<string> _local = new(StringComparer.Ordinal);

    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Filters { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Tags { get; } = new(StringComparer.Ordinal);

    public static LiquidHoles Of(string source)
    {
        var holes = new LiquidHoles();
        foreach (Match part in Part().Matches(source))
            holes.Read(part);
        return holes;
    }

    /// <summary>The source with each value as <c>…</c> and each tag left out.</summary>
    public static string Without(string source) => Part().Replace(source, part => part.Groups["tag"].Success ? "" : "…");

    private void Read(Match part)
    {
        var inside = Literal().Replace(part.Groups["inside"].Value, " ");
        if (part.Groups["tag"] is { Success: true } tag)
        {
            Tags.Add(tag.Value);
            if (tag.Value == "for" && Name().Match(inside) is { Success: true } item)
                _local.Add(item.Value);
        }

        var pieces = inside.Split('|');
        AddNames(pieces[0]);
        foreach (var filter in pieces.Skip(1))
        {
            var halves = filter.Split(':', 2);
            Filters.Add(halves[0].Trim());
            if (halves.Length > 1)
                AddNames(halves[1]);
        }
    }

    private void AddNames(string expression)
    {
        foreach (Match name in Name().Matches(expression))
            if (!Words.Contains(name.Value) && !_local.Contains(name.Value))
                Names.Add(name.Value);
    }

    [GeneratedRegex(@"\{\{-?(?<inside>.*?)-?\}\}|\{%-?\s*(?<tag>\w+)(?<inside>.*?)-?%\}", RegexOptions.Singleline, 10_000)]
    private static partial Regex Part();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'", RegexOptions.None, 10_000)]
    private static partial Regex Literal();

    // A word that is neither a member of another (after a dot) nor part of a number.
    [GeneratedRegex(@"(?<![\w.])[A-Za-z_]\w*", RegexOptions.None, 10_000)]
    private static partial Regex Name();
}
