using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Turns;

namespace ServiceBot.Storage;

/// <summary>The prepared statements with which a turn's unit of work becomes rows. Used by the writer's thread alone.</summary>
internal sealed class SqliteWrites : IDisposable
{
    /// <summary>SQLite's extended codes for a second row with the same primary key, or the same values of a unique index.</summary>
    private const int SamePrimaryKey = 1555, SameUnique = 2067;

    private readonly SqliteConnection _connection;
    private readonly DbContextOptions<ServiceBotDb> _options;
    private readonly SqliteStatement _insertConversation, _updateConversation, _insertCustomer, _updateCustomer, _insertActivity;
    private readonly SqliteStatement _setReminder, _clearReminder, _takeReminder, _wakeDelivery, _insertOutbox;
    private readonly SqliteStatement _save, _release, _undo;
    private readonly Dictionary<string, SqliteStatement> _prepared = new(StringComparer.Ordinal);
    private SqliteTransaction? _transaction;

    public SqliteWrites(SqliteConnection connection)
    {
        _connection = connection;
        _options = new DbContextOptionsBuilder<ServiceBotDb>().UseSqlite(connection).UseSnakeCaseNamingConvention().Options;
        (_save, _release, _undo) = (new(connection, "SAVEPOINT job"), new(connection, "RELEASE job"), new(connection, "ROLLBACK TO job"));
        _insertConversation = new(connection, """
            INSERT INTO conversations (door, channel_id, conversation_id, version, last_sequence, state, desk, reference, signed_in_as, time_zone, locale, persona, expecting, created_at, last_activity_at)
            VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13) ON CONFLICT DO NOTHING RETURNING id
            """);
        _updateConversation = new(connection, """
            UPDATE conversations SET version = version + 1, last_sequence = $3, state = $4, desk = $5, reference = $6, signed_in_as = $7,
                time_zone = $8, locale = $9, persona = $10, expecting = $11, last_activity_at = $12 WHERE id = $1 AND version = $2
            """);
        _insertCustomer = new(connection, "INSERT INTO customers (key, version, state) VALUES ($1, 1, $2) ON CONFLICT DO NOTHING");
        _updateCustomer = new(connection, "UPDATE customers SET version = version + 1, state = $3 WHERE key = $1 AND version = $2");
        _insertActivity = new(connection, """
            INSERT INTO activities (conversation_key, sequence, kind, from_bot, type, activity_id, sender, client_activity_id, answer_to, in_reply, at, not_before, json, understood)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            """);
        _setReminder = new(connection, """
            INSERT INTO reminders (conversation_key, name, due_at, payload) VALUES ($1, $2, $3, $4)
            ON CONFLICT (conversation_key, name) DO UPDATE SET due_at = excluded.due_at, payload = excluded.payload
            """);
        _clearReminder = new(connection, "DELETE FROM reminders WHERE conversation_key = $1 AND name = $2");
        _takeReminder = new(connection, "DELETE FROM reminders WHERE id = $1 AND due_at = $2");
        _wakeDelivery = new(connection, """
            INSERT INTO deliveries (conversation_key, delivered, due_at, attempts) VALUES ($1, $2, $3, 0)
            ON CONFLICT (conversation_key) DO UPDATE SET due_at = excluded.due_at, attempts = 0 WHERE due_at IS NULL
            """);
        _insertOutbox = new(connection, """
            INSERT INTO outbox (event_id, kind, event, payload, created_at, due_at, attempts) VALUES ($1, $2, $3, $4, $5, $6, 0)
            """);
    }

    /// <summary>The transaction of the batch that is being written.</summary>
    public void Use(SqliteTransaction transaction) => _transaction = transaction;

    /// <summary>Runs one job of the batch; what it wrote is undone when it says so.</summary>
    public void Run(Func<bool> job)
    {
        _save.Run();
        if (!job())
            _undo.Run();
        _release.Run();
    }

    public CommitOutcome Apply(UnitOfWork work)
    {
        var now = work.Now.ToUnixTimeMilliseconds();
        if (work.TakenReminder is { } reminder && _takeReminder.Run(reminder.Id, reminder.DueAt.ToUnixTimeMilliseconds()) == 0)
            return CommitOutcome.ReminderGone;
        if (WriteConversation(work, now) is not { } id || !WriteCustomer(work))
            return CommitOutcome.Conflict;
        if (!WriteLog(work, id))
            return CommitOutcome.Conflict;
        work.CommittedId = id;
        WriteReminders(work, id);
        foreach (var message in work.Outbox)
            _insertOutbox.Run(message.EventId, message.Kind, message.Event, message.Payload, now, now);
        foreach (var change in work.Prepared)
            Prepared(change.Sql).Run(change.Values(id));
        return WriteChanges(work) ? CommitOutcome.Committed : CommitOutcome.Conflict;
    }

    /// <summary>A rare change by EF Core, inside the writer's transaction.</summary>
    public T Save<T>(Func<ServiceBotDb, T> change)
    {
        using var db = new ServiceBotDb(_options);
        db.Database.AutoSavepointsEnabled = false;
        db.Database.UseTransaction(_transaction);
        var result = change(db);
        db.SaveChanges();
        return result;
    }

    public void Dispose()
    {
        foreach (var statement in new[]
        {
            _insertConversation, _updateConversation, _insertCustomer, _updateCustomer, _insertActivity,
            _setReminder, _clearReminder, _takeReminder, _wakeDelivery, _insertOutbox, _save, _release, _undo,
        }.Concat(_prepared.Values))
            statement.Dispose();
    }

    private long? WriteConversation(UnitOfWork work, long now)
    {
        var before = work.Conversation;
        var last = work.NextSequence - 1;
        if (before.Version == 0)
        {
            return _insertConversation.Number(
                before.Key.Door, before.Key.ChannelId, before.Key.ConversationId, last, work.ConversationState, work.Desk.Json, work.Reference,
                work.SignedInAs, work.TimeZone, work.Locale, work.Persona, work.Expecting, now);
        }

        var written = _updateConversation.Run(
            before.Id, before.Version, last, work.ConversationState, work.Desk.Json, work.Reference, work.SignedInAs,
            work.TimeZone, work.Locale, work.Persona, work.Expecting, now);
        return written == 1 ? before.Id : null;
    }

    private bool WriteCustomer(UnitOfWork work) =>
        !work.CustomerChanged
        || (work.Customer.Version == 0
            ? _insertCustomer.Run(work.Customer.Key, work.CustomerState)
            : _updateCustomer.Run(work.Customer.Key, work.Customer.Version, work.CustomerState)) == 1;

    /// <returns>False when the message is in the log already: another node was faster.</returns>
    private bool WriteLog(UnitOfWork work, long id)
    {
        try
        {
            foreach (var entry in work.Entries)
                _insertActivity.Run(
                    id, entry.Sequence, (int)entry.Kind, entry.FromBot, entry.Type, entry.ActivityId, entry.Sender,
                    entry.ClientActivityId, entry.AnswerTo, entry.InReply, entry.At.ToUnixTimeMilliseconds(),
                    entry.NotBefore.ToUnixTimeMilliseconds(), entry.Utf8, entry.Sequence == work.Incoming ? work.Understood : null);
        }
        catch (SqliteException conflict) when (conflict.SqliteExtendedErrorCode is SamePrimaryKey or SameUnique)
        {
            return false;
        }

        if (work.LeavesDelivery)
            _wakeDelivery.Run(id, work.Conversation.LastSequence, work.Now.ToUnixTimeMilliseconds());
        return true;
    }

    private void WriteReminders(UnitOfWork work, long id)
    {
        foreach (var (name, reminder) in work.Reminders)
        {
            if (reminder is { } set)
                _setReminder.Run(id, name, set.DueAt.ToUnixTimeMilliseconds(), set.Payload);
            else
                _clearReminder.Run(id, name);
        }
    }

    /// <returns>False when another conversation was faster.</returns>
    private bool WriteChanges(UnitOfWork work)
    {
        if (work.Changes.Count == 0)
            return true;
        try
        {
            return Save(db => { foreach (var change in work.Changes) change(db); return true; });
        }
        catch (ChangeOvertakenException)
        {
            return false;
        }
    }

    private SqliteStatement Prepared(string sql)
    {
        if (!_prepared.TryGetValue(sql, out var statement))
            _prepared[sql] = statement = new(_connection, sql);
        return statement;
    }
}
