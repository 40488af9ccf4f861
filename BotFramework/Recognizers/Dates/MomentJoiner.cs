namespace BotFramework.Recognizers.Dates;

/// <summary>Puts together what belongs together: a day and its time, the two ends of a range.</summary>
internal static class MomentJoiner
{
    /// <param name="moments">From left to right, without overlap.</param>
    /// <param name="text">The folded sentence.</param>
    /// <param name="today">What open ranges are placed around.</param>
    /// <param name="words">The words of the language.</param>
    /// <param name="resolve">What the language does with lengths of time, if anything.</param>
    public static List<Moment> Join(
        List<Moment> moments, string text, DateOnly today, JoinWords words, Func<List<Moment>, List<Moment>>? resolve = null)
    {
        var joined = JoinNeighbours(moments, text, words, JoinTwo);
        if (resolve is not null)
            joined = JoinNeighbours(resolve(joined), text, words, JoinTwo);
        var ranges = JoinRanges(joined, text, today, words);
        var bounded = ranges.Select((moment, i) => MomentBounds.Apply(moment, i + 1 < ranges.Count ? ranges[i + 1].Start : text.Length + 1, text, words));
        return JoinNeighbours(bounded, text, words, DayAndSpan.Join);
    }

    private static List<Moment> JoinNeighbours(
        IEnumerable<Moment> moments, string text, JoinWords words, Func<Moment, Moment, string, JoinWords, Moment?> join)
    {
        var joined = new List<Moment>();
        foreach (var moment in moments)
        {
            if (joined.Count > 0 && join(joined[^1], moment, Gap(joined[^1], moment, text), words) is { } both)
                joined[^1] = both;
            else
                joined.Add(moment);
        }

        return joined;
    }

    private static Moment? JoinTwo(Moment first, Moment second, string gap, JoinWords words) => (first, second) switch
    {
        (DayMoment day, ClockMoment clock) when words.DayThenTime.Contains(gap) => At(day, clock, first.Start, second.End),
        (ClockMoment clock, DayMoment day) when words.TimeThenDay.Contains(gap) => At(day, clock, first.Start, second.End),
        (DayMoment day, DayPartMoment { Day: null } part) when words.DayThenTime.Contains(gap) => part with { Start = first.Start, Day = day },
        (DayPartMoment { Day: null } part, DayMoment day) when words.TimeThenDay.Contains(gap) => part with { End = second.End, Day = day },
        (DayPartMoment part, ClockMoment clock) when words.DayThenTime.Contains(gap) => In(part, clock, first.Start, second.End),
        (ClockMoment clock, DayPartMoment part) when words.TimeThenDay.Contains(gap) => In(part, clock, first.Start, second.End),
        // "Friday the 26th": the date tells which Friday.
        (DayMoment weekday, DayMoment day) when words.DayThenTime.Contains(gap) && IsWeekday(weekday) && !IsWeekday(day) => Agreeing(weekday, day),
        _ when EnglishSets.Join(first, second, gap) is { } set => set,
        _ when ChinesePeriods.Join(first, second, gap) is { } set => set,
        (LengthMoment length, LengthMoment rest) when words.Lengths.Contains(gap) && Rank(length.Parts[^1].Unit) < Rank(rest.Parts[0].Unit) =>
            new LengthMoment(first.Start, second.End, [.. length.Parts, .. rest.Parts]),
        _ => null,
    };

    private static Moment In(DayPartMoment part, ClockMoment clock, int start, int end)
    {
        var placed = part.Place(clock) with { Start = start, End = end };
        return part.Day is null ? placed : At(part.Day, placed, start, end);
    }

    private static bool IsWeekday(DayMoment day) => day.Timex.Contains('W');

    private static DayMoment Agreeing(DayMoment weekday, DayMoment day)
    {
        var (past, future) = (day.Past.DayOfWeek == weekday.Past.DayOfWeek, day.Future.DayOfWeek == weekday.Past.DayOfWeek);
        var joined = day with { Start = weekday.Start };
        return past == future ? joined : new DayMoment(joined.Start, joined.End, past ? day.Past : day.Future);
    }

    private static int Rank(char unit) => "YMWDHmS".IndexOf(unit, StringComparison.Ordinal);

    private static InstantMoment At(DayMoment day, ClockMoment clock, int start, int end)
    {
        ClockMoment[] clocks = clock.Ambiguous ? [clock, clock.OtherHalf] : [clock];
        DateOnly[] days = day.IsOpen ? [day.Past, day.Future] : [day.Past];
        return new InstantMoment(start, end, [.. clocks.SelectMany(time => days.Select(date => At(date, time, day)))]);
    }

    private static (string Timex, DateTime Value) At(DateOnly date, ClockMoment clock, DayMoment day)
    {
        // 晚上12点 is the midnight at the day's end.
        var midnight = clock.Hour == 24 && date < DateOnly.MaxValue;
        var value = (midnight ? date.AddDays(1) : date).ToDateTime(TimeOnly.MinValue) + clock.Time;
        var timex = midnight && !day.IsOpen ? DateText.Of(DateOnly.FromDateTime(value)) + (clock with { Hour = 0 }).Timex : day.Timex + clock.Timex;
        return (timex, value);
    }

    private static List<Moment> JoinRanges(List<Moment> moments, string text, DateOnly today, JoinWords words)
    {
        var joined = new List<Moment>();
        for (var i = 0; i < moments.Count; i++)
        {
            if (i + 1 < moments.Count && JoinRange(moments[i], moments[i + 1], text, today, words) is { } range)
            {
                joined.Add(range);
                i++;
            }
            else
            {
                joined.Add(moments[i]);
            }
        }

        return joined;
    }

    private static Moment? JoinRange(Moment first, Moment second, string text, DateOnly today, JoinWords words)
    {
        var gap = Gap(first, second, text);
        var opening = words.From.Concat(words.Between).FirstOrDefault(word => EndsWith(text, first.Start, word));
        var closing = words.Closing.FirstOrDefault(word => StartsWith(text, second.End, word));
        var isRange = words.To.Contains(gap)
            || (words.And.Contains(gap) && (closing is not null || (opening is not null && words.Between.Contains(opening))));
        if (!isRange)
            return null;
        var start = first.Start - (opening?.Length ?? 0);
        return MomentRange.Make(first, second, today, start, second.End + (closing?.Length ?? 0));
    }

    private static string Gap(Moment first, Moment second, string text) =>
        second.Start - first.End is >= 0 and <= 12 ? text[first.End..second.Start] : "\n";

    private static bool EndsWith(string text, int end, string word) =>
        end >= word.Length && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0;

    private static bool StartsWith(string text, int start, string word) => string.CompareOrdinal(text, start, word, 0, word.Length) == 0;
}
