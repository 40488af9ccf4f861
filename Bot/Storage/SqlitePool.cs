using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace ServiceBot.Storage;

/// <summary>Reading connections kept open with their prepared statements; each is used by one reader at a time.</summary>
internal sealed class SqlitePool<TReads>(string connectionString, Func<SqliteConnection, TReads> prepare) : IDisposable
    where TReads : IDisposable
{
    private readonly ConcurrentBag<TReads> _idle = [];

    public TResult Read<TResult>(Func<TReads, TResult> read)
    {
        if (!_idle.TryTake(out var reads))
            reads = prepare(SqliteConnections.Open(connectionString));
        try
        {
            return read(reads);
        }
        finally
        {
            _idle.Add(reads);
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var reads))
            reads.Dispose();
    }
}
