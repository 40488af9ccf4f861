namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word of an utterance, at [Start, End], both inclusive.</summary>
public class Token
{
    public int Start { get; set; }

    public int End { get; set; }

    public string Text { get; set; }

    /// <summary>The form that is compared.</summary>
    public string Normalized { get; set; }
}
