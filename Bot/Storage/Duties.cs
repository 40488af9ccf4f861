namespace ServiceBot.Storage;

/// <summary>A turn that the clock starts.</summary>
internal sealed class ReminderRow
{
    public long Id { get; set; }
    public long ConversationKey { get; set; }
    public required string Name { get; set; }
    public DateTimeOffset DueAt { get; set; }
    public string? Payload { get; set; }
}

/// <summary>A connector conversation with entries that its channel has not been given yet; they go out in the log's order.</summary>
internal sealed class DeliveryRow
{
    public long ConversationKey { get; set; }

    /// <summary>All entries up to this one are delivered or given up.</summary>
    public long Delivered { get; set; }
    public DateTimeOffset? DueAt { get; set; }
    public int Attempts { get; set; }
    public string? LastError { get; set; }
}

/// <summary>A message to the shop's systems or to a mailbox, written in the turn that caused it.</summary>
internal sealed class OutboxRow
{
    public long Id { get; set; }

    /// <summary>Stable over all attempts, so that the receiver can tell a repetition.</summary>
    public required string EventId { get; set; }

    /// <summary><c>webhook</c> or <c>email</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>What happened: <c>repair.created</c>, <c>ticket.created</c> …</summary>
    public required string Event { get; set; }
    public required string Payload { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When to try next; null once sent or given up.</summary>
    public DateTimeOffset? DueAt { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset? SentAt { get; set; }
    public string? LastError { get; set; }
}

/// <summary>A random secret that the host made for itself, or the hash of one that it gave out.</summary>
internal sealed class SecretRow
{
    public required string Name { get; set; }
    public required string Value { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}

/// <summary>A file that a customer sent; stored before its turn, swept when no log entry names it.</summary>
internal sealed class UploadRow
{
    public required string Id { get; set; }
    public long ConversationKey { get; set; }
    public required string Name { get; set; }
    public required string ContentType { get; set; }
    public required byte[] Content { get; set; }
    public DateTimeOffset At { get; set; }
}
