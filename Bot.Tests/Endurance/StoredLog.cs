using Microsoft.Data.Sqlite;
using Newtonsoft.Json.Linq;

namespace ServiceBot.Tests.Endurance;

/// <summary>An entry of a conversation's log as it lies in the database file.</summary>
internal sealed record StoredEntry(long Sequence, bool FromBot, string ActivityId, string? ClientActivityId, long? AnswerTo, JObject Json);

/// <summary>Reads the database file past the host, so that nothing it remembers can hide what it forgot to write.</summary>
internal static class StoredLog
{
    private const string Entries = """
        SELECT a.sequence, a.from_bot, a.activity_id, a.client_activity_id, a.answer_to, a.json, c.last_sequence
        FROM conversations c JOIN activities a ON a.conversation_key = c.id
        WHERE c.conversation_id = $1 ORDER BY a.sequence
        """;

    /// <summary>The conversation's entries, which have to be numbered from 1 without a gap up to the conversation's own watermark.</summary>
    public static List<StoredEntry> Read(string databasePath, string conversationId)
    {
        using var connection = Open(databasePath);
        using var command = connection.CreateCommand();
        command.CommandText = Entries;
        command.Parameters.AddWithValue("$1", conversationId);
        using var row = command.ExecuteReader();
        var entries = new List<StoredEntry>();
        var last = 0L;
        while (row.Read())
        {
            var clientId = row.IsDBNull(3) ? null : row.GetString(3);
            long? answerTo = row.IsDBNull(4) ? null : row.GetInt64(4);
            entries.Add(new StoredEntry(row.GetInt64(0), row.GetBoolean(1), row.GetString(2), clientId, answerTo, JObject.Parse(row.GetString(5))));
            last = row.GetInt64(6);
        }

        Assert.Equal(Enumerable.Range(1, entries.Count).Select(n => (long)n), entries.Select(entry => entry.Sequence));
        Assert.Equal(entries.Count, last);
        return entries;
    }

    public static void AssertIsWhole(string databasePath)
    {
        using var connection = Open(databasePath);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", command.ExecuteScalar());
    }

    public static SqliteConnection Open(string databasePath)
    {
        var connection = new SqliteConnection($"Data Source={databasePath};Pooling=False");
        connection.Open();
        return connection;
    }
}
