using System.Text.RegularExpressions;
using static BotFramework.Recognizers.Dates.EnglishWords;

namespace BotFramework.Recognizers.Dates;

/// <summary>Days said in English (folded text). 9/15/2026 is read month first, 15/9/2026 day first.</summary>
internal static partial class EnglishDates
{
    private const string Day = "(?:(?<![0-9.$/-])(?<![0-9]:)(?<!\\$ )(?<d>[0-3]?[0-9](?:st|nd|rd|th)?)(?![0-9])|(?<d>" + OrdinalWord + "|(?:" + Tens + ")[ -](?:" + Ones + ")|" + Teens + "|twenty|thirty)(?![a-z]))";
    private const string DayBehind = "(?:(?<d>[0-3]?[0-9](?:st|nd|rd|th)?)(?![0-9:a-z])|(?<d>" + OrdinalWord + "|(?:" + Tens + ")[ -](?:" + Ones + ")|" + Teens + "|twenty|thirty)(?![a-z]))";
    private const string WeekdayBefore = "(?:(?:this |next |last )?" + Weekday + "\\.?(?:,? |-))?";
    private const string Tail = "(?:" + YearTail + "|,? (?:of )?(?:the )?(?<yr>this|next|last|coming|following|previous|current) year)?";

    public static IEnumerable<Moment> Read(string text, DateOnly today)
    {
        IEnumerable<Moment?> named = NamedDate().Matches(text).Select(match => ReadNamed(match, today));
        IEnumerable<Moment?> numeric = NumericDate().Matches(text).Select(match => ReadNumeric(match, today));
        IEnumerable<Moment?> compact = CompactDate().Matches(text).Select(match => ReadNumeric(match, today));
        IEnumerable<Moment?> relative = RelativeDay().Matches(text).Select(match => ReadRelativeDay(match, today));
        IEnumerable<Moment?> weekdays = WeekdayAlone().Matches(text).Select(match => ReadWeekday(match, today));
        IEnumerable<Moment?> inWeek = WeekdayInWeek().Matches(text).Select(match => ReadWeekdayInWeek(match, today));
        IEnumerable<Moment?> agreeing = WeekdayAndDay().Matches(text).Select(match => ReadAgreeing(match, today));
        IEnumerable<Moment?> days = DayOfMonth().Matches(text).Select(match => ReadDayOfMonth(match, today));
        return numeric.Concat(compact).Concat(named).Concat(inWeek).Concat(agreeing).Concat(relative).Concat(weekdays).Concat(days).OfType<Moment>();
    }

    private static Moment? ReadNamed(Match match, DateOnly today)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        var (month, day) = (MonthOf(match.Groups["mon"].Value), OrdinalOf(match.Groups["d"].Value));
        if (day is < 1 or > 31)
            return null;
        int? year = match.Groups["r"].Success ? today.Year + Offset(match.Groups["r"].Value) : YearOf(match, today);
        if (year is null)
            return (Moment?)DateText.OpenYear(start, end, month, day, today) ?? Unresolved(start, end, $"XXXX-{month:00}-{day:00}");
        return DateText.Day(year.Value, month, day) is { } date ? new DayMoment(start, end, date) : Unresolved(start, end, $"{year:0000}-{month:00}-{day:00}");
    }

    private static UnresolvedMoment Unresolved(int start, int end, string timex) => new(start, end, timex, "date");

    private static Moment? ReadNumeric(Match match, DateOnly today)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        var (first, second) = (Digits(match.Groups["a"].Value), Digits(match.Groups["b"].Value));
        if (match.Groups["iso"].Success)
            return DateText.Day(Digits(match.Groups["iso"].Value), first, second) is { } iso ? new DayMoment(start, end, iso) : null;

        var (month, day) = first > 12 ? (second, first) : (first, second);
        if (month is < 1 or > 12 || day is < 1 or > 31)
            return null;
        if (match.Groups["r"].Success)
            return DateText.Day(today.Year + (match.Groups["w"].Success ? 0 : Offset(match.Groups["r"].Value)), month, day) is { } named
                ? new DayMoment(start, end, named) : null;
        if (!match.Groups["y"].Success)
            return DateText.OpenYear(start, end, month, day, today);
        var year = match.Groups["y"].Value;
        return year.Length == 2 ? ShortYear(start, end, Digits(year), month, day) : Full(start, end, Digits(year), month, day);
    }

    private static Moment Full(int start, int end, int year, int month, int day) => DateText.Day(year, month, day) is { } date
        ? new DayMoment(start, end, date) : Unresolved(start, end, $"{year:0000}-{month:00}-{day:00}");

    // Two digits under 30 are this century's, from 40 the last one's; in between they may be either.
    private static Moment ShortYear(int start, int end, int year, int month, int day)
    {
        if (year is < 30 or >= 40)
            return Full(start, end, year + (year < 30 ? 2000 : 1900), month, day);
        return DateText.Day(1900 + year, month, day) is { } before && DateText.Day(2000 + year, month, day) is { } after
            ? new DayMoment(start, end, $"XX{year:00}-{month:00}-{day:00}", before, after)
            : Unresolved(start, end, $"XX{year:00}-{month:00}-{day:00}");
    }

    private static DayMoment ReadRelativeDay(Match match, DateOnly today) => new(match.Index, match.Index + match.Length, today.AddDays(
        match.Groups["after"].Success ? 2
        : match.Groups["before"].Success ? -2
        : match.Groups["tomorrow"].Success ? 1
        : match.Groups["yesterday"].Success ? -1
        : 0));

    private static DayMoment ReadWeekday(Match match, DateOnly today)
    {
        var (start, end, weekday) = (match.Index, match.Index + match.Length, WeekdayOf(match.Groups["w"].Value));
        var open = DateText.OpenWeek(start, end, weekday, today);
        return match.Groups["r"].Value switch
        {
            "" => open,
            "coming" or "upcoming" => new DayMoment(start, end, open.Future > today ? open.Future : open.Future.AddDays(7)),
            "past" => new DayMoment(start, end, open.Past),
            var word => new DayMoment(start, end, DateText.Monday(today).AddDays(7 * Offset(word) + weekday - 1)),
        };
    }

    // "Wednesday next week", "next week on Tuesday", "Monday of the following week".
    private static DayMoment ReadWeekdayInWeek(Match match, DateOnly today) => new(
        match.Index,
        match.Index + match.Length,
        DateText.Monday(today).AddDays(7 * Offset(match.Groups["r"].Value) + WeekdayOf(match.Groups["w"].Value) - 1));

    // "Friday 13th" is a Friday and a 13th: the last one before and the first one not before the reference.
    private static DayMoment? ReadAgreeing(Match match, DateOnly today)
    {
        var (start, end, day) = (match.Index, match.Index + match.Length, OrdinalOf(match.Groups["d"].Value));
        var weekday = WeekdayOf(match.Groups["w"].Value);
        var first = new DateOnly(today.Year, today.Month, 1);
        if (match.Groups["the"].Success && Fits(0) is { } soon)
            return new DayMoment(start, end, soon);
        var future = Enumerable.Range(0, 60).Select(Fits).FirstOrDefault(date => date >= today);
        var past = Enumerable.Range(0, 60).Select(back => Fits(-back)).FirstOrDefault(date => date < today);
        if (past is not { } before || future is not { } after)
            return null;
        if (match.Groups["the"].Success)
            return new DayMoment(start, end, after);
        return after == today ? new DayMoment(start, end, today) : new DayMoment(start, end, $"XXXX-WXX-{weekday}", before, after);

        DateOnly? Fits(int months)
        {
            var month = first.AddMonths(months);
            return DateText.Day(month.Year, month.Month, day) is { } date && ((int)date.DayOfWeek + 6) % 7 + 1 == weekday ? date : null;
        }
    }

    private static DayMoment? ReadDayOfMonth(Match match, DateOnly today)
    {
        var day = OrdinalOf(match.Groups["d"].Value);
        if (day is < 1 or > 31)
            return null;
        if (!match.Groups["mr"].Success)
            return DateText.OpenMonth(match.Index, match.Index + match.Length, day, today);
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(Offset(match.Groups["mr"].Value));
        return DateText.Day(month.Year, month.Month, day) is { } date ? new DayMoment(match.Index, match.Index + match.Length, date) : null;
    }

    [GeneratedRegex("(?<![a-z$])(?:" + WeekdayBefore + "(?:(?:the |" + Relative + " )?" + Day + "(?: day)?(?: of)?[ /-]?(?<!of/)" + Month + Tail + "|(?:" + Relative + " )?" + Month + "(?:,? |[/-])?(?:the )?" + DayBehind + Tail + ")|(?<![0-9/-])(?<y>[0-9]{4})[-/]" + Month + "[-/](?<d>[0-9]{1,2})(?![0-9])|(?<![0-9/-])(?<y>[0-9]{4})[-/](?<d>[0-9]{1,2})[-/]" + Month + "|" + Month + "[-/](?<y>[0-9]{4})[-/](?<d>[0-9]{1,2})(?![0-9])|(?<![0-9/-])(?<d>[0-9]{1,2})[-/](?<y>[0-9]{4})[-/]" + Month + ")", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex NamedDate();

    [GeneratedRegex("(?:(?<![0-9])(?<![0-9][-/.])(?<iso>[0-9]{4})(?<s>[-/.])(?<a>[0-9]{1,2})\\k<s>(?<b>[0-9]{1,2})(?![0-9]|[-/.][0-9])|(?<![0-9])(?<iso>(?:19|20)[0-9]{2}) (?<a>[01][0-9]) (?<b>[0-3][0-9])(?![0-9 ]|[-/.:][0-9])|(?:(?:" + Relative + " )?(?:" + Weekday + ",? )?)(?<![0-9./]|[0-9]-)(?<a>[0-9]{1,2})/(?<b>[0-9]{1,2})(?:(?:/|, ?)(?<y>[0-9]{4}|(?<=/)[0-9]{2}))?(?![0-9]|[/.][0-9])|(?<=[0-9]-)(?<a>[0-9]{1,2})/(?<b>[0-9]{1,2})(?:(?:/|, ?)(?<y>[0-9]{4}|(?<=/)[0-9]{2}))?(?![0-9]|[/.][0-9])|(?<![0-9./-])(?<a>[0-9]{1,2})(?<s>[-.])(?<b>[0-9]{1,2})\\k<s>(?<y>[0-9]{4}|[0-9]{2})(?![0-9]|[/.][0-9])|(?<=[0-9]{4}-)(?<a>[0-9]{1,2})-(?<b>[0-9]{1,2})-(?<y>[0-9]{4})(?![0-9]|[/.][0-9])|(?:(?:" + Relative + " )?" + Weekday + ",? |(?<=(?<![a-z])on ))(?<a>[0-9]{1,2})[-.](?<b>[0-9]{1,2})(?![0-9.:/-]|\\.[0-9]| ?[ap]\\.?m))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex NumericDate();

    [GeneratedRegex("(?<![0-9])(?<iso>(?:19|20)[0-9]{2})(?<a>0[1-9]|1[0-2])(?<b>0[1-9]|[12][0-9]|3[01])(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex CompactDate();

    [GeneratedRegex("(?<![a-z])(?:(?:the )?(?<after>day after tomorrow)|(?:the )?(?<before>day before yesterday)|(?<tomorrow>tomorrow|tmr|tmrw|(?:the )?next day(?! and)|the day after(?! [a-z]))|(?<yesterday>yesterday|the day before(?! [a-z])|(?:the )?(?:last|previous) day)|today|otd|this day|(?:the )?same day|(?:the )?current da(?:y|te)|(?<=(?:for|of|in|during) )the day(?! (?:of|before|after))|(?=tonight|tonite))(?![a-z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex RelativeDay();

    [GeneratedRegex("(?<![a-z])(?:(?:the |this )?" + Relative + " )?(?:" + FullWeekday + "|(?<w>mon|tues?|weds?|thu(?:rs?)?|fri)|(?<=(?:on|this|next|last|coming) )(?<w>sat|sun))(?![a-z]|')", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex WeekdayAlone();

    [GeneratedRegex("(?<![a-z])(?:" + Weekday + ",? (?:of |in )?(?:the )?" + Relative + " week(?![a-z])|(?:the )?" + Relative + " week(?:,? (?:on )?| - )" + Weekday + ")", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex WeekdayInWeek();

    [GeneratedRegex("(?<![a-z])" + Weekday + ",? (?<the>the )?(?<d>[0-3]?[0-9](?:st|nd|rd|th)|(?<!the )[12][0-9]|3[01]|13|" + OrdinalWord + ")(?![a-z0-9]|[:/.-][0-9]| ?[ap]\\.?m| (?:of )?(?:" + "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex WeekdayAndDay();

    [GeneratedRegex("(?<![a-z])(?:the (?<d>[0-9]{1,2}(?:st|nd|rd|th)|" + OrdinalWord + "|(?:[12][0-9]|3[01])(?= (?:from|between|at)))|(?<![0-9.])(?<d>[0-9]{1,2}(?:st|nd|rd|th)))(?:(?: day)?(?: of)?(?: the| (?<mr>this|next|last|following|coming|previous)) month| day of (?<mr>the) month|(?![a-z]| (?:week|month|year|quarter|half|century|one|two|three|four|time|of|floor|item|option|day|[0-9]+|mon|tue|wed|thu|fri|sat|sun|round|wave)))(?![a-z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex DayOfMonth();
}
