namespace BotFramework.Recognizers.Dates;

/// <summary>A range between two moments of one kind; null where the two do not go together.</summary>
internal static class MomentRange
{
    public static Moment? Make(Moment first, Moment second, DateOnly today, int start, int end) => (first, second) switch
    {
        (DayMoment from, DayMoment to) => Days(from, to, today, start, end),
        (ClockMoment from, ClockMoment to) => Clocks(from, to, start, end),
        (InstantMoment from, InstantMoment to) => Instants(from, to, start, end),
        (ClockMoment from, InstantMoment to) => Instants(SameDay(to, from), to, start, end),
        (InstantMoment from, ClockMoment to) => Instants(from, SameDay(from, to), start, end),
        (DayRangeMoment from, DayRangeMoment to) => Months(from, to, today, start, end),
        (DayRangeMoment from, DayMoment to) => MonthToDay(from, to, start, end),
        (InstantMoment { Readings: [("PRESENT_REF", _)] }, DayMoment to) => Days(new DayMoment(first.Start, first.End, today), to, today, start, end),
        (DayMoment from, InstantMoment { Readings: [("PRESENT_REF", _)] }) => Days(from, new DayMoment(second.Start, second.End, today), today, start, end),
        (DayRangeMoment from, InstantMoment { Readings: [("PRESENT_REF", _)] }) => MonthToDay(from, new DayMoment(second.Start, second.End, today), start, end),
        _ => null,
    };

    public static SpanMoment Days(DayMoment from, DayMoment to, DateOnly today, int start, int end)
    {
        from = Precede(from, to);
        to = Inherit(from, to);
        var readings = new List<DateTimeReading> { Reading(from.Past, EndAfter(from.Past, to.Past, to)) };
        // Of a range that today is in, no other year is meant.
        var inside = from.IsOpen && to.IsOpen && today >= from.Past && today <= EndAfter(from.Past, to.Past, to);
        if (from.IsOpen && !inside)
            readings.Add(Reading(from.Future, EndAfter(from.Future, to.Past, to)));
        return new SpanMoment(start, end, readings);

        DateTimeReading Reading(DateOnly day, DateOnly last) =>
            new($"({from.Timex},{to.Timex},P{last.DayNumber - day.DayNumber}D)", "daterange", Start: DateText.Of(day), End: DateText.Of(last));
    }

    // "Nov 18 to Dec 19, 2015": an open beginning is the last one before the end that is known.
    private static DayMoment Precede(DayMoment from, DayMoment to)
    {
        var inMonth = from.Timex.StartsWith("XXXX-XX", StringComparison.Ordinal);
        if (from.IsOpen && inMonth && to.IsOpen && !to.Timex.StartsWith("XXXX-XX", StringComparison.Ordinal) && !to.Timex.Contains('W'))
            return DateText.Day(to.Past.Year, to.Past.Month, from.Past.Day) is { } past && DateText.Day(to.Future.Year, to.Future.Month, from.Past.Day) is { } future
                ? new DayMoment(from.Start, from.End, $"{to.Timex[..8]}{past.Day:00}", past, future) : from;
        if (!from.IsOpen || to.IsOpen || from.Timex.Contains('W'))
            return from;
        var (year, month) = (to.Past.Year, inMonth ? to.Past.Month : from.Past.Month);
        if (DateText.Day(year, month, from.Past.Day) is not { } day)
            return from;
        if (day > to.Past)
            day = inMonth ? day.AddMonths(-1) : day.AddYears(-1);
        return new DayMoment(from.Start, from.End, day);
    }

    // 9月1日到3日, 2026年9月1日到10月3日: the end is in the month or the year of the beginning.
    private static DayMoment Inherit(DayMoment from, DayMoment to)
    {
        if (to.IsOpen && to.Timex.Contains('W') && !from.IsOpen)
            return new DayMoment(to.Start, to.End, from.Past.AddDays(((to.Past.DayNumber - from.Past.DayNumber) % 7 + 7) % 7));
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

    public static SpanMoment Clocks(ClockMoment from, ClockMoment to, int start, int end)
    {
        if (from.Ambiguous && to.Ambiguous)
            return Both(from, to, start, end);
        // 下午五点到六点: the second takes the half of the day of the first, and the first that of the second (5 to 6 pm).
        if (!from.Ambiguous && to.Ambiguous && from.Time >= to.Time && from.Time < to.OtherHalf.Time)
            to = to.OtherHalf;
        else if (from.Ambiguous && !to.Ambiguous && to.Hour >= 12 && from.OtherHalf.Time < to.Time)
            from = from.OtherHalf;
        return new SpanMoment(start, end, [Reading(from, to)]);
    }

    // 10 to 4: from ten in the morning, or from ten in the evening, to the next four.
    private static SpanMoment Both(ClockMoment from, ClockMoment to, int start, int end)
    {
        var (early, last) = (from.Hour == 12 ? from.OtherHalf : from, to.Hour == 12 ? to.OtherHalf : to);
        last = last.Time > early.Time ? last : last.OtherHalf;
        return new SpanMoment(start, end, [Reading(early, last), Reading(early.OtherHalf, last.OtherHalf)]);
    }

    private static DateTimeReading Reading(ClockMoment first, ClockMoment last)
    {
        var length = last.Time >= first.Time ? last.Time - first.Time : last.Time - first.Time + TimeSpan.FromDays(1);
        return new($"({first.Timex},{last.Timex},{Length(length)})", "timerange", Start: DateText.Of(first.Time), End: DateText.Of(last.Time));
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

    private static SpanMoment? Months(DayRangeMoment from, DayRangeMoment to, DateOnly today, int start, int end)
    {
        if (from.Timex.Contains('W') || to.Timex.Contains('W'))
            return null;
        var (last, lastOpen) = (Point(to, to.Past, to.Whole?.Past), to.IsOpen);
        var (past, future) = (Point(from, from.Past, from.Whole?.Past), Point(from, from.Future, from.Whole?.Future));
        if (from.IsOpen && !lastOpen)
            past = future = Latest(past, last);
        var readings = new List<DateTimeReading> { Reading(past) };
        // Of a range that today is in, no other year is meant.
        var inside = lastOpen && today >= past && today < Following(past).AddMonths(1);
        if (past != future && !inside)
            readings.Add(Reading(future));
        return new SpanMoment(start, end, readings);

        DateOnly Following(DateOnly first)
        {
            var end = last;
            while (end < first && lastOpen && end.Year < 9990)
                end = end.AddYears(1);
            while (lastOpen && end.Year > 10 && end.AddYears(-1) > first)
                end = end.AddYears(-1);
            return end;
        }

        DateTimeReading Reading(DateOnly first)
        {
            var final = Following(first);
            var months = (final.Year - first.Year) * 12 + final.Month - first.Month;
            var length = from.Timex.Length == 4 && to.Timex.Length == 4 && from.Edge == PeriodEdge.None && to.Edge == PeriodEdge.None ? $"P{months / 12}Y" : $"P{months}M";
            return new($"({Name(from, first)},{Name(to, final)},{length})", "daterange", Start: DateText.Of(first), End: DateText.Of(final));
        }

        static string Name(DayRangeMoment range, DateOnly day) => range.IsOpen ? $"XXXX-{day.Month:00}-{day.Day:00}" : DateText.Of(day);
    }

    // "the end of March" as the end of a range is its last day's end, "the middle" the day in the middle.
    private static DateOnly Point(DayRangeMoment range, (DateOnly From, DateOnly To) part, (DateOnly From, DateOnly To)? whole) => (range.Edge, whole) switch
    {
        (PeriodEdge.End, { To: var end }) => end,
        (PeriodEdge.Middle, { From: var from, To: var to }) => from.AddDays((to.DayNumber - from.DayNumber) / 2),
        (PeriodEdge.Start, { From: var begin }) => begin,
        _ => part.From,
    };

    private static DateOnly Latest(DateOnly open, DateOnly before)
    {
        var same = open.AddYears(before.Year - open.Year);
        return same <= before ? same : same.AddYears(-1);
    }

    private static SpanMoment? MonthToDay(DayRangeMoment from, DayMoment to, int start, int end)
    {
        var last = to.IsOpen ? to.Future : to.Past;
        var first = from.IsOpen ? Latest(from.Past.From, last) : from.Past.From;
        if (first > last)
            return null;
        var reading = new DateTimeReading(
            $"({DateText.Of(first)},{to.Timex},P{last.DayNumber - first.DayNumber}D)", "daterange", Start: DateText.Of(first), End: DateText.Of(last));
        return new SpanMoment(start, end, [reading]);
    }

    private static string Length(TimeSpan length)
    {
        var (hours, minutes, seconds) = ((int)length.TotalHours, length.Minutes, length.Seconds);
        return "PT" + (hours > 0 ? $"{hours}H" : "") + (minutes > 0 ? $"{minutes}M" : "") + (seconds > 0 ? $"{seconds}S" : "");
    }
}
