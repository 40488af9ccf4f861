using Microsoft.Data.Sqlite;
using ServiceBot.Staff.Index;

namespace ServiceBot.Staff.Reports;

/// <summary>
/// What happened on each day, counted once and kept: reports add up days and never read the log. A day of which a conversation has
/// changed is counted anew when somebody asks.
/// </summary>
internal sealed class DailyTotals(IndexFile file)
{
    public const string Conversations = "conversations", Messages = "messages", HandedOver = "handed-over", IdleClosed = "idle-closed", Misunderstood = "misunderstood",
        Preventable = "preventable", Rated = "rated", RatingSum = "rating-sum", Met = "met", Due = "due", Seconds = "seconds", Reviewed = "reviewed", Answered = "outcome:answered";

    private readonly Lock _lock = new();

    /// <summary>Sums over the days, by name; what is counted by value has the value behind a colon, such as <c>topic:invoice</c>.</summary>
    public IReadOnlyDictionary<string, long> Sum(DateOnly from, DateOnly to)
    {
        using var index = Fresh();
        return index.List("SELECT name, sum(count) FROM totals WHERE day BETWEEN $0 AND $1 GROUP BY name", row => (row.GetString(0), row.GetInt64(1)), IndexRows.Text(from), IndexRows.Text(to))
            .ToDictionary(total => total.Item1, total => total.Item2, StringComparer.Ordinal);
    }

    /// <summary>One name, day by day; a day without any is 0.</summary>
    public IReadOnlyList<(DateOnly Day, long Count)> ByDay(string name, DateOnly from, DateOnly to)
    {
        using var index = Fresh();
        var counts = index.List("SELECT day, count FROM totals WHERE name = $0 AND day BETWEEN $1 AND $2", row => (row.GetString(0), row.GetInt64(1)), name, IndexRows.Text(from), IndexRows.Text(to))
            .ToDictionary(total => total.Item1, total => total.Item2, StringComparer.Ordinal);
        return [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Select(day => (day, counts.GetValueOrDefault(IndexRows.Text(day))))];
    }

    /// <summary>Lines that were not understood, masked, the most frequent first.</summary>
    public IReadOnlyList<(string Text, string Locale, long Count)> MisunderstoodLines(DateOnly from, DateOnly to, int most)
    {
        using var index = file.Open();
        return index.List(
            "SELECT text, locale, count(*) FROM misunderstood WHERE day BETWEEN $0 AND $1 GROUP BY lower(text), locale ORDER BY count(*) DESC, text LIMIT $2",
            row => (row.GetString(0), row.GetString(1), row.GetInt64(2)), IndexRows.Text(from), IndexRows.Text(to), most);
    }

    /// <summary>Counts the days that have changed, so that who asks need not wait for it.</summary>
    public void CountChanged() => Fresh().Dispose();

    private SqliteConnection Fresh()
    {
        var index = file.Open();
        lock (_lock)
        {
            foreach (var day in index.List("SELECT day FROM stale_days", row => row.GetString(0)))
                Count(index, day);
        }

        return index;
    }

    private static void Count(SqliteConnection index, string day)
    {
        using var transaction = index.BeginTransaction();
        index.Run("DELETE FROM stale_days WHERE day = $0", day);
        index.Run("DELETE FROM totals WHERE day = $0", day);
        index.Run("""
            INSERT INTO totals
            SELECT $0, name, n FROM (
                SELECT 'conversations' name, count(*) n FROM transcripts WHERE day = $0
                UNION ALL SELECT 'messages', sum(messages) FROM transcripts WHERE day = $0
                UNION ALL SELECT 'handed-over', sum(handed_over) FROM transcripts WHERE day = $0
                UNION ALL SELECT 'idle-closed', sum(idle_closed) FROM transcripts WHERE day = $0
                UNION ALL SELECT 'misunderstood', sum(misunderstood) FROM transcripts WHERE day = $0
                UNION ALL SELECT 'preventable', count(preventable) FROM transcripts WHERE day = $0
                UNION ALL SELECT 'rated', count(rating) FROM transcripts WHERE day = $0
                UNION ALL SELECT 'rating-sum', sum(rating) FROM transcripts WHERE day = $0
                UNION ALL SELECT 'met', sum(met) FROM transcripts WHERE day = $0
                UNION ALL SELECT 'due', sum(due) FROM transcripts WHERE day = $0
                UNION ALL SELECT 'seconds', sum((ended - began) / 1000) FROM transcripts WHERE day = $0
                UNION ALL SELECT 'reviewed', sum(reviewed) FROM transcripts WHERE day = $0
                UNION ALL SELECT 'topic:' || coalesce(topic, ''), count(*) FROM transcripts WHERE day = $0 GROUP BY topic
                UNION ALL SELECT 'outcome:' || outcome, count(*) FROM transcripts WHERE day = $0 GROUP BY outcome
                UNION ALL SELECT 'rating:' || rating, count(*) FROM transcripts WHERE day = $0 AND rating IS NOT NULL GROUP BY rating
                UNION ALL SELECT 'preventable:' || preventable, count(*) FROM transcripts WHERE day = $0 AND preventable IS NOT NULL GROUP BY preventable)
            WHERE n > 0
            """, day);
        foreach (var (practice, (kept, missed)) in Practices(index, day))
        {
            index.Run("INSERT INTO totals VALUES ($0, $1, $2)", day, $"kept:{practice}", kept);
            index.Run("INSERT INTO totals VALUES ($0, $1, $2)", day, $"missed:{practice}", missed);
        }

        transaction.Commit();
    }

    private static Dictionary<string, (int Kept, int Missed)> Practices(SqliteConnection index, string day)
    {
        var counts = new Dictionary<string, (int Kept, int Missed)>(StringComparer.Ordinal);
        foreach (var (kept, missed) in index.List("SELECT kept, missed FROM transcripts WHERE day = $0", row => (row.GetString(0), row.GetString(1)), day))
        {
            foreach (var practice in kept.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                counts[practice] = counts.GetValueOrDefault(practice) is var before ? (before.Kept + 1, before.Missed) : default;
            foreach (var practice in missed.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                counts[practice] = counts.GetValueOrDefault(practice) is var before ? (before.Kept, before.Missed + 1) : default;
        }

        return counts;
    }
}
