using ServiceBot.Turns;

namespace ServiceBot.Staff.Replay;

/// <summary>Keeps one conversation in memory for as long as it is run again. Nothing reaches the database: no log, no request, no notice.</summary>
internal sealed class ReplayStore : ITurnStore
{
    /// <summary>No row has it, so whatever hangs on a conversation is not found.</summary>
    private const long NoRow = -1;

    private readonly List<LogEntry> _log = [];
    private readonly Dictionary<string, CustomerSnapshot> _customers = new(StringComparer.Ordinal);
    private ConversationSnapshot? _conversation;

    public IReadOnlyList<LogEntry> Log => _log;

    public ValueTask<ConversationSnapshot?> FindConversationAsync(ConversationKey key, CancellationToken cancellationToken) => ValueTask.FromResult(_conversation);

    public ValueTask<ConversationSnapshot?> FindConversationAsync(long id, CancellationToken cancellationToken) => ValueTask.FromResult(_conversation);

    public ValueTask<CustomerSnapshot> FindCustomerAsync(string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_customers.GetValueOrDefault(key) ?? new CustomerSnapshot(key, 0, null));

    public ValueTask<LogEntry?> FindSentAsync(ConversationSnapshot conversation, string sender, string? activityId, string? clientActivityId, CancellationToken cancellationToken) =>
        ValueTask.FromResult<LogEntry?>(null);

    public ValueTask<IReadOnlyList<LogEntry>> ReadLogAsync(long conversation, long after, int most, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<LogEntry>>([.. _log.Where(entry => entry.Sequence > after).Take(most)]);

    public ValueTask<DateTimeOffset?> FirstReminderAsync(CancellationToken cancellationToken) => ValueTask.FromResult<DateTimeOffset?>(null);

    public ValueTask<DateTimeOffset?> FirstDeliveryAsync(CancellationToken cancellationToken) => ValueTask.FromResult<DateTimeOffset?>(null);

    public Task<CommitOutcome> CommitAsync(UnitOfWork work)
    {
        work.CommittedId = NoRow;
        _log.AddRange(work.Entries);
        _conversation = work.Committed();
        if (work.CustomerChanged)
            _customers[work.Customer.Key] = new(work.Customer.Key, work.Customer.Version + 1, work.CustomerState);
        return Task.FromResult(CommitOutcome.Committed);
    }
}

/// <summary>Stands at the moment at which the line was said, so that greetings and dates are of that day.</summary>
internal sealed class ReplayClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
