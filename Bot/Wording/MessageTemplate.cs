namespace ServiceBot.Wording;

/// <summary>One message of one locale, parsed once.</summary>
/// <param name="Otherwise">What is said where the practice is switched off; without it the message is left out.</param>
internal sealed record MessageTemplate(
    string Key,
    SourceLine Source,
    IReadOnlyList<LiquidText> Variants,
    IReadOnlyList<ButtonTemplate> Buttons,
    string? Practice,
    LiquidText? Otherwise)
{
    /// <summary>The step beyond the matter itself, said after it (I-00e).</summary>
    public LiquidText? NextStep { get; init; }

    /// <summary>Why there is none.</summary>
    public string? NoneBecause { get; init; }

    /// <summary>The names that the code has to give a value, over all variants and buttons.</summary>
    public IReadOnlySet<string> Holes => Texts.Concat(Buttons.Select(button => button.Value)).SelectMany(text => text.Holes).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whatever is said in a bubble.</summary>
    public IEnumerable<LiquidText> Sentences => [.. Variants, .. new[] { Otherwise, NextStep }.OfType<LiquidText>()];

    /// <summary>Whatever is shown.</summary>
    public IEnumerable<LiquidText> Texts => [.. Sentences, .. Buttons.Select(button => button.Title)];
}

internal sealed record ButtonTemplate(LiquidText Title, LiquidText Value);
