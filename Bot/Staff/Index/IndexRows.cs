using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace ServiceBot.Staff.Index;

/// <summary>Reads and writes a conversation's row of the index.</summary>
internal static class IndexRows
{
    public const string Columns =
        "place, conversation, id, channel, locale, persona, customer, began, ended, day, sequence, messages, topic, outcome, first_line, met, due, tone_met, tone_due, "
        + "care_met, care_due, foresight_met, foresight_due, kept, missed, rating, handed_over, idle_closed, imported, misunderstood, preventable, reviewed, tags";

    private const string Insert = $"INSERT INTO transcripts ({Columns}) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32)";

    private const char Separator = '\n';

    public static Summary Read(SqliteDataReader row) => new()
    {
        Place = row.GetInt64(0),
        Key = row.GetInt64(1),
        Id = row.GetString(2),
        Channel = row.GetString(3),
        Locale = row.Text(4),
        Persona = row.Text(5),
        Customer = row.GetString(6),
        Began = row.Moment(7),
        Ended = row.Moment(8),
        Day = DateOnly.ParseExact(row.GetString(9), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Sequence = row.GetInt64(10),
        Messages = row.GetInt32(11),
        Topic = row.Text(12),
        Outcome = row.GetString(13),
        FirstLine = row.GetString(14),
        Total = new(row.GetInt32(15), row.GetInt32(16)),
        Tone = new(row.GetInt32(17), row.GetInt32(18)),
        Care = new(row.GetInt32(19), row.GetInt32(20)),
        Foresight = new(row.GetInt32(21), row.GetInt32(22)),
        Met = Split(row.GetString(23)),
        Missed = Split(row.GetString(24)),
        Rating = row.IsDBNull(25) ? null : row.GetInt32(25),
        HandedOver = row.GetInt64(26) != 0,
        IdleClosed = row.GetInt64(27) != 0,
        Imported = row.GetInt64(28) != 0,
        Misunderstood = row.GetInt32(29),
        Preventable = row.Text(30),
        Reviewed = row.GetInt64(31) != 0,
        Tags = Split(row.GetString(32)),
    };

    public static void Put(SqliteConnection index, IndexedChat chat)
    {
        var summary = chat.Summary;
        Remove(index, summary.Key);
        var place = FreePlace(index, summary);
        index.Run(
            Insert, place, summary.Key, summary.Id, summary.Channel, summary.Locale, summary.Persona, summary.Customer, summary.Began.ToUnixTimeMilliseconds(),
            summary.Ended.ToUnixTimeMilliseconds(), Text(summary.Day), summary.Sequence, summary.Messages, summary.Topic, summary.Outcome, summary.FirstLine, summary.Total.Met,
            summary.Total.Of, summary.Tone.Met, summary.Tone.Of, summary.Care.Met, summary.Care.Of, summary.Foresight.Met, summary.Foresight.Of, string.Join(Separator, summary.Met),
            string.Join(Separator, summary.Missed), summary.Rating, summary.HandedOver, summary.IdleClosed, summary.Imported, summary.Misunderstood, summary.Preventable,
            summary.Reviewed, string.Join(Separator, summary.Tags));
        index.Run("INSERT INTO words (rowid, said, facets) VALUES ($0, $1, $2)", place, Words(chat.Said), string.Join(' ', Facets(chat)));
        foreach (var line in chat.Misunderstood)
            index.Run("INSERT INTO misunderstood VALUES ($0, $1, $2, $3, $4)", summary.Key, line.Sequence, Text(summary.Day), line.Locale, line.Text);
        index.Run("INSERT OR IGNORE INTO stale_days VALUES ($0)", Text(summary.Day));
    }

    public static void Remove(SqliteConnection index, long key)
    {
        foreach (var (place, day) in index.List("SELECT place, day FROM transcripts WHERE conversation = $0", row => (row.GetInt64(0), row.GetString(1)), key))
        {
            index.Run("DELETE FROM words WHERE rowid = $0", place);
            index.Run("DELETE FROM transcripts WHERE place = $0", place);
            index.Run("INSERT OR IGNORE INTO stale_days VALUES ($0)", day);
        }

        index.Run("DELETE FROM misunderstood WHERE conversation = $0", key);
    }

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first place of a moment: whatever ended then or later stands there or behind.</summary>
    public static long PlaceOf(DateTimeOffset at) => at.ToUnixTimeSeconds() << 12;

    // Within a second by the conversation's key, the next free one where it is taken.
    private static long FreePlace(SqliteConnection index, Summary summary)
    {
        var place = PlaceOf(summary.Ended) + (summary.Key & 0xFFF);
        while (index.Number("SELECT count(*) FROM transcripts WHERE place = $0", place) > 0)
            place++;
        return place;
    }

    private static string Words(IReadOnlyList<string> said)
    {
        var words = new StringBuilder();
        foreach (var text in said)
            SearchWords.Index(text, words);
        return words.ToString();
    }

    private static IEnumerable<string> Facets(IndexedChat chat)
    {
        var summary = chat.Summary;
        yield return Facet.Of(Facet.Channel, summary.Channel);
        yield return Facet.Of(Facet.Locale, summary.Locale ?? "");
        yield return Facet.Of(Facet.Persona, summary.Persona ?? "");
        yield return Facet.Of(Facet.Topic, summary.Topic ?? "");
        yield return Facet.Of(Facet.Outcome, summary.Outcome);
        yield return Facet.Of(Facet.Reviewed, summary.Reviewed);
        yield return Facet.Of(Facet.HandedOver, summary.HandedOver);
        yield return Facet.Of(Facet.IdleClosed, summary.IdleClosed);
        yield return Facet.Of(Facet.Imported, summary.Imported);
        yield return Facet.Of(Facet.Misunderstood, summary.Misunderstood > 0);
        if (summary.Percent is { } percent)
            yield return Facet.OfScore(percent / 10);
        if (summary.Rating is { } rating)
            yield return Facet.Of(Facet.Rating, rating.ToString(CultureInfo.InvariantCulture));
        if (summary.Preventable is { } practice)
        {
            yield return Facet.Of(Facet.Preventable, true);
            yield return Facet.Of(Facet.Preventable, practice);
        }

        foreach (var missed in summary.Missed)
            yield return Facet.Of(Facet.Missed, missed);
        foreach (var tag in summary.Tags)
            yield return Facet.Of(Facet.Tag, tag);
        foreach (var sample in chat.Samples)
            yield return Facet.Of(Facet.Sample, sample);
    }

    private static string[] Split(string text) => text.Length == 0 ? [] : text.Split(Separator);
}
