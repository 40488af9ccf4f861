using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Turns;

namespace ServiceBot.Storage;

/// <summary>
/// The one writer of the SQLite file. It takes all turns that have queued up and commits them together, so that they share
/// one flush to the disk; a savepoint a turn lets a conflict fail that turn alone.
/// </summary>
internal sealed partial class SqliteWriter : IDatabaseWriter, IAsyncDisposable
{
    private const int LargestBatch = 256;

    private readonly Channel<Job> _queue = Channel.CreateUnbounded<Job>(new UnboundedChannelOptions { SingleReader = true });
    private readonly string _connectionString;
    private readonly ILogger<SqliteWriter> _logger;
    private readonly Lazy<Thread> _thread;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SqliteWriter(string connectionString, ILogger<SqliteWriter> logger)
    {
        _connectionString = connectionString;
        _logger = logger;
        _thread = new Lazy<Thread>(Start);
    }

    public Task<CommitOutcome> CommitAsync(UnitOfWork work) =>
        Enqueue(new Job<CommitOutcome>(writes => writes.Apply(work), outcome => outcome == CommitOutcome.Committed));

    public Task<T> WriteAsync<T>(Func<ServiceBotDb, T> change, CancellationToken cancellationToken) =>
        Enqueue(new Job<T>(writes => writes.Save(change), _ => true));

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        if (_thread.IsValueCreated)
            await _ended.Task;
    }

    private Task<T> Enqueue<T>(Job<T> job)
    {
        _ = _thread.Value;
        ObjectDisposedException.ThrowIf(!_queue.Writer.TryWrite(job), this);
        return job.Result;
    }

    private Thread Start()
    {
        var thread = new Thread(Run) { IsBackground = true, Name = "SQLite writer" };
        thread.Start();
        return thread;
    }

    private void Run()
    {
        try
        {
            using var connection = SqliteConnections.Open(_connectionString);
            using var writes = new SqliteWrites(connection);
            var batch = new List<Job>(LargestBatch);
            while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            {
                Gather(batch);
                Commit(connection, writes, batch);
                batch.Clear();
            }
        }
        catch (Exception failure)
        {
            LogStopped(failure);
            _queue.Writer.TryComplete(failure);
            while (_queue.Reader.TryRead(out var job))
                job.Fail(failure);
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    /// <summary>
    /// Takes what has queued up. Where processors are short, turns that are about to finish are let through first, so that each flush
    /// to the disk serves more of them; where they are not, this gives nothing up.
    /// </summary>
    private void Gather(List<Job> batch)
    {
        Take(batch);
        Thread.Yield();
        Take(batch);
    }

    private void Take(List<Job> batch)
    {
        while (batch.Count < LargestBatch && _queue.Reader.TryRead(out var job))
            batch.Add(job);
    }

    /// <summary>Nothing is acknowledged before the transaction that holds it has been flushed.</summary>
    private void Commit(SqliteConnection connection, SqliteWrites writes, List<Job> batch)
    {
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            writes.Use(transaction);
            foreach (var job in batch)
                writes.Run(() => job.TryRun(writes));
            transaction.Commit();
        }
        catch (Exception failure)
        {
            LogBatchFailed(batch.Count, failure);
            foreach (var job in batch)
                job.Fail(failure);
            return;
        }

        foreach (var job in batch)
            job.Complete();
    }

    private abstract class Job
    {
        /// <returns>False when what it wrote has to be undone.</returns>
        public abstract bool TryRun(SqliteWrites writes);

        public abstract void Complete();

        public abstract void Fail(Exception failure);
    }

    private sealed class Job<T>(Func<SqliteWrites, T> run, Predicate<T> keep) : Job
    {
        private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _value;
        private Exception? _failure;

        public Task<T> Result => _result.Task;

        public override bool TryRun(SqliteWrites writes)
        {
            try
            {
                _value = run(writes);
                return keep(_value);
            }
            catch (Exception failure)
            {
                _failure = failure;
                return false;
            }
        }

        public override void Complete()
        {
            if (_failure is null)
                _result.TrySetResult(_value!);
            else
                _result.TrySetException(_failure);
        }

        public override void Fail(Exception failure) => _result.TrySetException(failure);
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The database writer has stopped; nothing can be acknowledged any more")]
    private partial void LogStopped(Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "A commit of {Count} changes failed; none of them was acknowledged")]
    private partial void LogBatchFailed(int count, Exception failure);
}
