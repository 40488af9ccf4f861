using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Clock;
using ServiceBot.Dialogs.CheckIns;
using ServiceBot.Storage;

namespace ServiceBot.Benchmarks.CheckIns;

/// <summary>
/// Customers who have fallen silent, in the desk's own tables: copies of one real Direct Line conversation with its memory and its
/// check-in, far in the future until they are made due.
/// </summary>
internal sealed class SilentCustomers : IAsyncDisposable
{
    private const string Prefix = "silent-";
    private static readonly TimeSpan Far = TimeSpan.FromDays(1);

    private readonly SqliteConnection _database;
    private int _made, _waiting;

    private SilentCustomers(SqliteConnection database) => _database = database;

    public static async Task<SilentCustomers> OpenAsync(string directory)
    {
        var database = new SqliteConnection($"Data Source={Path.Combine(directory, "servicebot.db")};Default Timeout=30");
        await database.OpenAsync();
        return new SilentCustomers(database);
    }

    /// <summary>Copies the newest conversation of Direct Line that waits for a check-in.</summary>
    public async Task<int> AddAsync(int count)
    {
        await using var transaction = await _database.BeginTransactionAsync();
        var made = await DoAsync(
            """
            WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < $count),
              first AS (SELECT c.* FROM conversations c JOIN reminders r ON r.conversation_key = c.id AND r.name = $name WHERE c.door = 'directline' ORDER BY c.id DESC LIMIT 1)
            INSERT INTO conversations (door, channel_id, conversation_id, version, last_sequence, state, desk, reference, signed_in_as, time_zone, locale, persona, expecting, created_at, last_activity_at)
            SELECT door, channel_id, $prefix || n, version, last_sequence, state, desk, replace(reference, conversation_id, $prefix || n), signed_in_as, time_zone, locale, persona, expecting, created_at, last_activity_at
            FROM first, number
            """,
            ("$count", count), ("$name", CheckInDesk.Reminder), ("$prefix", Prefix));
        var since = TimeProvider.System.GetUtcNow() + Far;
        await DoAsync(
            "INSERT INTO reminders (conversation_key, name, due_at, payload) SELECT id, $name, $due, $payload FROM conversations WHERE conversation_id LIKE $like",
            ("$name", CheckInDesk.Reminder), ("$due", since.ToUnixTimeMilliseconds()), ("$payload", $"0 {since.UtcTicks}"), ("$like", Prefix + "%"));
        await transaction.CommitAsync();
        _waiting = made;
        return made;
    }

    /// <summary>Makes the check-ins of so many more of them due.</summary>
    public Task MakeDueAsync(int count, DateTimeOffset at)
    {
        var from = _made + 1;
        _made += count;
        return DoAsync(
            """
            UPDATE reminders SET due_at = $at WHERE name = $name AND conversation_key IN
              (SELECT id FROM conversations WHERE door = 'directline' AND channel_id = 'directline' AND conversation_id IN
                (WITH RECURSIVE number(n) AS (SELECT $from UNION ALL SELECT n + 1 FROM number WHERE n < $to) SELECT $prefix || n FROM number))
            """,
            ("$at", at.ToUnixTimeMilliseconds()), ("$name", CheckInDesk.Reminder), ("$from", from), ("$to", _made), ("$prefix", Prefix));
    }

    /// <summary>Silent customers who have been asked.</summary>
    public Task<long> AskedAsync() => CountAsync(
        "SELECT count(DISTINCT a.conversation_key) FROM activities a JOIN conversations c ON c.id = a.conversation_key WHERE a.from_bot = 1 AND a.type = 'message' AND c.id > $first AND c.conversation_id LIKE $like");

    /// <summary>What they were told in all.</summary>
    public Task<long> SaidAsync() => CountAsync(
        "SELECT count(*) FROM activities a JOIN conversations c ON c.id = a.conversation_key WHERE a.from_bot = 1 AND a.type = 'message' AND c.id > $first AND c.conversation_id LIKE $like");

    /// <summary>Check-ins that should have been made by now and are not.</summary>
    public async Task<long> OverdueAsync(DateTimeOffset now)
    {
        await using var command = Command("SELECT count(*) FROM reminders WHERE due_at <= $now", ("$now", now.ToUnixTimeMilliseconds()));
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>How the database finds what is due: the clock's own two queries.</summary>
    public async Task<IReadOnlyList<string>> PlansAsync()
    {
        await using var db = new ServiceBotDb(new DbContextOptionsBuilder<ServiceBotDb>().UseSqlite(_database).UseSnakeCaseNamingConvention().Options);
        await using var due = DueReminders.Of(db, TimeProvider.System.GetUtcNow(), 64).CreateDbCommand();
        due.CommandText = "EXPLAIN QUERY PLAN " + due.CommandText;
        await using var first = Command("EXPLAIN QUERY PLAN SELECT min(due_at) FROM reminders");
        List<string> plan = [];
        foreach (var command in new[] { first, due })
        {
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                plan.Add(rows.GetString(3));
        }

        return plan;
    }

    public int Waiting => _waiting;

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task<long> CountAsync(string sql)
    {
        await using var command = Command(sql, ("$first", 0), ("$like", Prefix + "%"));
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<int> DoAsync(string sql, params (string Name, object Value)[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    private SqliteCommand Command(string sql, params (string Name, object Value)[] values)
    {
        var command = _database.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
