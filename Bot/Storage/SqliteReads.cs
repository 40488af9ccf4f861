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
        return row.Read() ? new CustomerSnapshot(key, row.GetInt64(0), row.GetString(1)) : new CustomerSnapshot(key, 0, null);
    }

    public LogEntry? Sent(long conversation, string sender, string? activityId, string? clientActivityId)
    {
        if (activityId is not null)
        {
            using var byId = _bySentId.Read(conversation, sender, activityId);
            if (byId.Read())
                return Entry(byId);
        }

        if (clientActivityId is null)
            return null;
        using var byClientId = _byClientId.Read(conversation, sender, clientActivityId);
        return byClientId.Read() ? Entry(byClientId) : null;
    }

    public IReadOnlyList<LogEntry> Log(long conversation, long after, int most)
    {
        using var rows = _log.Read(conversation, after, most);
        var entries = new List<LogEntry>();
        while (rows.Read())
            entries.Add(Entry(rows));
        return entries;
    }

    public DateTimeOffset? FirstReminder() => Moment(_firstReminder.Scalar());

    public DateTimeOffset? FirstDelivery() => Moment(_firstDelivery.Scalar());

    public void Dispose()
    {
        foreach (var statement in new[] { _byKey, _byId, _customer, _bySentId, _byClientId, _log, _firstReminder, _firstDelivery })
            statement.Dispose();
        _connection.Dispose();
    }

    private static ConversationSnapshot? OneConversation(SqliteDataReader row)
    {
        using (row)
        {
            if (!row.Read())
                return null;
            return new ConversationSnapshot
            {
                Id = row.GetInt64(0),
                Key = new ConversationKey(row.GetString(1), row.GetString(2), row.GetString(3)),
                Version = row.GetInt64(4),
                LastSequence = row.GetInt64(5),
                State = Text(row, 6),
                Desk = new StoredDesk(Text(row, 7), null),
                Reference = Text(row, 8),
                SignedInAs = Text(row, 9),
                TimeZone = Text(row, 10),
                Locale = Text(row, 11),
                Persona = Text(row, 12),
                Expecting = Text(row, 13),
            };
        }
    }

    private static LogEntry Entry(SqliteDataReader row) => new()
    {
        Sequence = row.GetInt64(0),
        Kind = (EntryKind)row.GetInt32(1),
        FromBot = row.GetBoolean(2),
        Type = row.GetString(3),
        ActivityId = row.GetString(4),
        Sender = row.GetString(5),
        ClientActivityId = Text(row, 6),
        AnswerTo = row.IsDBNull(7) ? null : row.GetInt64(7),
        InReply = row.GetBoolean(8),
        At = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(9)),
        NotBefore = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(10)),
        ChannelActivityId = Text(row, 11),
        Json = row.GetString(12),
    };

    private static DateTimeOffset? Moment(object? stored) => stored is long milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
