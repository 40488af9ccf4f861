namespace BotFramework.Recognizers.Dates;

/// <summary>A range between two moments of one kind; null where the two do not go together.</summary>
internal static class MomentRange
{
    public static Moment? Make(Moment first, Moment second, int start, int end) => (first, second) switch
    {
        (DayMoment from, DayMoment to) => Days(from, to, start, end),
        (ClockMoment from, ClockMoment to) => Clocks(from, to, start, end),
        (InstantMoment from, InstantMoment to) => Instants(from, to, start, end),
        (ClockMoment from, InstantMoment to) => Instants(SameDay(to, from), to, start, end),
        (InstantMoment from, ClockMoment to) => Instants(from, SameDay(from, to), start, end),
        (DayRangeMoment from, DayRangeMoment to) => Months(from, to, start, end),
        _ => null,
    };

    private static SpanMoment Days(DayMoment from, DayMoment to, int start, int end)
    {
        to = Inherit(from, to);
        var readings = new List<DateTimeReading> { Reading(from.Past, EndAfter(from.Past, to.Past, to)) };
        if (from.IsOpen)
            readings.Add(Reading(from.Future, EndAfter(from.Future, to.Past, to)));
        return new SpanMoment(start, end, readings);

        DateTimeReading Reading(DateOnly day, DateOnly last) =>
            new($"({from.Timex},{to.Timex},P{last.DayNumber - day.DayNumber}D)", "daterange", Start: DateText.Of(day), End: DateText.Of(last));
    }

    // 9月1日到3日, 2026年9月1日到10月3日: the end is in the month or the year of the beginning.
    private static DayMoment Inherit(DayMoment from, DayMoment to)
    {
        if (!to.IsOpen || to.Timex.Contains('W') || from.Timex.Contains('W') || from.Timex.StartsWith("XXXX-XX", StringComparison.Ordinal))
            return to;
        var day = to.Past.Day;
        if (!to.Timex.StartsWith("XXXX-XX", StringComparison.Ordinal))
            return from.IsOpen || DateText.Day(from.Past.Year, to.Past.Month, day) is not { } sameYear || sameYear < from.Past
                ? to : new DayMoment(to.Start, to.End, sameYear);
        if (DateText.Day(from.Past.Year, from.Past.Month, day) is not { } past || DateText.Day(from.Future.Year, from.Future.Month, day) is not { } future
            || past < from.Past)
            return to;
        return new DayMoment(to.Start, to.End, from.Timex[..^2] + day.ToString("00", System.Globalization.CultureInfo.InvariantCulture), past, future);
    }

    // The end lies behind the beginning: of its two readings the first that does, else the same day a year on.
    private static DateOnly EndAfter(DateOnly from, DateOnly to, DayMoment end)
    {
        if (to >= from)
            return to;
        if (end.Future >= from)
            return end.Future;
        return end.Timex.StartsWith("XXXX-XX", StringComparison.Ordinal) ? to.AddMonths(1) : end.IsOpen ? end.Future.AddYears(1) : end.Future;
    }

    private static SpanMoment Clocks(ClockMoment from, ClockMoment to, int start, int end)
    {
        // 下午五点到六点: the second takes the half of the day of the first, and the first that of the second (5 to 6 pm).
        if (!from.Ambiguous && to.Ambiguous && from.Hour >= 12 && to.Hour < 12)
            to = to.OtherHalf;
        else if (from.Ambiguous && !to.Ambiguous && to.Hour >= 12 && from.OtherHalf.Time < to.Time)
            from = from.OtherHalf;
        var readings = new List<DateTimeReading> { Reading(from, to) };
        if (from.Ambiguous && to.Ambiguous)
            readings.Add(Reading(from.OtherHalf, to.OtherHalf));
        return new SpanMoment(start, end, readings);

        static DateTimeReading Reading(ClockMoment first, ClockMoment last)
        {
            var length = last.Time >= first.Time ? last.Time - first.Time : last.Time - first.Time + TimeSpan.FromDays(1);
            return new($"({first.Timex},{last.Timex},{Length(length)})", "timerange", Start: DateText.Of(first.Time), End: DateText.Of(last.Time));
        }
    }

    // "2 to 2:30 pm on Tuesday": the other end is on the same day, in the half of the day that puts the two next to each other.
    private static InstantMoment SameDay(InstantMoment known, ClockMoment other)
    {
        ClockMoment[] clocks = other.Ambiguous ? [other, other.OtherHalf] : [other];
        var readings = known.Readings.Select(reading => clocks
            .Select(clock => (Timex: reading.Timex.Split('T')[0] + clock.Timex, Value: reading.Value.Date + clock.Time))
            .OrderBy(end => (end.Value > reading.Value) == (known.Start < other.Start) ? 0 : 1)
            .ThenBy(end => (end.Value - reading.Value).Duration())
            .First());
        return new InstantMoment(other.Start, other.End, [.. readings]);
    }

    private static SpanMoment? Instants(InstantMoment from, InstantMoment to, int start, int end)
    {
        var readings = new List<DateTimeReading>();
        foreach (var (timex, value) in from.Readings)
        {
            var after = to.Readings.FirstOrDefault(reading => reading.Value > value);
            if (after.Timex is not null)
                readings.Add(new($"({timex},{after.Timex},{Length(after.Value - value)})", "datetimerange", Start: DateText.Of(value), End: DateText.Of(after.Value)));
        }

        return readings.Count > 0 ? new SpanMoment(start, end, readings) : null;
    }

    private static SpanMoment? Months(DayRangeMoment from, DayRangeMoment to, int start, int end)
    {
        if (from.Timex.Contains('W') || to.Timex.Contains('W'))
            return null;
        var readings = new List<DateTimeReading> { Reading(from.Past.From, to.Past.From) };
        if (from.Past != from.Future)
            readings.Add(Reading(from.Future.From, to.Past.From));
        return new SpanMoment(start, end, readings);

        DateTimeReading Reading(DateOnly first, DateOnly last)
        {
            while (last < first && to.Past != to.Future)
                last = last.AddYears(1);
            var months = (last.Year - first.Year) * 12 + last.Month - first.Month;
            var length = from.Timex.Length == 4 ? $"P{months / 12}Y" : $"P{months}M";
            return new($"({Day(from)},{Day(to)},{length})", "daterange", Start: DateText.Of(first), End: DateText.Of(last));
        }

        static string Day(DayRangeMoment range) => range.Timex.Length == 4 ? range.Timex + "-01-01" : range.Timex + "-01";
    }

    private static string Length(TimeSpan length)
    {
        var (hours, minutes, seconds) = ((int)length.TotalHours, length.Minutes, length.Seconds);
        return "PT" + (hours > 0 ? $"{hours}H" : "") + (minutes > 0 ? $"{minutes}M" : "") + (seconds > 0 ? $"{seconds}S" : "");
    }
}
