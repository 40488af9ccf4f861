namespace BotFramework.Recognizers.Dates;

/// <summary>Puts a range of times on the day that is said before or behind it: "tomorrow from 2 to 4", "before 5 pm on Friday".</summary>
internal static class DayAndSpan
{
    public static Moment? Join(Moment first, Moment second, string gap, JoinWords words) => (first, second) switch
    {
        (DayMoment day, SpanMoment span) when IsTime(span) && words.DayThenTime.Contains(gap) => Put(day, span, first.Start, second.End),
        (SpanMoment span, DayMoment day) when IsTime(span) && words.TimeThenDay.Contains(gap) => Put(day, span, first.Start, second.End),
        (DayPartMoment part, SpanMoment span) when IsTime(span) && words.DayThenTime.Contains(gap) => During(part, span, first.Start, second.End),
        (SpanMoment span, DayPartMoment part) when IsTime(span) && words.TimeThenDay.Contains(gap) => During(part, span, first.Start, second.End),
        _ => null,
    };

    // "this evening from 7 to 8": of the two readings the one in that half of the day.
    private static SpanMoment During(DayPartMoment part, SpanMoment span, int start, int end)
    {
        var late = part.FromHour >= 12;
        var fitting = span.Readings.Where(reading => (string.CompareOrdinal(reading.Start ?? reading.End, "12") >= 0) == late).ToList();
        var placed = new SpanMoment(start, end, fitting.Count > 0 ? fitting : span.Readings);
        return part.Day is null ? placed : Put(part.Day, placed, start, end);
    }

    private static bool IsTime(SpanMoment span) => span.Readings[0].Type == "timerange";

    private static SpanMoment Put(DayMoment day, SpanMoment span, int start, int end)
    {
        DateOnly[] days = day.IsOpen ? [day.Past, day.Future] : [day.Past];
        return new SpanMoment(start, end, [.. span.Readings.SelectMany(reading => days.Select(date => Put(day, date, reading)))]);
    }

    private static DateTimeReading Put(DayMoment day, DateOnly date, DateTimeReading reading)
    {
        // Up to 2 at night is the night that follows.
        var overnight = reading is { Start: { } from, End: { } to } && string.CompareOrdinal(to, from) < 0 && date < DateOnly.MaxValue;
        var timex = reading.Timex.StartsWith('(')
            ? reading.Timex.Replace("(T", $"({day.Timex}T", StringComparison.Ordinal).Replace(",T", $",{day.Timex}T", StringComparison.Ordinal)
            : day.Timex + reading.Timex;
        return new DateTimeReading(
            timex,
            "datetimerange",
            Start: reading.Start is null ? null : $"{DateText.Of(date)} {reading.Start}",
            End: reading.End is null ? null : $"{DateText.Of(overnight ? date.AddDays(1) : date)} {reading.End}");
    }
}
