using System.Globalization;
using DotLiquid;
using DotLiquid.Exceptions;

namespace ServiceBot.Wording;

/// <summary>A Liquid text, parsed once and rendered from any thread.</summary>
internal sealed class LiquidText
{
    // What sets a variable is left out: it would outlive the rendering in a context that is used again.
    private static readonly HashSet<string> AllowedTags = ["if", "elsif", "else", "endif", "unless", "endunless", "for", "endfor", "case", "when", "endcase"];

    private readonly Template? _template;
    private readonly string _source;

    private LiquidText(string source, SourceLine line, Template? template, IReadOnlySet<string> holes) =>
        (_source, Source, _template, Holes) = (source, line, template, holes);

    public IReadOnlySet<string> Holes { get; }

    public SourceLine Source { get; }

    /// <summary>The text as it stands in the file, holes and all.</summary>
    public string Raw => _source;

    /// <summary>The words that stand in the file, a hole being one sign: what can be judged before anything is filled in.</summary>
    public string Words => LiquidHoles.Without(_source);

    /// <summary>Parses; what is wrong goes to <paramref name="problems"/>.</summary>
    public static LiquidText Parse(string source, SourceLine line, List<string> problems)
    {
        if (!source.Contains("{{", StringComparison.Ordinal) && !source.Contains("{%", StringComparison.Ordinal))
            return new LiquidText(source, line, null, new HashSet<string>());
        var holes = LiquidHoles.Of(source);
        problems.AddRange(holes.Filters.Where(filter => !LiquidFilters.Names.Contains(filter)).Select(filter => line.Says($"unknown filter '{filter}'")));
        problems.AddRange(holes.Tags.Where(tag => !AllowedTags.Contains(tag)).Select(tag => line.Says($"unknown tag '{tag}'")));
        return new LiquidText(source, line, Compile(source, line, problems), holes.Names);
    }

    /// <exception cref="KeyNotFoundException">A hole has no value.</exception>
    public string Render(IReadOnlyDictionary<string, object?> values, LiquidContexts contexts)
    {
        if (_template is null)
            return _source;
        foreach (var hole in Holes)
            if (!values.ContainsKey(hole))
                throw new KeyNotFoundException($"No value for '{hole}' in: {_source}");
        var context = contexts.Rent();
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        context.Push(LiquidValues.From(values));
        _template.Root.Render(context, writer);
        context.Pop();
        contexts.Return(context);
        return writer.ToString();
    }

    private static Template? Compile(string source, SourceLine line, List<string> problems)
    {
        try
        {
            var template = Template.Parse(source);
            template.MakeThreadSafe();
            return template;
        }
        catch (SyntaxException error)
        {
            problems.Add(line.Says(error.Message));
            return null;
        }
    }
}
