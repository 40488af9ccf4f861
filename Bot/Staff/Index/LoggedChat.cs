using Microsoft.Bot.Schema;
using Microsoft.Data.Sqlite;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Staff.Index;

/// <summary>An entry of the log as the index needs it.</summary>
internal sealed record LoggedEntry(long Sequence, EntryKind Kind, bool FromBot, string Type, string Sender, DateTimeOffset At, DateTimeOffset NotBefore, string Json, string? Understood)
{
    public bool IsMessage => Kind == EntryKind.Send && Type == ActivityTypes.Message;
}

/// <summary>A conversation and its whole log, read in one go.</summary>
internal sealed record LoggedChat(
    long Key, string Door, string Channel, string Id, long Sequence, string? Desk, string? SignedInAs, string? TimeZone, string? Locale, string? Persona,
    DateTimeOffset Began, DateTimeOffset Ended, IReadOnlyList<LoggedEntry> Log)
{
    public string Customer => SignedInAs is { } known
        ? CustomerOf(known)
        : StateKeys.Customer(new ConversationKey(Door, Channel, Id), Log.FirstOrDefault(entry => !entry.FromBot)?.Sender ?? Id);

    /// <summary>A signed-in customer as the index knows them.</summary>
    public static string CustomerOf(string signedInAs) => "customer:" + signedInAs;

    /// <returns>Null where the conversation is gone.</returns>
    public static LoggedChat? Read(SqliteConnection database, long key)
    {
        var found = database.List(
            "SELECT door, channel_id, conversation_id, last_sequence, desk, signed_in_as, time_zone, locale, persona, created_at, last_activity_at FROM conversations WHERE id = $0",
            row => new LoggedChat(
                key, row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.Text(4), row.Text(5), row.Text(6), row.Text(7), row.Text(8), row.Moment(9), row.Moment(10), []),
            key);
        return found is [var chat] ? chat with { Log = ReadLog(database, key) } : null;
    }

    private static List<LoggedEntry> ReadLog(SqliteConnection database, long key) => database.List(
        "SELECT sequence, kind, from_bot, type, sender, at, not_before, json, understood FROM activities WHERE conversation_key = $0 ORDER BY sequence",
        row => new LoggedEntry(
            row.GetInt64(0), (EntryKind)row.GetInt32(1), row.GetInt64(2) != 0, row.GetString(3), row.GetString(4), row.Moment(5), row.Moment(6), row.GetString(7), row.Text(8)),
        key);
}
