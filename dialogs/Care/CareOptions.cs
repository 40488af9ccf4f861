namespace ServiceBot.Dialogs.Care;

/// <summary>The proactive notes (settings section <c>Care</c>).</summary>
public sealed class CareOptions
{
    /// <summary>Which notes there are, in their order (I-16); members of <see cref="CareNotes"/>. Null is the seed's order.</summary>
    public List<string>? Notes { get; set; }

    /// <summary>The shortest and the longest pause between two notes.</summary>
    public TimeSpan ShortestPause { get; set; } = TimeSpan.FromSeconds(2);

    public TimeSpan LongestPause { get; set; } = TimeSpan.FromSeconds(6);
}
