using System.Globalization;
using Microsoft.Data.Sqlite;
using ServiceBot.Staff.Reports;
using ServiceBot.Staff.Training;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Index;

/// <summary>
/// Follows the log by its own order and keeps the index up to it. The place reached is stored with what was written, so that a restart
/// goes on from there and nothing is indexed twice or left out; a turn neither waits for it nor knows of it.
/// </summary>
internal sealed partial class LogFollower(IndexFile file, SummaryMaker maker, IDatabaseWriter writer, DailyTotals totals, TimeProvider time, ILogger<LogFollower> logger) : BackgroundService
{
    private const int EntriesAtOnce = 400;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan BetweenCounts = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Brings the index up to the log, as far as that is soon done.</summary>
    /// <param name="mostBatches">Of a few hundred entries each.</param>
    /// <returns>How many entries are still to come.</returns>
    public async Task<long> FollowAsync(int mostBatches, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            using var index = file.Open();
            using var log = file.OpenLog();
            await ReindexAsync(index, log, cancellationToken);
            var left = Behind(index, log);
            for (var batch = 0; left > 0 && batch < mostBatches; batch++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                left = Step(index, log);
            }

            return left;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Takes conversations out of the index, and moves its place in the log back where the log has lost its end.</summary>
    /// <param name="thoroughly">Their words leave the file too, and not only the answers; that takes the time of writing it anew.</param>
    public async Task ForgetAsync(IReadOnlyCollection<long> conversations, bool thoroughly, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            using var index = file.Open();
            using var log = file.OpenLog();
            index.Run("PRAGMA secure_delete = ON");
            using (var transaction = index.BeginTransaction())
            {
                foreach (var conversation in conversations)
                    IndexRows.Remove(index, conversation);
                Settle(index, log, Cursor(index).Log);
                transaction.Commit();
            }

            if (!thoroughly)
                return;
            index.Run("INSERT INTO words (words) VALUES ('optimize')");
            index.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        finally
        {
            _one.Release();
        }
    }

    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var counted = time.GetUtcNow();
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CatchUpAsync(stoppingToken);
                if (time.GetUtcNow() - counted < BetweenCounts)
                    continue;
                counted = time.GetUtcNow();
                totals.CountChanged();
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure);
            }
        }
    }

    /// <summary>Customers come first: whatever lies behind, it rests after each batch.</summary>
    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var throttle = new Throttle(time);
        while (await FollowAsync(mostBatches: 1, cancellationToken) > EntriesAtOnce)
            await Task.Delay(throttle.Next(), time, cancellationToken);
    }

    private static long Behind(SqliteConnection index, SqliteConnection log)
    {
        var cursor = Cursor(index);
        if (cursor.Log > 0 && log.Number(
            "SELECT count(*) FROM activities WHERE rowid = $0 AND conversation_key = $1 AND sequence = $2 AND at = $3", cursor.Log, cursor.Conversation, cursor.Sequence, cursor.At) == 0)
        {
            // Another log than the one followed, such as a restored backup.
            IndexFile.Empty(index);
            cursor = default;
        }

        return Math.Max(0, log.Number("SELECT max(rowid) FROM activities") - cursor.Log);
    }

    private long Step(SqliteConnection index, SqliteConnection log)
    {
        var from = Cursor(index).Log;
        var entries = log.List("SELECT rowid, conversation_key FROM activities WHERE rowid > $0 ORDER BY rowid LIMIT $1", row => (Row: row.GetInt64(0), Conversation: row.GetInt64(1)), from, EntriesAtOnce);
        if (entries.Count == 0)
            return 0;
        var made = entries.Select(entry => entry.Conversation).Distinct().Select(key => (Key: key, Chat: MakeIfNew(index, log, key))).ToList();
        using var transaction = index.BeginTransaction();
        foreach (var (_, chat) in made)
            if (chat is not null)
                Put(index, chat);
        Settle(index, log, entries[^1].Row);
        transaction.Commit();
        return Math.Max(0, log.Number("SELECT max(rowid) FROM activities") - entries[^1].Row);
    }

    private IndexedChat? MakeIfNew(SqliteConnection index, SqliteConnection log, long key)
    {
        var sequence = log.Number("SELECT last_sequence FROM conversations WHERE id = $0", key);
        return sequence > 0 && index.Number("SELECT sequence FROM transcripts WHERE conversation = $0", key) != sequence ? Make(log, key) : null;
    }

    // One chat that cannot be read does not hold up the others; what staff practise is no chat with a customer.
    private IndexedChat? Make(SqliteConnection log, long key)
    {
        try
        {
            return LoggedChat.Read(log, key) is { } chat && chat.Door != TrainingDesk.Door ? maker.Make(chat, log) : null;
        }
        catch (Exception failure) when (failure is FormatException or InvalidOperationException or ArgumentException or Newtonsoft.Json.JsonException)
        {
            LogUnreadable(key.ToString(CultureInfo.InvariantCulture), failure);
            return null;
        }
    }

    /// <summary>Conversations about which staff have said something.</summary>
    private async Task ReindexAsync(SqliteConnection index, SqliteConnection log, CancellationToken cancellationToken)
    {
        var asked = log.List("SELECT id, conversation_key FROM reindex ORDER BY id LIMIT 1000", row => (Id: row.GetInt64(0), Key: row.GetInt64(1)));
        if (asked.Count == 0)
            return;
        using (var transaction = index.BeginTransaction())
        {
            foreach (var key in asked.Select(row => row.Key).Distinct())
                if (Make(log, key) is { } chat)
                    Put(index, chat);
            transaction.Commit();
        }

        var ids = asked.Select(row => row.Id).ToHashSet();
        await writer.WriteAsync(db => db.Set<Reviews.ReindexRow>().RemoveRange(db.Set<Reviews.ReindexRow>().Where(row => ids.Contains(row.Id))), cancellationToken);
    }

    private static void Put(SqliteConnection index, IndexedChat chat) =>
        IndexRows.Put(index, chat with { Summary = chat.Summary with { Preventable = PreventableContacts.Find(index, chat.Summary) } });

    private static (long Log, long Conversation, long Sequence, long At) Cursor(SqliteConnection index) =>
        index.List("SELECT log, conversation, sequence, at FROM cursor", row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)))[0];

    // With the entry that stands there, so that another log is recognised.
    private static void Settle(SqliteConnection index, SqliteConnection log, long at)
    {
        var last = log.List(
            "SELECT rowid, conversation_key, sequence, at FROM activities WHERE rowid <= $0 ORDER BY rowid DESC LIMIT 1",
            row => (Row: row.GetInt64(0), Conversation: row.GetInt64(1), Sequence: row.GetInt64(2), At: row.GetInt64(3)), at).FirstOrDefault();
        index.Run("UPDATE cursor SET log = $0, conversation = $1, sequence = $2, at = $3", last.Row, last.Conversation, last.Sequence, last.At);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The search index could not follow the log; it goes on later")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Conversation {Key} could not be indexed")]
    private partial void LogUnreadable(string key, Exception failure);
}
