namespace ServiceBot.Dialogs.ServicePoints;

/// <summary>
/// OpenStreetMap's <c>opening_hours</c> as far as shops commonly use it: weekdays, hours over midnight, several spans a day, 24/7, days
/// off, and a rule for public holidays. School holidays are read and left out, since no calendar of them is here; everything else is not guessed at.
/// </summary>
public sealed class OpeningHours
{
    private const int MinutesADay = 24 * 60;
    // Longer than the longest row of holidays.
    private const int DaysAhead = 16;

    // By DayOfWeek; a span may end after midnight, beyond 1,440 minutes.
    private readonly IReadOnlyList<Span>[] _days;

    // Null where nothing is said of public holidays: then they are days like others.
    private readonly IReadOnlyList<Span>? _holidays;

    private OpeningHours(IReadOnlyList<Span>[] days, IReadOnlyList<Span>? holidays) => (_days, _holidays) = (days, holidays);

    /// <summary>Whether public holidays have hours of their own, or none.</summary>
    public bool TellsOfHolidays => _holidays is not null;

    /// <summary>Closed on public holidays.</summary>
    public bool IsClosedOnHolidays => _holidays is { Count: 0 };

    internal readonly record struct Span(int From, int To);

    /// <summary>Null where the text is not understood wholly.</summary>
    public static OpeningHours? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var days = Enumerable.Range(0, 7).Select(_ => (IReadOnlyList<Span>)[]).ToArray();
        return OpeningHoursReader.Read(text, days, out var holidays) ? new OpeningHours(days, holidays) : null;
    }

    /// <param name="now">In the place's own zone.</param>
    /// <param name="isHoliday">Whether a day is a public holiday there; by default none is known to be.</param>
    public OpeningState At(DateTime now, Func<DateOnly, bool>? isHoliday = null)
    {
        if (_holidays is null && _days.All(spans => spans is [{ From: 0, To: MinutesADay }]))
            return new OpeningState.AlwaysOpen();
        var spans = Ahead(now.Date, isHoliday ?? (_ => false)).OrderBy(span => span.From).ToList();
        var open = spans.Where(span => span.From <= now && now < span.To).ToList();
        if (open.Count > 0)
            return new OpeningState.OpenUntil(Joined(spans, open.Max(span => span.To)));
        return spans.Where(span => span.From > now).Select(span => (DateTime?)span.From).FirstOrDefault() is { } opens
            ? new OpeningState.OpensAt(opens)
            : new OpeningState.Closed();
    }

    // Open through midnight is open until the next day's end.
    private static DateTime Joined(List<(DateTime From, DateTime To)> spans, DateTime to)
    {
        foreach (var span in spans)
        {
            if (span.From <= to && span.To > to)
                to = span.To;
        }

        return to;
    }

    private IEnumerable<(DateTime From, DateTime To)> Ahead(DateTime today, Func<DateOnly, bool> isHoliday)
    {
        for (var day = today.AddDays(-1); day < today.AddDays(DaysAhead); day = day.AddDays(1))
            foreach (var span in _holidays is { } holidays && isHoliday(DateOnly.FromDateTime(day)) ? holidays : _days[(int)day.DayOfWeek])
                yield return (day.AddMinutes(span.From), day.AddMinutes(span.To));
    }
}
