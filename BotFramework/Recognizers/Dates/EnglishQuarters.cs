using System.Text.RegularExpressions;
using static BotFramework.Recognizers.Dates.EnglishWords;

namespace BotFramework.Recognizers.Dates;

/// <summary>Quarters, halves, decades, centuries, fortnights, months written in digits, seasons and business years, in English.</summary>
internal static partial class EnglishQuarters
{
    public static IEnumerable<Moment> Read(string text, DateOnly today)
    {
        IEnumerable<Moment?> quarters = Quarter().Matches(text).Select(match => ReadQuarter(match, today));
        IEnumerable<Moment?> relative = RelativeQuarter().Matches(text).Select(match => ReadRelative(match, today));
        IEnumerable<Moment?> decades = Decade().Matches(text).Select(match => ReadDecade(match));
        IEnumerable<Moment?> centuries = Century().Matches(text).Select(match => ReadCentury(match));
        IEnumerable<Moment?> months = DigitMonth().Matches(text).Select(match => ReadMonth(match));
        IEnumerable<Moment?> seasons = Season().Matches(text).Select(match => ReadSeason(match, today));
        return quarters.Concat(relative).Concat(decades).Concat(centuries).Concat(months).Concat(seasons).OfType<Moment>();
    }

    private static DayRangeMoment? ReadQuarter(Match match, DateOnly today)
    {
        var half = match.Groups["half"].Success;
        var number = match.Groups["q"].Value switch
        {
            "last" => half ? 2 : 4,
            var word => OrdinalOf(word),
        };
        var months = half ? 6 : 3;
        if (number * months > 12)
            return null;
        var (start, end) = (match.Index, match.Index + match.Length);
        if (YearOf(match, today) is { } year)
            return Months(start, end, new DateOnly(Math.Clamp(year, 1, 9998), months * (number - 1) + 1, 1), months);
        var first = new DateOnly(today.Year, months * (number - 1) + 1, 1);
        var (past, future) = first < today ? (first, first.AddYears(1)) : (first.AddYears(-1), first);
        var timex = $"(XXXX-{first.Month:00}-01,XXXX-{first.AddMonths(months).Month:00}-01,P{months}M)";
        return new DayRangeMoment(start, end, timex, (past, past.AddMonths(months)), (future, future.AddMonths(months)));
    }

    private static DayRangeMoment Months(int start, int end, DateOnly first, int months) => Span(start, end, first, first.AddMonths(months), $"P{months}M");

    private static DayRangeMoment Span(int start, int end, DateOnly first, DateOnly last, string length) =>
        new(start, end, $"({DateText.Of(first)},{DateText.Of(last)},{length})", first, last);

    // "the last two quarters", "this quarter", "the next decade", "the past fortnight".
    private static DayRangeMoment? ReadRelative(Match match, DateOnly today)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        var offset = Offset(match.Groups["r"].Value);
        var count = match.Groups["n"].Success ? (int)NumberOf(match.Groups["n"].Value) : 1;
        if (count is < 1 or > 100)
            return null;
        if (match.Groups["u"].Value == "fortnight")
        {
            var monday = DateText.Monday(today).AddDays(offset < 0 ? -14 * count : offset > 0 ? 14 : 0);
            return offset > 0 && !match.Groups["n"].Success || offset <= 0
                ? Span(start, end, monday, monday.AddDays(14 * count), $"P{2 * count}W") : null;
        }

        if (match.Groups["u"].Value == "decade")
        {
            var decade = new DateOnly(Math.Max(today.Year / 10 * 10 + 10 * offset - (offset < 0 ? 10 * (count - 1) : 0), 1), 1, 1);
            return Span(start, end, decade, decade.AddYears(10 * count), $"P{10 * count}Y");
        }

        var quarter = new DateOnly(today.Year, (today.Month - 1) / 3 * 3 + 1, 1);
        return Months(start, end, quarter.AddMonths(offset < 0 ? -3 * count : 3 * offset), 3 * count);
    }

    // "the 1990s"; "the nineties" may be the last or the next ones.
    private static DayRangeMoment ReadDecade(Match match)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        if (match.Groups["y"].Success)
        {
            var first = new DateOnly(Digits(match.Groups["y"].Value), 1, 1);
            return Span(start, end, first, first.AddYears(10), "P10Y");
        }

        var tens = match.Groups["d"].Value switch
        {
            "twenties" => 20,
            "thirties" => 30,
            "forties" => 40,
            "fifties" => 50,
            "sixties" => 60,
            "seventies" => 70,
            "eighties" => 80,
            "nineties" => 90,
            var digits => Digits(digits[..2]),
        };
        var (past, future) = (new DateOnly(1900 + tens, 1, 1), new DateOnly(2000 + tens, 1, 1));
        return new DayRangeMoment(
            start, end, $"(XX{tens:00}-01-01,XX{(tens + 10) % 100:00}-01-01,P10Y)", (past, past.AddYears(10)), (future, future.AddYears(10)));
    }

    private static DayRangeMoment? ReadCentury(Match match)
    {
        var century = OrdinalOf(match.Groups["o"].Value);
        if (century is < 2 or > 98)
            return null;
        var first = new DateOnly(100 * (century - 1), 1, 1);
        return Span(match.Index, match.Index + match.Length, first, first.AddYears(100), "P100Y");
    }

    // 2015-12 and 12-2015.
    private static DayRangeMoment? ReadMonth(Match match)
    {
        var (year, month) = (Digits(match.Groups["y"].Value), Digits(match.Groups["m"].Value));
        if (month is < 1 or > 12)
            return null;
        var first = new DateOnly(year, month, 1);
        return new DayRangeMoment(match.Index, match.Index + match.Length, $"{year:0000}-{month:00}", first, first.AddMonths(1));
    }

    // Seasons and business years begin where a country or a company says: they are understood and stay open.
    private static UnresolvedMoment ReadSeason(Match match, DateOnly today)
    {
        var year = match.Groups["yy"].Success ? 2000 + Digits(match.Groups["yy"].Value)
            : match.Groups["y"].Success ? Digits(match.Groups["y"].Value)
            : match.Groups["r"].Success ? today.Year + Offset(match.Groups["r"].Value) : (int?)null;
        var season = match.Groups["s"].Value switch
        {
            "summer" => "SU",
            "winter" => "WI",
            "spring" => "SP",
            "autumn" or "fall" => "FA",
            ['f', ..] => "FY",
            _ => "SY",
        };
        var business = season.EndsWith('Y');
        var timex = business ? season + (year?.ToString("0000", System.Globalization.CultureInfo.InvariantCulture) ?? "XXXX") : year is null ? season : $"{year:0000}-{season}";
        return new UnresolvedMoment(match.Index, match.Index + match.Length, timex, "daterange");
    }

    [GeneratedRegex("(?<![a-z0-9])(?:(?:" + Year + "[ -])?(?:q(?<q>[1-4])|(?<half>h)(?<q>[12]))(?:(?:-| of | in | )" + Year + ")?|(?:the )?(?:(?<yr>this|next|last|previous) year'?s )?(?<q>first|second|third|fourth|last|1st|2nd|3rd|4th) (?:quarter|(?<half>half))(?: (?:of |in )(?:" + Year + "|(?:the )?(?<yr>this|next|last|previous) year|the year))?)(?![a-z0-9])(?<!(?:the |^)last quarter|last half)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Quarter();

    [GeneratedRegex("(?<![a-z])(?:(?:the )?" + Relative + " (?:(?<n>[0-9]{1,2}|" + Cardinal + ") )?|(?<=for )the |(?<=unavailable )the )(?<u>quarter|decade|fortnight)s?(?![a-z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex RelativeQuarter();

    [GeneratedRegex("(?<![a-z0-9$.,])(?:(?:the )?(?<y>(?:1[5-9]|20)[0-9]0) ?'?s|(?:the )?(?<d>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|(?<=(?:in|the|of) )[2-9]0 ?'?s))(?![a-z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Decade();

    [GeneratedRegex("(?<![a-z0-9])(?<o>[0-9]{1,2}(?:st|nd|rd|th)|" + OrdinalWord + ") +century(?![a-z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Century();

    [GeneratedRegex("(?<![0-9a-z./-])(?:(?<y>(?:19|20)[0-9]{2})[-/](?<m>[01]?[0-9])|(?<m>[01]?[0-9])[-/](?<y>(?:19|20)[0-9]{2}))(?![0-9/-]|\\.[0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex DigitMonth();

    [GeneratedRegex("(?<![a-z])(?:(?:the )?" + Relative + " )?(?:(?<s>summer|winter|autumn)|(?<=(?:this|next|last) )(?<s>spring|fall)|(?:(?<s>fiscal|school) year|(?<s>fy|sy)(?= ?[0-9]))(?: ?(?<y>(?:19|20)[0-9]{2})| ?(?<yy>[0-9]{2}))?)(?![a-z0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Season();
}
