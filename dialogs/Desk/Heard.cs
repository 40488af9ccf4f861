namespace ServiceBot.Dialogs.Desk;

/// <summary>What a message is about, as far as the desk can tell.</summary>
public abstract record Heard
{
    private Heard() { }

    /// <param name="Tapped">It is the text of a button, so there is nothing to doubt.</param>
    public sealed record About(string Topic, bool Tapped = false) : Heard;

    /// <summary>One of these, the likeliest first.</summary>
    public sealed record Perhaps(IReadOnlyList<string> Topics) : Heard;

    /// <summary>Not understood; the topics are what could be offered.</summary>
    public sealed record Nothing(IReadOnlyList<string> Topics) : Heard;
}
