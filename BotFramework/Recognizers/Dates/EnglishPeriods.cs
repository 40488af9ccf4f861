using System.Globalization;
using System.Text.RegularExpressions;
using static BotFramework.Recognizers.Dates.EnglishWords;

namespace BotFramework.Recognizers.Dates;

/// <summary>Weeks, months, quarters, years and decades said in English (folded text), and parts of them.</summary>
internal static partial class EnglishPeriods
{
    /// <summary>A month, a year or a unit that a word points to; read by <see cref="Named"/>.</summary>
    public const string Core = "(?:(?:the |this )?" + Relative + " (?<u>weekend|week|month|year)|(?:the )?(?<u>week|month|year)|" + Month + "(?:" + YearTail + ")?|(?:the )?(?:year )?(?<y>(?:1[5-9]|2[01])[0-9]{2})(?![0-9]|-[0-9]))(?![a-z])";

    private const string Position = "(?<o>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|[0-9]{1,2}(?:st|nd|rd|th))";
    private const string Count = "(?:(?<n>[0-9]{1,2}|" + Cardinal + ") )?";

    public static IEnumerable<Moment> Read(string text, DateOnly today)
    {
        IEnumerable<Moment?> units = Unit().Matches(text).Select(match => ReadUnit(match, today));
        IEnumerable<Moment?> months = MonthOnly().Matches(text).Select(match => ReadMonth(match, today));
        IEnumerable<Moment?> years = YearOnly().Matches(text).Select(match => Named(match, today) is { } range ? range : null);
        IEnumerable<Moment?> spans = YearToYear().Matches(text).Select(match => ReadYears(match));
        IEnumerable<Moment?> parts = Part().Matches(text).Select(match => ReadPart(match, today));
        IEnumerable<Moment?> inner = Inner().Matches(text).Select(match => ReadInner(match, today));
        IEnumerable<Moment?> weeks = WeekNumber().Matches(text).Select(match => ReadWeekNumber(match, today));
        return units.Concat(months).Concat(years).Concat(spans).Concat(parts).Concat(inner).Concat(weeks).OfType<Moment>();
    }

    public static DayRangeMoment YearRange(int start, int end, int year)
    {
        var first = new DateOnly(Math.Clamp(year, 1, 9998), 1, 1);
        return new DayRangeMoment(start, end, $"{first.Year:0000}", first, first.AddYears(1));
    }

    /// <summary>The period that <see cref="Core"/> matched, at the place of the whole match.</summary>
    public static DayRangeMoment Named(Match match, DateOnly today)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        if (match.Groups["mon"].Success)
        {
            var month = MonthOf(match.Groups["mon"].Value);
            var relative = match.Groups["r"].Success ? today.Year + Offset(match.Groups["r"].Value) : (int?)null;
            return relative is null && YearOf(match, today) is not { } ? DateText.OpenMonthRange(start, end, month, today)
                : MonthRange(start, end, new DateOnly(Math.Clamp(relative ?? YearOf(match, today)!.Value, 1, 9998), month, 1));
        }

        var offset = Offset(match.Groups["r"].Value) + (match.Groups["twice"].Success ? 2 : 0);
        return match.Groups["u"].Value switch
        {
            "" => YearRange(start, end, YearOf(match, today)!.Value),
            "year" => YearRange(start, end, today.Year + offset),
            "month" => MonthRange(start, end, new DateOnly(today.Year, today.Month, 1).AddMonths(offset)),
            var unit => Week(start, end, DateText.Monday(today).AddDays(7 * offset), unit),
        };
    }

    private static DayRangeMoment MonthRange(int start, int end, DateOnly first) =>
        new(start, end, $"{first.Year:0000}-{first.Month:00}", first, first.AddMonths(1));

    private static DayRangeMoment Week(int start, int end, DateOnly monday, string unit) => unit switch
    {
        "weekend" => new(start, end, DateText.Week(monday) + "-WE", monday.AddDays(5), monday.AddDays(7)),
        "workweek" or "working week" or "work week" => new(start, end, DateText.Week(monday), monday, monday.AddDays(5)),
        _ => new(start, end, DateText.Week(monday), monday, monday.AddDays(7)),
    };

    private static DayRangeMoment ReadUnit(Match match, DateOnly today)
    {
        var range = Named(match, today);
        if (!match.Groups["todate"].Success)
            return range;
        return new DayRangeMoment(range.Start, range.End, range.Timex, range.Past.From, today);
    }

    private static DayRangeMoment? ReadMonth(Match match, DateOnly today)
    {
        // "may" and "march" are also verbs: without a year they need a word before that makes a month of them.
        var verb = match.Groups["mon"].Value is "may" or "mar" or "march";
        if (verb && !match.Groups["in"].Success && !match.Groups["y"].Success && match.Groups["r"].Value is "" or "this")
            return null;
        return Named(match, today) with { Start = match.Groups["body"].Index };
    }

    private static SpanMoment? ReadYears(Match match)
    {
        var (from, to) = (Digits(match.Groups["a"].Value), Digits(match.Groups["b"].Value));
        if (from >= to)
            return null;
        var reading = new DateTimeReading(
            $"({from}-01-01,{to}-01-01,P{to - from}Y)", "daterange", Start: $"{from}-01-01", End: $"{to}-01-01");
        return new SpanMoment(match.Index, match.Index + match.Length, [reading]);
    }

    // "late July", "the end of 2008", "later this week".
    private static DayRangeMoment ReadPart(Match match, DateOnly today)
    {
        var whole = Named(match, today);
        var word = match.Groups["part"].Value;
        var edge = word switch
        {
            "end" or "close" => PeriodEdge.End,
            "middle" or "mid" => PeriodEdge.Middle,
            "start" or "beginning" => PeriodEdge.Start,
            _ => PeriodEdge.None,
        };
        return whole with { Past = Cut(whole.Past), Future = Cut(whole.Future), Edge = edge, Whole = (whole.Past, whole.Future) };

        (DateOnly, DateOnly) Cut((DateOnly From, DateOnly To) period)
        {
            var (middle, end) = Third(period, middle: edge == PeriodEdge.Middle, thirds: edge != PeriodEdge.None && !match.Groups["u"].Success);
            return word switch
            {
                "mid" or "middle" => (middle, end),
                "remaining" or "rest" => (today, period.To.AddDays(-1)),
                "early" or "start" or "beginning" => (period.From, middle),
                "earlier" => (period.From, period.To > today && today > period.From && today < middle ? today : middle),
                "later" => (today > end && today < period.To ? today : end, period.To),
                _ => (end, period.To),
            };
        }
    }

    // Where the early part of a period ends and where the late one begins; what is between is the middle.
    private static (DateOnly Middle, DateOnly End) Third((DateOnly From, DateOnly To) period, bool middle, bool thirds)
    {
        var (from, days) = (period.From, period.To.DayNumber - period.From.DayNumber);
        if (days <= 7)
            return (from.AddDays(3), from.AddDays(3));
        if (days <= 31)
            return middle ? (from.AddDays(9), from.AddDays(20)) : (from.AddDays(15), from.AddDays(15));
        return thirds ? (from.AddMonths(4), from.AddMonths(8)) : (from.AddMonths(6), from.AddMonths(6));
    }

    // "the first week of 2021", "the last four months of last year", "the third month of 2021", "first Monday of May".
    private static Moment? ReadInner(Match match, DateOnly today)
    {
        var outer = Named(match, today);
        var unit = match.Groups["i"].Value;
        var position = match.Groups["o"].Value == "last" ? -1 : OrdinalOf(match.Groups["o"].Value);
        var count = match.Groups["n"].Success ? (int)NumberOf(match.Groups["n"].Value) : 1;
        if (position < -1 || position == 0 || (count > 1 && position > 1))
            return null;
        if (Inside(outer.Past, unit, position, count) is not { } past || Inside(outer.Future, unit, position, count) is not { } future)
            return null;
        if (unit == "day" && count == 1)
            return new DayMoment(match.Index, match.Index + match.Length, outer.IsOpen ? outer.Timex : DateText.Of(past.From), past.From, future.From);
        var timex = outer.IsOpen ? outer.Timex : $"({DateText.Of(past.From)},{DateText.Of(past.To)},P{count}{char.ToUpperInvariant(unit[0])})";
        if (!outer.IsOpen && count == 1)
            timex = unit == "week" ? DateText.Week(past.From) : $"{past.From.Year:0000}-{past.From.Month:00}";
        return new DayRangeMoment(match.Index, match.Index + match.Length, timex, past, future);
    }

    private static (DateOnly From, DateOnly To)? Inside((DateOnly From, DateOnly To) outer, string unit, int position, int count)
    {
        var from = unit switch
        {
            "month" => position < 0 ? outer.To.AddMonths(-count) : outer.From.AddMonths(position - 1),
            "day" => position < 0 ? outer.To.AddDays(-count) : outer.From.AddDays(position - 1),
            // The first week of a period is the one that holds its first Thursday.
            _ => position < 0 ? DateText.Monday(outer.To.AddDays(-4)).AddDays(-7 * (count - 1)) : DateText.Monday(outer.From.AddDays(3)).AddDays(7 * (position - 1)),
        };
        var to = unit switch { "month" => from.AddMonths(count), "day" => from.AddDays(count), _ => from.AddDays(7 * count) };
        return from < outer.To && to > outer.From ? (from, to) : null;
    }

    private static DayRangeMoment? ReadWeekNumber(Match match, DateOnly today)
    {
        var (week, year) = (Digits(match.Groups["n"].Value), YearOf(match, today) ?? today.Year);
        if (week is < 1 or > 53 || year is < 1 or > 9998)
            return null;
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return new DayRangeMoment(match.Index, match.Index + match.Length, $"{year:0000}-W{week:00}", monday, monday.AddDays(7));
    }

    [GeneratedRegex("(?<![a-z])(?:(?:the |this )?(?:" + Relative + "|same) (?:calendar )?(?<u>weekend|week|month|year|work(?:ing )?week)|(?:the )?(?<u>weekend)|(?<=(?:for|of|in|during|on|happened) )the (?<u>week|month|year)(?<twice> after next)?(?! of(?! the))|(?:the )?(?<u>week|month|year)(?<todate> to date))(?![a-z]|'|-[a-z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Unit();

    [GeneratedRegex("(?<![a-z$])(?<in>(?:in|since|until|till|from|of|through|between|before|after|during|(?:and|to|by)(?! (?:may|march) [a-z])) )?(?<body>(?:" + Relative + " )?" + Month + "(?:" + YearTail + ")?|(?<![0-9/-])(?<y>[0-9]{4})[ /-]" + Month + ")", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex MonthOnly();

    [GeneratedRegex("(?<![0-9a-z.,/$:-])(?<!- )(?:(?:the )?(?:calendar )?year )?(?<y>(?:1[5-9]|2[01])[0-9]{2})(?! ?[-~] ?[0-9]|[0-9a-z]|[.,/:][0-9])|(?<=(?:in|since|of|until|by|from|year) )(?<y>" + SpelledYear + ")", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex YearOnly();

    [GeneratedRegex("(?<![0-9a-z.,/$:-])(?:(?:from|between) )?(?<a>(?:1[5-9]|2[01])[0-9]{2}) ?[-~] ?(?<b>(?:1[5-9]|2[01])[0-9]{2})(?![0-9-])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex YearToYear();

    [GeneratedRegex("(?<![a-z])(?:the )?(?:(?<part>end|middle|start|beginning|close|remaining|rest|mid) (?:of )?|(?<part>mid|early|late|earlier|later)(?:-| in | | part of ))" + Core, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Part();

    [GeneratedRegex("(?<![a-z])(?:the )?" + Position + " " + Count + "(?<i>week|month|day)s? (?:of|in) " + Core, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Inner();

    [GeneratedRegex("(?<![a-z])week (?:number )?(?<n>[0-9]{1,2})(?![0-9:]|/)(?: of (?:(?<y>(?:19|20)[0-9]{2})|(?:the )?(?<yr>this|next|last|current|previous) year))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex WeekNumber();
}
