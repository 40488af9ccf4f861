using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BotFramework.Recognizers.Dates;

/// <summary>Days, weeks, months and years said in English (folded text). 9/15/2026 is read month first, 15/9/2026 day first.</summary>
internal static partial class EnglishDates
{
    private const string Month = "(?<mon>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private const string DayWord = "(?:twenty|thirty)[ -]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth";
    private const string Day = "(?:(?<![0-9.])(?<d>[0-9]{1,2})(?:st|nd|rd|th)?|(?<dw>" + DayWord + "))";
    private const string Year = "(?<y>[0-9]{4}|'[0-9]{2})(?![0-9:])";
    private const string Weekdays = "(?<w>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?s?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)|sun(?:day)|(?<=(?:on|this|next|last|coming) )(?:sat|sun))";
    private const string Relative = "(?<r>this|next|last|coming|upcoming|following|past|previous|current)";
    private const int Timeout = 1000;

    private static readonly FrozenDictionary<string, int> Months =
        new[] { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" }
            .Select((name, index) => (name, index + 1)).ToFrozenDictionary(entry => entry.name, entry => entry.Item2);

    private static readonly FrozenDictionary<string, int> WeekdayNumbers =
        new[] { "mon", "tue", "wed", "thu", "fri", "sat", "sun" }
            .Select((name, index) => (name, index + 1)).ToFrozenDictionary(entry => entry.name, entry => entry.Item2);

    public static IEnumerable<Moment> Read(string text, DateOnly today)
    {
        IEnumerable<Moment?> named = NamedDate().Matches(text).Select(match => ReadNamed(match, today));
        IEnumerable<Moment?> numeric = NumericDate().Matches(text).Select(match => ReadNumeric(match, today));
        IEnumerable<Moment?> relative = RelativeDay().Matches(text).Select(match => ReadRelativeDay(match, today));
        IEnumerable<Moment?> weekdays = Weekday().Matches(text).Select(match => ReadWeekday(match, today));
        IEnumerable<Moment?> days = DayOfMonth().Matches(text).Select(match => ReadDayOfMonth(match, today));
        IEnumerable<Moment?> periods = Period().Matches(text).Select(match => ReadPeriod(match, today));
        IEnumerable<Moment?> months = MonthOnly().Matches(text).Select(match => ReadMonth(match, today));
        IEnumerable<Moment?> years = YearOnly().Matches(text).Select(match => YearRange(match, int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture)));
        return numeric.Concat(named).Concat(relative).Concat(weekdays).Concat(days).Concat(periods).Concat(months).Concat(years).OfType<Moment>();
    }

    public static int Offset(string word) => word switch
    {
        "next" or "following" => 1,
        "last" or "past" or "previous" => -1,
        _ => 0,
    };

    private static Moment ReadNamed(Match match, DateOnly today)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        var (month, day) = (MonthOf(match), DayOf(match));
        int? year = match.Groups["y"].Success
            ? DateText.FullYear(int.Parse(match.Groups["y"].Value.TrimStart('\''), CultureInfo.InvariantCulture), today)
            : match.Groups["r"].Success ? today.Year + Offset(match.Groups["r"].Value) : null;
        if (year is null)
            return (Moment?)DateText.OpenYear(start, end, month, day, today) ?? new NoMoment(start, end);
        return DateText.Day(year.Value, month, day) is { } date ? new DayMoment(start, end, date) : new NoMoment(start, end);
    }

    private static Moment? ReadNumeric(Match match, DateOnly today)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        var (first, second) = (Number(match, "a"), Number(match, "b"));
        if (match.Groups["iso"].Success)
            return DateText.Day(Number(match, "iso"), first, second) is { } iso ? new DayMoment(start, end, iso) : null;

        var dayFirst = first > 12 || match.Groups["s"].Value == "." && second <= 12;
        var (month, day) = dayFirst ? (second, first) : (first, second);
        if (month is < 1 or > 12 || day is < 1 or > 31)
            return null;
        if (!match.Groups["y"].Success)
            return match.Groups["s"].Value == "/" ? DateText.OpenYear(start, end, month, day, today) : null;
        return DateText.Day(DateText.FullYear(Number(match, "y"), today), month, day) is { } date ? new DayMoment(start, end, date) : new NoMoment(start, end);
    }

    private static DayMoment ReadRelativeDay(Match match, DateOnly today) => new(match.Index, match.Index + match.Length, today.AddDays(
        match.Groups["after"].Success ? 2
        : match.Groups["before"].Success ? -2
        : match.Groups["tomorrow"].Success ? 1
        : match.Groups["yesterday"].Success ? -1
        : 0));

    private static DayMoment ReadWeekday(Match match, DateOnly today)
    {
        var (start, end, weekday) = (match.Index, match.Index + match.Length, WeekdayNumbers[match.Groups["w"].Value[..3]]);
        var open = DateText.OpenWeek(start, end, weekday, today);
        if (match.Groups["r"].Value is "coming" or "upcoming")
            return new DayMoment(start, end, open.Future > today ? open.Future : open.Future.AddDays(7));
        if (!match.Groups["r"].Success && !match.Groups["week"].Success)
            return open;

        var offset = match.Groups["week"].Success ? Offset(match.Groups["week"].Value) : Offset(match.Groups["r"].Value);
        return new DayMoment(start, end, DateText.Monday(today).AddDays(7 * offset + weekday - 1));
    }

    private static DayMoment? ReadDayOfMonth(Match match, DateOnly today)
    {
        var day = DayOf(match);
        return day is >= 1 and <= 31 ? DateText.OpenMonth(match.Index, match.Index + match.Length, day, today) : null;
    }

    private static DayRangeMoment ReadPeriod(Match match, DateOnly today)
    {
        var (start, end, offset) = (match.Index, match.Index + match.Length, Offset(match.Groups["r"].Value));
        var unit = match.Groups["u"].Value;
        if (unit == "year")
            return YearRange(match, today.Year + offset);
        if (unit == "month")
        {
            var first = new DateOnly(today.Year, today.Month, 1).AddMonths(offset);
            return new DayRangeMoment(start, end, $"{first.Year:0000}-{first.Month:00}", first, first.AddMonths(1));
        }

        var monday = DateText.Monday(today).AddDays(7 * offset);
        return unit == "weekend"
            ? new DayRangeMoment(start, end, DateText.Week(monday) + "-WE", monday.AddDays(5), monday.AddDays(7))
            : new DayRangeMoment(start, end, DateText.Week(monday), monday, monday.AddDays(7));
    }

    private static DayRangeMoment? ReadMonth(Match match, DateOnly today)
    {
        // "may" and "march" are also verbs: without a year they need a word before that makes a month of them.
        var name = match.Groups["mon"].Value;
        if (name is "may" or "mar" or "march" && !match.Groups["in"].Success && !match.Groups["y"].Success && !match.Groups["r"].Success)
            return null;
        var (start, end, month) = (match.Groups["body"].Index, match.Index + match.Length, MonthOf(match));
        int? year = match.Groups["y"].Success
            ? DateText.FullYear(int.Parse(match.Groups["y"].Value.TrimStart('\''), CultureInfo.InvariantCulture), today)
            : match.Groups["r"].Success ? today.Year + Offset(match.Groups["r"].Value) : null;
        if (year is null)
            return DateText.OpenMonthRange(start, end, month, today);
        var first = new DateOnly(Math.Clamp(year.Value, 1, 9998), month, 1);
        return new DayRangeMoment(start, end, $"{first.Year:0000}-{month:00}", first, first.AddMonths(1));
    }

    private static DayRangeMoment YearRange(Match match, int year)
    {
        var first = new DateOnly(Math.Clamp(year, 1, 9998), 1, 1);
        return new DayRangeMoment(match.Index, match.Index + match.Length, $"{first.Year:0000}", first, first.AddYears(1));
    }

    private static int MonthOf(Match match) => Months[match.Groups["mon"].Value[..3]];

    private static int DayOf(Match match)
    {
        if (match.Groups["d"].Success)
            return Number(match, "d");
        var word = match.Groups["dw"].Value;
        return EnglishOrdinal.Read(WordToken.Split(word.StartsWith('t') && word.Contains("ty", StringComparison.Ordinal) && !word.Contains(' ') && !word.Contains('-') && word.Length > 9
            ? word.Insert(word.IndexOf("ty", StringComparison.Ordinal) + 2, " ") : word, word, false), 0).Value;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<![a-z])(?:(?:" + Weekdays + "\\.?,? )?(?:the )?" + Day + "(?: day)?(?: of)?[ -]?" + Month + "(?![a-z])(?:(?:,| of|-)? ?" + Year + "|,? (?:of )?" + Relative + " year)?|(?:" + Weekdays + "\\.?,? )?" + Month + "[ -]?(?:the )?" + Day + "(?![0-9:a-z])(?:(?:,| of|-)? ?" + Year + "|,? (?:of )?" + Relative + " year)?)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex NamedDate();

    [GeneratedRegex("(?<![0-9./-])(?:(?<iso>[0-9]{4})(?<s>[-/.])(?<a>[0-9]{1,2})\\k<s>(?<b>[0-9]{1,2})|(?<a>[0-9]{1,2})(?<s>[-/.])(?<b>[0-9]{1,2})(?:\\k<s>(?<y>[0-9]{4}|[0-9]{2})|(?![./-]?[0-9])))(?![0-9]|[-/][0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex NumericDate();

    [GeneratedRegex("(?<![a-z])(?:(?:the )?(?<after>day after tomorrow)|(?:the )?(?<before>day before yesterday)|(?<tomorrow>tomorrow|tmr|tmrw|(?:the )?next day)|(?<yesterday>yesterday)|today|this day|(?:the )?same day|(?:the )?current day|(?=tonight))(?![a-z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex RelativeDay();

    [GeneratedRegex("(?<![a-z])(?:" + Relative + " )?" + Weekdays + "(?![a-z]|')(?: (?:of )?(?<week>this|next|last) week)?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Weekday();

    [GeneratedRegex("(?<![a-z])(?:the (?:(?<d>[0-9]{1,2})(?:st|nd|rd|th)|(?<dw>" + DayWord + "))|(?<![0-9.])(?<d>[0-9]{1,2})(?:st|nd|rd|th))(?![a-z]| (?:week|month|year|quarter|one|time|of|floor|item|option|day))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex("(?<![a-z])(?:(?:(?:the )?" + Relative + " )(?<u>weekend|week|month|year)|(?:the )?(?<u>weekend))(?![a-z]|')", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Period();

    [GeneratedRegex("(?<![a-z])(?<in>(?:in|since|until|from|to|of|by|through|between|and) )?(?<body>(?:" + Relative + " )?" + Month + "(?![a-z])(?:(?:,| of)? ?" + Year + ")?)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex MonthOnly();

    [GeneratedRegex("(?<![0-9a-z.,/$-])(?<y>(?:19|20)[0-9]{2})(?![0-9a-z]|[.,/:-][0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex YearOnly();
}
