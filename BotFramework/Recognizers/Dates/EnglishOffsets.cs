using System.Text.RegularExpressions;
using static BotFramework.Recognizers.Dates.EnglishWords;

namespace BotFramework.Recognizers.Dates;

/// <summary>
/// Lengths of time that lead somewhere: "in two days", "3 weeks ago", "two days after tomorrow", "the next 5 years", "for 3 days starting
/// Monday". A length that leads nowhere stays one.
/// </summary>
internal static partial class EnglishOffsets
{
    public static List<Moment> Apply(List<Moment> moments, string text, DateTime reference)
    {
        var resolved = new List<Moment>();
        for (var i = 0; i < moments.Count; i++)
        {
            var next = i + 1 < moments.Count ? moments[i + 1] : null;
            if (resolved.Count > 0 && moments[i].Start < resolved[^1].End)
                continue;
            if (moments[i] is DayMoment day && WeekBefore().Match(text[..day.Start]) is { Success: true } week)
                resolved.Add(WeekOf(day, week));
            else if (moments[i] is not LengthMoment length)
                resolved.Add(moments[i]);
            else if (next is not null && WithNext(length, next, text) is { } both)
                (i, _) = (i + 1, Replace(resolved, both));
            else if (resolved.Count > 0 && WithLast(resolved[^1], length, text) is { } started)
                resolved[^1] = started;
            else
                Replace(resolved, Alone(length, text, reference));
        }

        return resolved;
    }

    // A prefix ("in", "the next") may reach into nothing; what it covers is not said twice.
    private static bool Replace(List<Moment> resolved, Moment moment)
    {
        if (resolved.Count > 0 && resolved[^1].End > moment.Start)
            resolved.RemoveAt(resolved.Count - 1);
        resolved.Add(moment);
        return true;
    }

    private static DayRangeMoment WeekOf(DayMoment day, Match week)
    {
        var timex = day.IsOpen ? day.Timex : DateText.Week(DateText.Monday(day.Past));
        return new DayRangeMoment(week.Index, day.End, timex, Week(day.Past), Week(day.Future));

        static (DateOnly, DateOnly) Week(DateOnly date) => (DateText.Monday(date), DateText.Monday(date).AddDays(7));
    }

    // "two days after tomorrow", "3 days starting from next Monday", "for 2 hours from 2pm".
    private static Moment? WithNext(LengthMoment length, Moment next, string text)
    {
        var gap = text[length.End..Math.Max(length.End, next.Start)];
        var isFor = text[..length.Start].EndsWith("for ", StringComparison.Ordinal);
        var from = gap is " from " or ", from ";
        if (Starting().IsMatch(gap) || (isFor && from))
            return Span(length, next, length.Start - (isFor ? 4 : 0), next.End);
        if (next is ClockMoment && from)
            return Span(length, next, length.Start, next.End);
        if (next is not DayMoment day || !IsDate(length) || gap is not (" from " or " after " or " before " or " since "))
            return null;
        var anchor = day.Future.ToDateTime(TimeOnly.MinValue);
        if (Move(anchor, length, gap == " before " ? -1 : 1) is not { } moved)
            return null;
        var date = DateOnly.FromDateTime(moved);
        return text[..length.Start] switch
        {
            var before when before.EndsWith("more than ", StringComparison.Ordinal) => MoreThan(length.Start - 10, day.End, date, gap == " before "),
            var before when before.EndsWith("less than ", StringComparison.Ordinal) => LessThan(length, day, date),
            var before => new DayMoment(length.Start - (before.EndsWith(" in ", StringComparison.Ordinal) ? 3 : 0), day.End, date),
        };
    }

    private static SpanMoment MoreThan(int start, int end, DateOnly date, bool back) => new(
        start, end, [new DateTimeReading(DateText.Of(date), "daterange", Start: back ? null : DateText.Of(date), End: back ? DateText.Of(date) : null)]);

    private static SpanMoment LessThan(LengthMoment length, DayMoment day, DateOnly date)
    {
        var (from, to) = date < day.Future ? (date, day.Future) : (day.Future, date);
        return Dates(from, to, length, length.Start - 10, day.End);
    }

    // "from 10 am for 3 hours".
    private static SpanMoment? WithLast(Moment last, LengthMoment length, string text)
    {
        var gap = text[Math.Min(last.End, length.Start)..length.Start];
        return gap == " for " && last is ClockMoment or InstantMoment && gap == " for " ? Span(length, last, last.Start, length.End) : null;
    }

    private static SpanMoment? Span(LengthMoment length, Moment from, int start, int end) => from switch
    {
        DayMoment day when IsDate(length) && Move(day.Future.ToDateTime(TimeOnly.MinValue), length, 1) is { } to =>
            Dates(day.Future, DateOnly.FromDateTime(to), length, start, end),
        ClockMoment clock when !IsDate(length) => Times(clock, length, start, end),
        InstantMoment instant when instant.Readings.All(reading => Move(reading.Value, length, 1) is not null) => new SpanMoment(start, end,
            [.. instant.Readings.Select(reading => Instants(reading.Value, Move(reading.Value, length, 1)!.Value, length))]),
        _ => null,
    };

    private static SpanMoment Times(ClockMoment clock, LengthMoment length, int start, int end)
    {
        var to = Move(DateTime.UnixEpoch + clock.Time, length, 1)!.Value;
        var timex = $"({clock.Timex},T{to:HH:mm:ss},{DateText.Timex(length.Parts)})";
        return new SpanMoment(start, end, [new DateTimeReading(timex, "timerange", Start: DateText.Of(clock.Time), End: DateText.Of(to.TimeOfDay))]);
    }

    private static Moment Alone(LengthMoment length, string text, DateTime reference)
    {
        var suffix = Suffix().Match(text, length.End);
        var prefix = Prefix().Match(text[..length.Start]);
        if (suffix.Success)
            return At(length, length.Start - (prefix.Groups["in"].Length), suffix.Index + suffix.Length, reference, suffix.Groups["back"].Success ? -1 : 1);
        var direction = prefix.Groups["r"].Success ? prefix.Groups["r"].Value : length.Direction;
        if (prefix.Groups["within"].Success || direction.Length > 0)
            return Around(length, prefix.Success ? prefix.Index : length.Start, direction, prefix.Groups["within"].Success, reference);
        return prefix.Groups["in"].Success ? At(length, prefix.Index, length.End, reference, 1) : length;
    }

    private static Moment At(LengthMoment length, int start, int end, DateTime reference, int sign)
    {
        if (Move(reference, length, sign) is not { } moment)
            return length;
        return IsDate(length)
            ? new DayMoment(start, end, DateOnly.FromDateTime(moment))
            : new InstantMoment(start, end, [(DateText.Timex(moment), moment)]);
    }

    // "the next 3 days" begin tomorrow, "within 3 days" begins now; "the last 3 days" end before today.
    private static Moment Around(LengthMoment length, int start, string direction, bool within, DateTime reference)
    {
        var back = Offset(direction) < 0;
        var from = IsDate(length) ? reference.Date.AddDays(back || within ? 0 : 1) : reference;
        if (Move(from, length, back ? -1 : 1) is not { } to)
            return length;
        (from, to) = back ? (to, from) : (from, to);
        return IsDate(length)
            ? Dates(DateOnly.FromDateTime(from), DateOnly.FromDateTime(to), length, start, length.End)
            : new SpanMoment(start, length.End, [Instants(from, to, length)]);
    }

    private static DateTimeReading Instants(DateTime from, DateTime to, LengthMoment length) => new(
        $"({DateText.Timex(from)},{DateText.Timex(to)},{DateText.Timex(length.Parts)})", "datetimerange", Start: DateText.Of(from), End: DateText.Of(to));

    private static SpanMoment Dates(DateOnly from, DateOnly to, LengthMoment length, int start, int end) => new(start, end,
        [new DateTimeReading($"({DateText.Of(from)},{DateText.Of(to)},{DateText.Timex(length.Parts)})", "daterange", Start: DateText.Of(from), End: DateText.Of(to))]);

    private static bool IsDate(LengthMoment length) => length.Parts.All(part => part.Unit is 'Y' or 'M' or 'W' or 'D');

    private static DateTime? Move(DateTime from, LengthMoment length, int sign)
    {
        DateTime? moved = from;
        foreach (var (count, unit) in length.Parts)
            moved = moved is { } at ? DateText.Add(at, sign * count, unit) : null;
        return moved;
    }

    [GeneratedRegex("^ (?:starting|beginning|commencing)(?: from| on)? $", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Starting();

    [GeneratedRegex("\\G(?:'s)?(?: time)? (?:(?<back>ago|earlier)|later(?! this| in )|from now|hence)(?![a-z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Suffix();

    [GeneratedRegex("(?<![a-z])(?:(?<within>within )(?:the )?(?:" + Relative + " )?|(?<in>in )|(?:the )?(?<r>next|coming|following|upcoming|last|past|previous) )$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Prefix();

    [GeneratedRegex("(?<![a-z])(?:(?:the )?week (?:of|beginning|starting|commencing)(?: on)? (?:the )?|w/c )$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex WeekBefore();
}
