using System.Globalization;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Staff.Index;

namespace ServiceBot.Staff.Transcripts;

/// <param name="Rows">The newest first.</param>
/// <param name="Older">Where the next page begins; null where this is the last.</param>
internal sealed record TranscriptPage(IReadOnlyList<Summary> Rows, long? Older);

/// <summary>Finds conversations in the index, page by page from the newest on.</summary>
internal sealed class TranscriptSearch(IndexFile file, IOptions<StoreOptions> store)
{
    /// <summary>Counted to this, and not further: "1,000+".</summary>
    public const int CountedTo = 1000;

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(store.Value.TimeZone);

    /// <summary>A page and how many there are in all, at most <see cref="CountedTo"/> and one.</summary>
    /// <param name="before">Where the page before it ended.</param>
    public (TranscriptPage Page, int Count) Look(TranscriptFilter filter, long? before, int size)
    {
        if (filter.Expression() is not { } expression)
            return (Page(filter, before, size), Count(filter));
        using var index = file.Open();
        var (from, to) = Bounds(filter);
        var found = index.List(
            "SELECT rowid FROM words WHERE words MATCH $0 AND rowid >= $1 AND rowid < $2 LIMIT $3", row => row.GetInt64(0), expression, from, to, CountedTo + 1);
        if (found.Count > CountedTo)
            return (Page(filter, before, size), found.Count);
        // All that there are; walking the index backwards once more would cost as much again.
        List<long> places = [.. found.Where(place => before is null || place < before).OrderDescending().Take(size + 1)];
        var rows = index.List(
            $"SELECT {IndexRows.Columns} FROM transcripts WHERE place IN (SELECT value FROM json_each($0)) ORDER BY place DESC", IndexRows.Read, System.Text.Json.JsonSerializer.Serialize(places));
        return (Cut(rows, size), found.Count);
    }

    /// <param name="before">Where the page before it ended.</param>
    public TranscriptPage Page(TranscriptFilter filter, long? before, int size)
    {
        using var index = file.Open();
        var (from, to) = Bounds(filter);
        var rows = filter.Expression() is { } expression
            ? index.List($"SELECT {IndexRows.Columns} FROM transcripts WHERE place IN (SELECT rowid FROM words WHERE words MATCH $0 AND rowid >= $1 AND rowid < $2 ORDER BY rowid DESC LIMIT $3) ORDER BY place DESC",
                IndexRows.Read, expression, from, Math.Min(to, before ?? to), size + 1)
            : index.List($"SELECT {IndexRows.Columns} FROM transcripts WHERE place >= $0 AND place < $1 ORDER BY place DESC LIMIT $2", IndexRows.Read, from, Math.Min(to, before ?? to), size + 1);
        return Cut(rows, size);
    }

    private static TranscriptPage Cut(List<Summary> rows, int size) => rows.Count > size ? new(rows[..size], rows[size - 1].Place) : new(rows, null);

    private int Count(TranscriptFilter filter)
    {
        using var index = file.Open();
        var (from, to) = Bounds(filter);
        return (int)(filter.Expression() is { } expression
            ? index.Number("SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH $0 AND rowid >= $1 AND rowid < $2 LIMIT $3)", expression, from, to, CountedTo + 1)
            : index.Number("SELECT count(*) FROM (SELECT 1 FROM transcripts WHERE place >= $0 AND place < $1 LIMIT $2)", from, to, CountedTo + 1));
    }

    /// <summary>The neighbours of a conversation in the list that the filter makes.</summary>
    public (Summary? Newer, Summary? Older) Around(TranscriptFilter filter, long place)
    {
        using var index = file.Open();
        var (from, to) = Bounds(filter);
        var older = Page(filter, place, 1).Rows;
        var newer = filter.Expression() is { } expression
            ? index.List($"SELECT {IndexRows.Columns} FROM transcripts WHERE place = (SELECT rowid FROM words WHERE words MATCH $0 AND rowid >= $1 AND rowid > $2 AND rowid < $3 ORDER BY rowid LIMIT 1)", IndexRows.Read, expression, from, place, to)
            : index.List($"SELECT {IndexRows.Columns} FROM transcripts WHERE place > $0 AND place >= $1 AND place < $2 ORDER BY place LIMIT 1", IndexRows.Read, place, from, to);
        return (newer.Count > 0 ? newer[0] : null, older.Count > 0 ? older[0] : null);
    }

    public Summary? Find(long conversation)
    {
        using var index = file.Open();
        return index.List($"SELECT {IndexRows.Columns} FROM transcripts WHERE conversation = $0", IndexRows.Read, conversation) is [var row] ? row : null;
    }

    /// <summary>The same customer's other conversations, the newest first.</summary>
    public IReadOnlyList<Summary> Others(Summary summary, int most)
    {
        using var index = file.Open();
        return index.List($"SELECT {IndexRows.Columns} FROM transcripts WHERE customer = $0 AND conversation <> $1 ORDER BY place DESC LIMIT $2", IndexRows.Read, summary.Customer, summary.Key, most);
    }

    /// <summary>All that a filter finds, read page by page so that as much as there is takes no more memory than a page.</summary>
    public IEnumerable<Summary> All(TranscriptFilter filter)
    {
        const int PageSize = 500;
        long? before = null;
        do
        {
            var page = Page(filter, before, PageSize);
            foreach (var row in page.Rows)
                yield return row;
            before = page.Older;
        }
        while (before is not null);
    }

    /// <summary>As many of them as asked for, drawn by chance, each as likely as any other.</summary>
    public IReadOnlyList<long> Draw(TranscriptFilter filter, int count, Random random)
    {
        var drawn = new List<long>(count);
        var seen = 0;
        foreach (var row in All(filter))
        {
            if (drawn.Count < count)
                drawn.Add(row.Key);
            else if (random.Next(seen + 1) is var at && at < count)
                drawn[at] = row.Key;
            seen++;
        }

        return drawn;
    }

    private (long From, long To) Bounds(TranscriptFilter filter) => (Place(filter.From) ?? 0, Place(filter.To?.AddDays(1)) ?? long.MaxValue);

    private long? Place(DateOnly? day) => day is { } date
        ? IndexRows.PlaceOf(new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(TimeOnly.MinValue), _zone), TimeSpan.Zero))
        : null;

    public static string Said(int count) => count > CountedTo ? string.Create(CultureInfo.InvariantCulture, $"{CountedTo:#,##0}+") : count.ToString(CultureInfo.InvariantCulture);
}
