namespace ServiceBot.Turns;

/// <summary>The hot path's own door to the database: what a turn reads first and its one commit.</summary>
internal interface ITurnStore
{
    ValueTask<ConversationSnapshot?> FindConversationAsync(ConversationKey key, CancellationToken cancellationToken);

    ValueTask<ConversationSnapshot?> FindConversationAsync(long id, CancellationToken cancellationToken);

    ValueTask<CustomerSnapshot> FindCustomerAsync(string key, CancellationToken cancellationToken);

    /// <summary>The entry with which this sender sent the message before, by either of its ids; null when it is new.</summary>
    ValueTask<LogEntry?> FindSentAsync(ConversationSnapshot conversation, string sender, string? activityId, string? clientActivityId, CancellationToken cancellationToken);

    /// <summary>Entries after a sequence, in order.</summary>
    ValueTask<IReadOnlyList<LogEntry>> ReadLogAsync(long conversation, long after, int most, CancellationToken cancellationToken);

    /// <summary>When the earliest reminder is due; null where none is set. Asked after every commit.</summary>
    ValueTask<DateTimeOffset?> FirstReminderAsync(CancellationToken cancellationToken);

    /// <summary>When the earliest delivery to a channel is due; null where none waits. Asked after every commit.</summary>
    ValueTask<DateTimeOffset?> FirstDeliveryAsync(CancellationToken cancellationToken);

    /// <summary>Commits durably; completes when the change is on disk.</summary>
    Task<CommitOutcome> CommitAsync(UnitOfWork work);
}

internal enum CommitOutcome
{
    Committed,

    /// <summary>Somebody else changed the conversation or the customer meanwhile: read again and run the turn again.</summary>
    Conflict,

    /// <summary>The reminder was cleared, moved or taken: the turn did not happen and need not.</summary>
    ReminderGone,
}
