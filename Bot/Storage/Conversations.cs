namespace ServiceBot.Storage;

/// <summary>A conversation: one line of turns, guarded by <see cref="Version"/>.</summary>
internal sealed class ConversationRow
{
    public long Id { get; set; }
    public required string Door { get; set; }
    public required string ChannelId { get; set; }
    public required string ConversationId { get; set; }

    /// <summary>Counts the commits; a turn that started from another version is run again.</summary>
    public long Version { get; set; }

    /// <summary>The sequence of the newest log entry: the watermark.</summary>
    public long LastSequence { get; set; }

    /// <summary>The Bot Framework's conversation state, as JSON: the stack of dialogs.</summary>
    public string? State { get; set; }

    /// <summary>What the desk remembers of the conversation, as JSON.</summary>
    public string? Desk { get; set; }

    /// <summary>A <c>ConversationReference</c> as JSON: how replies and later turns reach the customer.</summary>
    public required string Reference { get; set; }

    /// <summary>The customer's own identifier with the shop, from the token alone.</summary>
    public string? SignedInAs { get; set; }

    /// <summary>IANA name of the customer's time zone, where the client said it.</summary>
    public string? TimeZone { get; set; }
    public string? Locale { get; set; }
    public string? Persona { get; set; }

    /// <summary>What the last question asked for, so that the guard does not take the answer for a card number (P9).</summary>
    public string? Expecting { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset LastActivityAt { get; set; }
}

/// <summary>What an entry of the log does to the conversation.</summary>
internal enum EntryKind
{
    Send = 0,
    Update = 1,
    Delete = 2,
}

/// <summary>An entry of the log, never changed but for the channel's own id once it is delivered.</summary>
internal sealed class ActivityRow
{
    public long ConversationKey { get; set; }
    public long Sequence { get; set; }
    public EntryKind Kind { get; set; }
    public bool FromBot { get; set; }
    public required string Type { get; set; }
    public required string ActivityId { get; set; }
    public required string Sender { get; set; }
    public string? ClientActivityId { get; set; }

    /// <summary>The sequence of the message that this one answers; null for the customer's own and for what the clock started.</summary>
    public long? AnswerTo { get; set; }

    /// <summary>True where the reply went out in the answer of the request itself (<c>expectReplies</c>).</summary>
    public bool InReply { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>Not shown to the customer earlier, unless the customer writes again before (pacing).</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>The id that a connector channel gave it.</summary>
    public string? ChannelActivityId { get; set; }

    /// <summary>The activity as acknowledged or sent.</summary>
    public required string Json { get; set; }

    /// <summary>What the bot made of a customer's message: certainty, topics, probability and the next step, for whoever reviews it.</summary>
    public string? Understood { get; set; }
}

/// <summary>What belongs to a customer and not to one conversation.</summary>
internal sealed class CustomerRow
{
    public required string Key { get; set; }
    public long Version { get; set; }
    public required string State { get; set; }
}
