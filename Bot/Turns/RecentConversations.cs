using Microsoft.Extensions.Caching.Memory;

namespace ServiceBot.Turns;

/// <summary>
/// Keeps the conversations that were last at work on this node, so that a chat in full swing is not read from the database
/// before every answer. What is kept may be out of date where another node was faster: then the commit meets a conflict,
/// what was kept is dropped, and the turn is run again on what the database says.
/// </summary>
internal sealed class RecentConversations(ITurnStore store) : ITurnStore, IDisposable
{
    private const long MostBytes = 64 * 1024 * 1024;
    private const long BytesOfAnEntry = 1024;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public ValueTask<ConversationSnapshot?> FindConversationAsync(ConversationKey key, CancellationToken cancellationToken) =>
        _cache.TryGetValue(key, out Recent? recent) ? ValueTask.FromResult<ConversationSnapshot?>(recent!.Conversation) : store.FindConversationAsync(key, cancellationToken);

    public ValueTask<ConversationSnapshot?> FindConversationAsync(long id, CancellationToken cancellationToken) => store.FindConversationAsync(id, cancellationToken);

    public ValueTask<CustomerSnapshot> FindCustomerAsync(string key, CancellationToken cancellationToken) =>
        _cache.TryGetValue(key, out CustomerSnapshot? recent) ? ValueTask.FromResult(recent!) : store.FindCustomerAsync(key, cancellationToken);

    // A message that is in the log and no longer remembered here fails at the log's unique index, and is looked up then.
    public ValueTask<LogEntry?> FindSentAsync(
        ConversationSnapshot conversation, string sender, string? activityId, string? clientActivityId, CancellationToken cancellationToken) =>
        _cache.TryGetValue(conversation.Key, out Recent? recent) && ReferenceEquals(recent!.Conversation, conversation) && !recent.Sent.Contains(activityId) && !recent.Sent.Contains(clientActivityId)
            ? ValueTask.FromResult<LogEntry?>(null)
            : store.FindSentAsync(conversation, sender, activityId, clientActivityId, cancellationToken);

    // Always from the database: another node may have written what follows.
    public ValueTask<IReadOnlyList<LogEntry>> ReadLogAsync(long conversation, long after, int most, CancellationToken cancellationToken) =>
        store.ReadLogAsync(conversation, after, most, cancellationToken);

    public ValueTask<DateTimeOffset?> FirstReminderAsync(CancellationToken cancellationToken) => store.FirstReminderAsync(cancellationToken);

    public ValueTask<DateTimeOffset?> FirstDeliveryAsync(CancellationToken cancellationToken) => store.FirstDeliveryAsync(cancellationToken);

    public async Task<CommitOutcome> CommitAsync(UnitOfWork work)
    {
        var outcome = CommitOutcome.Conflict;
        try
        {
            return outcome = await store.CommitAsync(work);
        }
        finally
        {
            if (outcome == CommitOutcome.Committed)
                Keep(work);
            else
                Drop(work);
        }
    }

    public void Dispose()
    {
        _cache.Dispose();
        (store as IDisposable)?.Dispose();
    }

    private void Keep(UnitOfWork work)
    {
        var conversation = work.Committed();
        var sent = _cache.TryGetValue(conversation.Key, out Recent? before) ? before!.Sent : new SentIds();
        foreach (var entry in work.Entries.Where(entry => !entry.FromBot))
            sent.Add(entry.ActivityId, entry.ClientActivityId);
        Set(conversation.Key, new Recent(conversation, sent), conversation.State, conversation.Desk.Json, conversation.Reference);
        if (work.CustomerChanged)
            Set(work.Customer.Key, new CustomerSnapshot(work.Customer.Key, work.Customer.Version + 1, work.CustomerState), work.CustomerState);
    }

    private void Drop(UnitOfWork work)
    {
        _cache.Remove(work.Conversation.Key);
        _cache.Remove(work.Customer.Key);
    }

    private void Set(object key, object value, params ReadOnlySpan<string?> texts)
    {
        var size = BytesOfAnEntry;
        foreach (var text in texts)
            size += sizeof(char) * (text?.Length ?? 0);
        _cache.Set(key, value, new MemoryCacheEntryOptions { Size = size });
    }

    private sealed record Recent(ConversationSnapshot Conversation, SentIds Sent);

    /// <summary>The ids of the customer's last messages; used by one turn at a time.</summary>
    private sealed class SentIds
    {
        private const int Most = 64;

        private readonly Queue<string> _order = new();
        private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

        public bool Contains(string? id) => id is not null && _ids.Contains(id);

        public void Add(params ReadOnlySpan<string?> ids)
        {
            foreach (var id in ids)
            {
                if (id is not null && _ids.Add(id))
                    _order.Enqueue(id);
            }

            while (_order.Count > Most)
                _ids.Remove(_order.Dequeue());
        }
    }
}
