namespace ServiceBot.Dialogs.Ratings;

/// <summary>What the customer thought of the chat (OPS-17).</summary>
public sealed record RatingState
{
    /// <summary>The question has been put; never a second time in one conversation.</summary>
    public bool Asked { get; init; }

    /// <summary>It was the last thing said, so the next message may be its answer.</summary>
    public bool Waiting { get; init; }

    /// <summary>1 to 5; null without an answer.</summary>
    public int? Score { get; init; }

    public string? Comment { get; init; }

    public DateTimeOffset? At { get; init; }

    /// <summary>The proactive notes that had been said by then, by key, so that scores can be grouped by them.</summary>
    public List<string> Notes { get; init; } = [];
}
