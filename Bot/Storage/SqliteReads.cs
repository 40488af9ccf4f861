using Microsoft.Data.Sqlite;
using ServiceBot.Turns;

namespace ServiceBot.Storage;

/// <summary>One reading connection with its prepared statements; used by one turn at a time.</summary>
internal sealed class SqliteReads : IDisposable
{
    private const string ConversationColumns =
        "id, door, channel_id, conversation_id, version, last_sequence, state, desk, reference, signed_in_as, time_zone, locale, persona, expecting";

    private const string EntryColumns =
        "sequence, kind, from_bot, type, activity_id, sender, client_activity_id, answer_to, in_reply, at, not_before, channel_activity_id, json";

    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _byKey, _byId, _customer, _bySentId, _byClientId, _log, _firstReminder, _firstDelivery;

    public SqliteReads(SqliteConnection connection)
    {
        _connection = connection;
        _byKey = new(connection, $"SELECT {ConversationColumns} FROM conversations WHERE door = $1 AND channel_id = $2 AND conversation_id = $3");
        _byId = new(connection, $"SELECT {ConversationColumns} FROM conversations WHERE id = $1");
        _customer = new(connection, "SELECT version, state FROM customers WHERE key = $1");
        _bySentId = new(connection, $"SELECT {EntryColumns} FROM activities WHERE conversation_key = $1 AND sender = $2 AND activity_id = $3 AND from_bot = 0");
        _byClientId = new(connection, $"SELECT {EntryColumns} FROM activities WHERE conversation_key = $1 AND sender = $2 AND client_activity_id = $3 AND client_activity_id IS NOT NULL");
        _log = new(connection, $"SELECT {EntryColumns} FROM activities WHERE conversation_key = $1 AND sequence > $2 ORDER BY sequence LIMIT $3");
        _firstReminder = new(connection, "SELECT min(due_at) FROM reminders");
        _firstDelivery = new(connection, "SELECT min(due_at) FROM deliveries");
    }

    public ConversationSnapshot? Conversation(ConversationKey key) => OneConversation(_byKey.Read(key.Door, key.ChannelId, key.ConversationId));

    public ConversationSnapshot? Conversation(long id) => OneConversation(_byId.Read(id));

    public CustomerSnapshot Customer(string key)
    {
        using var row = _customer.Read(key);
        return row.Next() ? new CustomerSnapshot(key, row.Number(0), row.Text(1)) : new CustomerSnapshot(key, 0, null);
    }

    public LogEntry? Sent(long conversation, string sender, string? activityId, string? clientActivityId)
    {
        if (activityId is not null)
        {
            using var byId = _bySentId.Read(conversation, sender, activityId);
            if (byId.Next())
                return Entry(byId);
        }

        if (clientActivityId is null)
            return null;
        using var byClientId = _byClientId.Read(conversation, sender, clientActivityId);
        return byClientId.Next() ? Entry(byClientId) : null;
    }

    public IReadOnlyList<LogEntry> Log(long conversation, long after, int most)
    {
        using var rows = _log.Read(conversation, after, most);
        var entries = new List<LogEntry>();
        while (rows.Next())
            entries.Add(Entry(rows));
        return entries;
    }

    public DateTimeOffset? FirstReminder() => Moment(_firstReminder.Number());

    public DateTimeOffset? FirstDelivery() => Moment(_firstDelivery.Number());

    public void Dispose()
    {
        foreach (var statement in new[] { _byKey, _byId, _customer, _bySentId, _byClientId, _log, _firstReminder, _firstDelivery })
            statement.Dispose();
        _connection.Dispose();
    }

    private static ConversationSnapshot? OneConversation(SqliteRows row)
    {
        using (row)
        {
            if (!row.Next())
                return null;
            return new ConversationSnapshot
            {
                Id = row.Number(0),
                Key = new ConversationKey(row.Text(1), row.Text(2), row.Text(3)),
                Version = row.Number(4),
                LastSequence = row.Number(5),
                State = row.TextOrNull(6),
                Desk = new StoredDesk(row.TextOrNull(7), null),
                Reference = row.TextOrNull(8),
                SignedInAs = row.TextOrNull(9),
                TimeZone = row.TextOrNull(10),
                Locale = row.TextOrNull(11),
                Persona = row.TextOrNull(12),
                Expecting = row.TextOrNull(13),
            };
        }
    }

    private static LogEntry Entry(SqliteRows row) => new()
    {
        Sequence = row.Number(0),
        Kind = (EntryKind)row.Number(1),
        FromBot = row.Number(2) != 0,
        Type = row.Text(3),
        ActivityId = row.Text(4),
        Sender = row.Text(5),
        ClientActivityId = row.TextOrNull(6),
        AnswerTo = row.IsNull(7) ? null : row.Number(7),
        InReply = row.Number(8) != 0,
        At = row.Moment(9),
        NotBefore = row.Moment(10),
        ChannelActivityId = row.TextOrNull(11),
        Utf8 = row.Utf8(12),
    };

    private static DateTimeOffset? Moment(long? stored) => stored is { } milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
}
