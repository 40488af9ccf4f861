using ServiceBot.Turns;

namespace ServiceBot.Storage;

/// <summary>What a turn reads, by prepared statements on a few connections kept open; its commit goes to the writer.</summary>
internal sealed class SqliteTurnStore(string connectionString, SqliteWriter writer) : ITurnStore, IDisposable
{
    private readonly SqlitePool<SqliteReads> _pool = new(connectionString, connection => new SqliteReads(connection));

    public ValueTask<ConversationSnapshot?> FindConversationAsync(ConversationKey key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_pool.Read(reads => reads.Conversation(key)));

    public ValueTask<ConversationSnapshot?> FindConversationAsync(long id, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_pool.Read(reads => reads.Conversation(id)));

    public ValueTask<CustomerSnapshot> FindCustomerAsync(string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_pool.Read(reads => reads.Customer(key)));

    public ValueTask<LogEntry?> FindSentAsync(
        ConversationSnapshot conversation, string sender, string? activityId, string? clientActivityId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_pool.Read(reads => reads.Sent(conversation.Id, sender, activityId, clientActivityId)));

    public ValueTask<IReadOnlyList<LogEntry>> ReadLogAsync(long conversation, long after, int most, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_pool.Read(reads => reads.Log(conversation, after, most)));

    public ValueTask<DateTimeOffset?> FirstReminderAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_pool.Read(reads => reads.FirstReminder()));

    public ValueTask<DateTimeOffset?> FirstDeliveryAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_pool.Read(reads => reads.FirstDelivery()));

    public Task<CommitOutcome> CommitAsync(UnitOfWork work) => writer.CommitAsync(work);

    public void Dispose() => _pool.Dispose();
}
