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
    /// <summary>The names that the code has to give a value, over all variants and buttons.</summary>
    public IReadOnlySet<string> Holes { get; } =
        AllTexts(Variants, Buttons, Otherwise).SelectMany(text => text.Holes).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whatever is said in a bubble.</summary>
    public IEnumerable<LiquidText> Sentences => Otherwise is null ? Variants : [.. Variants, Otherwise];

    /// <summary>Whatever is shown.</summary>
    public IEnumerable<LiquidText> Texts => [.. Sentences, .. Buttons.Select(button => button.Title)];

    private static IEnumerable<LiquidText> AllTexts(IReadOnlyList<LiquidText> variants, IReadOnlyList<ButtonTemplate> buttons, LiquidText? otherwise) =>
        [.. variants, .. buttons.SelectMany(button => new[] { button.Title, button.Value }), .. otherwise is null ? [] : new[] { otherwise }];
}

internal sealed record ButtonTemplate(LiquidText Title, LiquidText Value);
