using System.Text.RegularExpressions;

namespace BotFramework.Recognizers.Dates;

/// <summary>Days, weeks, months and years said in Chinese (folded text).</summary>
internal static partial class ChineseDates
{
    private const string Number = "(?:(?<![0-9])[0-9]{1,2}|[零一二三四五六七八九十]{1,3})";
    private const string Year = "(?:(?<![0-9])(?:[0-9]{4}|[0-9]{2})|[零一二三四五六七八九]{2,4})";
    private const string Republic = "(?:(?<roc>民国) ?)?(?<y>(?<=民国 ?)(?:[0-9]{2,3}|[零一二三四五六七八九十百]{1,5})|" + Year + ")";
    private const int Timeout = 5000;

    // Taiwan counts years from the founding of the Republic: 民國115年 is 2026.
    private const int RepublicOffset = 1911;

    public static IEnumerable<Moment> Read(string text, DateOnly today)
    {
        foreach (Match match in FullDate().Matches(text))
            yield return ReadFull(match, today) is { } day ? day : new NoMoment(match.Index, match.Index + match.Length);

        foreach (Match match in NumericDate().Matches(text))
        {
            if (DateText.Day(Value(match, "y"), Value(match, "m"), Value(match, "d")) is { } day)
                yield return new DayMoment(match.Index, match.Index + match.Length, day);
        }

        foreach (Match match in SlashedDate().Matches(text))
        {
            if (ReadSlashed(match, today) is { } day)
                yield return day;
        }

        foreach (Match match in DayOfMonth().Matches(text))
        {
            if (ReadDayOfMonth(match, today) is { } day)
                yield return day;
        }

        foreach (Match match in RelativeDay().Matches(text))
            yield return new DayMoment(match.Index, match.Index + match.Length, today.AddDays(Offset(match.Groups["r"].Value)));
        foreach (Match match in Weekday().Matches(text))
            yield return ReadWeekday(match, today);
        foreach (Match match in Period().Matches(text))
            yield return ReadPeriod(match, today);
        foreach (Match match in MonthOnly().Matches(text))
        {
            if (ReadMonth(match, today) is { } month)
                yield return month;
        }

        foreach (Match match in YearOnly().Matches(text))
            yield return YearRange(match, YearOf(match, today));
    }

    /// <summary>前年 -2 to 后年 2; 下下 2; 这, 本 and nothing 0.</summary>
    private static int Offset(string word) => word switch
    {
        "大前天" => -3,
        "前天" or "前日" or "前年" or "上上" => -2,
        "昨天" or "昨日" or "昨" or "去年" or "上" => -1,
        "明天" or "明日" or "明" or "明年" or "下" or "来年" => 1,
        "后天" or "后日" or "后年" or "下下" => 2,
        "大后天" => 3,
        _ => 0,
    };

    private static DayMoment? ReadFull(Match match, DateOnly today)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        var (month, day) = (Value(match, "m"), Value(match, "d"));
        int? year = match.Groups["y"].Success ? YearOf(match, today)
            : match.Groups["r"].Success ? today.Year + Offset(match.Groups["r"].Value) : null;
        if (year is null)
            return month is >= 1 and <= 12 && day is >= 1 and <= 31 ? DateText.OpenYear(start, end, month, day, today) : null;
        return DateText.Day(year.Value, month, day) is { } date ? new DayMoment(start, end, date) : null;
    }

    private static DayMoment? ReadDayOfMonth(Match match, DateOnly today)
    {
        var (start, end, day) = (match.Index, match.Index + match.Length, Value(match, "d"));
        if (!match.Groups["r"].Success)
            return day is >= 1 and <= 31 ? DateText.OpenMonth(start, end, day, today) : null;
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(Offset(match.Groups["r"].Value));
        return DateText.Day(month.Year, month.Month, day) is { } date ? new DayMoment(start, end, date) : null;
    }

    private static DayMoment ReadWeekday(Match match, DateOnly today)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        var weekday = "一二三四五六日天".IndexOf(match.Groups["w"].Value[0], StringComparison.Ordinal) + 1;
        weekday = Math.Min(weekday, 7);
        if (!match.Groups["r"].Success)
            return DateText.OpenWeek(start, end, weekday, today);
        return new DayMoment(start, end, DateText.Monday(today).AddDays(7 * Offset(match.Groups["r"].Value) + weekday - 1));
    }

    // 下周, 这个月, 明年, 上周末.
    private static DayRangeMoment ReadPeriod(Match match, DateOnly today)
    {
        var (start, end, offset) = (match.Index, match.Index + match.Length, Offset(match.Groups["r"].Value));
        if (match.Groups["year"].Success)
            return YearRange(match, today.Year + Offset(match.Groups["year"].Value));
        if (match.Groups["month"].Success)
        {
            var first = new DateOnly(today.Year, today.Month, 1).AddMonths(offset);
            return new DayRangeMoment(start, end, $"{first.Year:0000}-{first.Month:00}", first, first.AddMonths(1));
        }

        var monday = DateText.Monday(today).AddDays(7 * offset);
        return match.Groups["end"].Success
            ? new DayRangeMoment(start, end, DateText.Week(monday) + "-WE", monday.AddDays(5), monday.AddDays(7))
            : new DayRangeMoment(start, end, DateText.Week(monday), monday, monday.AddDays(7));
    }

    private static DayRangeMoment? ReadMonth(Match match, DateOnly today)
    {
        var (start, end, month) = (match.Index, match.Index + match.Length, Value(match, "m"));
        if (month is < 1 or > 12)
            return null;
        int? year = match.Groups["y"].Success ? YearOf(match, today)
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

    // 9/15 and 9/15/2026 put the month first, as in Taiwan, and the day where it can only be one.
    private static DayMoment? ReadSlashed(Match match, DateOnly today)
    {
        var (start, end, month, day) = (match.Index, match.Index + match.Length, Value(match, "m"), Value(match, "d"));
        if (month > 12)
            (month, day) = (day, month);
        if (month is < 1 or > 12 || day is < 1 or > 31)
            return null;
        if (!match.Groups["y"].Success)
            return DateText.OpenYear(start, end, month, day, today);
        return DateText.Day(Value(match, "y"), month, day) is { } date ? new DayMoment(start, end, date) : null;
    }

    private static int YearOf(Match match, DateOnly today) =>
        match.Groups["roc"].Success ? Value(match, "y") + RepublicOffset : DateText.FullYear(Value(match, "y"), today);

    private static int Value(Match match, string group)
    {
        var digits = match.Groups[group].Value.Replace("正", "一").Replace("初", "").Replace("元", "一").Replace("廿", "二十");
        return digits.Length > 0 && char.IsAsciiDigit(digits[0])
            ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)
            : (int)ChineseNumeral.Read(digits, 0).Value;
    }

    [GeneratedRegex("(?:农历 ?)?(?:" + Republic + " ?年 ?|(?<r>今年|明年|去年|前年|后年) ?的?)?(?<m>" + Number + "|正) ?月 ?份?的?(?<d>(?:初[一二三四五六七八九十])|廿[一二三四五六七八九]?|" + Number + ")(?:(?! ?[个月]) ?[日号]?)(?:,? ?(?:周|星期|礼拜)[一二三四五六日天])?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex FullDate();

    [GeneratedRegex("(?<![0-9./-])(?<y>[0-9]{4})(?<s>[-/.])(?<m>[0-9]{1,2})\\k<s>(?<d>[0-9]{1,2})(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex NumericDate();

    [GeneratedRegex("(?<![0-9./-])(?<m>[0-9]{1,2})/(?<d>[0-9]{1,2})(?:/(?<y>[0-9]{4}))?(?![0-9/.])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex SlashedDate();

    [GeneratedRegex("(?:(?<r>这|本|上|下)个?月 ?的?)?(?<d>" + Number + ") ?[日号](?![0-9线楼店间口码])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex("(?<r>大前天|大后天|今天|今日|明天|明日|昨天|昨日|前天|前日|后天|后日|今(?=[晚早晨])|明(?=[晚早晨])|昨(?=[晚早晨夜]))(?!头条|之后》)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex RelativeDay();

    [GeneratedRegex("(?:(?<r>上上|下下|上|下|这|本)(?:一?个)?(?:的)? ?)?(?:周|星期|礼拜) ?(?<w>[一二三四五六日天])(?![年月个])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Weekday();

    [GeneratedRegex("(?<year>今年|明年|去年|前年|后年|来年)|(?<r>上上|下下|上|下|这|本)(?:一?个)?(?:(?<month>月)(?![0-9一二三四五六七八九十初])|(?:周|星期|礼拜)(?<end>末)?(?![一二三四五六日天]))|周末", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Period();

    [GeneratedRegex("(?:" + Republic + " ?年 ?|(?<r>今年|明年|去年|前年|后年) ?的?)?(?<m>" + Number + "|正) ?月(?:份|(?!饼))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex MonthOnly();

    [GeneratedRegex(Republic + " ?年(?!级)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex YearOnly();
}
