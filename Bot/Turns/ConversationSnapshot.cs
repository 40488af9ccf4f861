namespace ServiceBot.Turns;

/// <summary>A conversation as a turn found it; <see cref="Version"/> 0 is one that does not exist yet.</summary>
internal sealed record ConversationSnapshot
{
    public long Id { get; init; }
    public required ConversationKey Key { get; init; }
    public long Version { get; init; }
    public long LastSequence { get; init; }

    /// <summary>The Bot Framework's conversation state: the stack of dialogs.</summary>
    public string? State { get; init; }
    public StoredDesk Desk { get; init; }
    public string? Reference { get; init; }
    public string? SignedInAs { get; init; }
    public string? TimeZone { get; init; }
    public string? Locale { get; init; }
    public string? Persona { get; init; }
    public string? Expecting { get; init; }
}

/// <summary>A customer's own state as a turn found it; <see cref="Version"/> 0 is none yet.</summary>
internal sealed record CustomerSnapshot(string Key, long Version, string? State);
