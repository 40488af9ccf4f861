using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using ServiceBot.Turns;

namespace ServiceBot.Storage;

/// <summary>What a turn reads, by prepared statements on a few connections kept open; its commit goes to the writer.</summary>
internal sealed class SqliteTurnStore(string connectionString, SqliteWriter writer) : ITurnStore, IDisposable
{
    private readonly ConcurrentBag<SqliteReads> _idle = [];

    public ValueTask<ConversationSnapshot?> FindConversationAsync(ConversationKey key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Read(reads => reads.Conversation(key)));

    public ValueTask<ConversationSnapshot?> FindConversationAsync(long id, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Read(reads => reads.Conversation(id)));

    public ValueTask<CustomerSnapshot> FindCustomerAsync(string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Read(reads => reads.Customer(key)));

    public ValueTask<LogEntry?> FindSentAsync(long conversation, string sender, string? activityId, string? clientActivityId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Read(reads => reads.Sent(conversation, sender, activityId, clientActivityId)));

    public ValueTask<IReadOnlyList<LogEntry>> ReadLogAsync(long conversation, long after, int most, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Read(reads => reads.Log(conversation, after, most)));

    public ValueTask<DateTimeOffset?> FirstReminderAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Read(reads => reads.FirstReminder()));

    public ValueTask<DateTimeOffset?> FirstDeliveryAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Read(reads => reads.FirstDelivery()));

    public Task<CommitOutcome> CommitAsync(UnitOfWork work) => writer.CommitAsync(work);

    public void Dispose()
    {
        while (_idle.TryTake(out var reads))
            reads.Dispose();
    }

    private T Read<T>(Func<SqliteReads, T> read)
    {
        if (!_idle.TryTake(out var reads))
            reads = new SqliteReads(SqliteConnections.Open(connectionString));
        try
        {
            return read(reads);
        }
        finally
        {
            _idle.Add(reads);
        }
    }
}
