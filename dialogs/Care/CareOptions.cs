using System.ComponentModel.DataAnnotations;

namespace ServiceBot.Dialogs.Care;

/// <summary>The proactive notes (settings section <c>Care</c>).</summary>
public sealed class CareOptions
{
    /// <summary>Which notes there are, in their order (I-16); members of <see cref="CareNotes"/>. Null is the seed's order.</summary>
    public List<string>? Notes { get; set; }

    /// <summary>The shortest and the longest pause between two notes.</summary>
    public TimeSpan ShortestPause { get; set; } = TimeSpan.FromSeconds(2);

    public TimeSpan LongestPause { get; set; } = TimeSpan.FromSeconds(6);

    /// <summary>How long a mailed code is good (I-12).</summary>
    public TimeSpan CodeLifetime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Wrong codes after which it is good no longer.</summary>
    [Range(1, 20)]
    public int CodeTries { get; set; } = 5;

    /// <summary>Codes that one conversation may have mailed.</summary>
    [Range(1, 20)]
    public int CodesPerConversation { get; set; } = 3;
}
