namespace ServiceBot.Staff.Reviews;

/// <summary>That a person has read a conversation.</summary>
internal sealed class ReviewRow
{
    public long ConversationKey { get; set; }
    public required string By { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>What a reviewer wrote beside a conversation.</summary>
internal sealed class ReviewNoteRow
{
    public long Id { get; set; }
    public long ConversationKey { get; set; }
    public required string By { get; set; }
    public DateTimeOffset At { get; set; }
    public required string Text { get; set; }
}

/// <summary>A label on a conversation, such as <c>misattributed</c> (OPS-19).</summary>
internal sealed class ReviewTagRow
{
    public long ConversationKey { get; set; }
    public required string Tag { get; set; }
    public required string By { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>What a reviewer thinks of one line of a scorecard, kept with what the rule had said.</summary>
internal sealed class ScoreOpinionRow
{
    public long ConversationKey { get; set; }
    public required string Practice { get; set; }
    public required string By { get; set; }

    /// <summary>The rule's verdict that it is about.</summary>
    public required string Verdict { get; set; }
    public bool Agrees { get; set; }
    public string? Note { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>A customer's line that should have been understood as another topic; phrases are learned from these.</summary>
internal sealed class TopicCorrectionRow
{
    public long Id { get; set; }
    public long ConversationKey { get; set; }
    public long Sequence { get; set; }

    /// <summary>Masked: it ends up in a file of phrases.</summary>
    public required string Text { get; set; }
    public required string Locale { get; set; }
    public string? Was { get; set; }
    public required string Topic { get; set; }
    public required string By { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>A list with its filters, kept under a name by one member of staff.</summary>
internal sealed class SavedViewRow
{
    public long Id { get; set; }
    public required string Owner { get; set; }
    public required string Name { get; set; }

    /// <summary>What the list's address ends with.</summary>
    public required string Query { get; set; }
}

/// <summary>A conversation drawn for a review, by chance.</summary>
internal sealed class SampleRow
{
    public required string Sample { get; set; }
    public long ConversationKey { get; set; }
    public required string By { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>A conversation whose place in the search index has to be made anew, although its log has not grown.</summary>
internal sealed class ReindexRow
{
    public long Id { get; set; }
    public long ConversationKey { get; set; }
}
