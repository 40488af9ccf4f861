using System.Text.RegularExpressions;

namespace BotFramework.Recognizers.Dates;

/// <summary>What repeats, halves of a year, parts of a period and the days around now, said in Chinese (folded text).</summary>
internal static partial class ChinesePeriods
{
    private const string Count = "(?<n>[0-9]{1,3}|[零一二三四五六七八九十两]{1,3}|半)";
    private const string Outer = "(?:(?<y>[0-9]{4}|[零一二三四五六七八九]{4}) ?年|(?<r>今年|明年|去年|前年|后年|本年))";

    public static IEnumerable<Moment> Read(string text, DateTime reference)
    {
        var today = DateOnly.FromDateTime(reference);
        foreach (Match match in Every().Matches(text))
            yield return new UnresolvedMoment(match.Index, match.Index + match.Length, Repeated(match), "set");
        foreach (Match match in Half().Matches(text))
            yield return HalfYear(match, today);
        foreach (Match match in Years().Matches(text))
        {
            if (YearToYear(match) is { } years)
                yield return years;
        }

        foreach (Match match in Inner().Matches(text))
        {
            if (Inside(match, today) is { } inside)
                yield return inside;
        }

        foreach (Match match in Around().Matches(text))
        {
            if (FromNow(match, reference) is { } span)
                yield return span;
        }
    }

    /// <summary>每周一下午八点: a set together with a time of the day.</summary>
    public static Moment? Join(Moment first, Moment second, string gap) =>
        first is UnresolvedMoment { Type: "set" } set && second is ClockMoment clock && gap is "" or " " or "的"
            ? set with { End = clock.End, Timex = (set.Timex.StartsWith('X') ? set.Timex : "") + clock.Timex }
            : null;

    private static string Repeated(Match match)
    {
        if (match.Groups["w"].Success)
            return $"XXXX-WXX-{Math.Min("一二三四五六日天".IndexOf(match.Groups["w"].Value[0], StringComparison.Ordinal) + 1, 7)}";
        var count = match.Groups["n"].Success ? Number(match, "n") : 1;
        return match.Groups["u"].Value[0] switch
        {
            '天' or '日' => $"P{count}D",
            '月' => $"P{count}M",
            '年' => $"P{count}Y",
            '小' => $"PT{count}H",
            '分' => $"PT{count}M",
            _ => $"P{count}W",
        };
    }

    private static DayRangeMoment HalfYear(Match match, DateOnly today)
    {
        var year = YearOf(match, today) ?? today.Year;
        var first = new DateOnly(Math.Clamp(year, 1, 9998), match.Groups["late"].Success ? 7 : 1, 1);
        return Span(match, first, first.AddMonths(6), "P6M");
    }

    private static DayRangeMoment? YearToYear(Match match)
    {
        var (from, to) = (Number(match, "a"), Number(match, "b"));
        return from < to && from > 0 ? Span(match, new DateOnly(from, 1, 1), new DateOnly(to, 1, 1), $"P{to - from}Y") : null;
    }

    // 2021年的第一周, 去年的前10天, 今年的最后3周.
    private static DayRangeMoment? Inside(Match match, DateOnly today)
    {
        var (year, count) = (YearOf(match, today) ?? today.Year, Number(match, "n"));
        if (year is < 2 or > 9990 || count is < 1 or > 366)
            return null;
        var (first, next) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        var (last, nth) = (match.Groups["last"].Success, match.Groups["nth"].Success);
        var (skip, take) = nth ? (count - 1, 1) : (0, count);
        var (from, to, unit) = match.Groups["u"].Value[0] switch
        {
            '天' => Days(last ? next.AddDays(-take) : first.AddDays(skip), take, 'D'),
            '月' => (last ? next.AddMonths(-take) : first.AddMonths(skip), (last ? next : first.AddMonths(skip + take)), 'M'),
            _ => Days(last ? DateText.Monday(next.AddDays(-4)).AddDays(-7 * (take - 1)) : DateText.Monday(first.AddDays(3)).AddDays(7 * skip), 7 * take, 'W'),
        };
        return from < next ? Span(match, from, to, $"P{take}{unit}") : null;
    }

    private static (DateOnly From, DateOnly To, char Unit) Days(DateOnly from, int days, char unit) => (from, from.AddDays(days), unit);

    // 过去十年, 未来三天, 之后5分钟, 上个小时.
    private static SpanMoment? FromNow(Match match, DateTime reference)
    {
        var unit = match.Groups["u"].Value[0] switch { '年' => 'Y', '月' => 'M', '天' or '日' => 'D', '小' or '钟' => 'H', '分' => 'm', '秒' => 'S', _ => 'W' };
        var count = match.Groups["n"].Success ? match.Groups["n"].Value == "半" ? 0.5m : Number(match, "n") : 1;
        var back = match.Groups["back"].Success;
        var isDate = unit is 'Y' or 'M' or 'W' or 'D';
        var from = isDate ? reference.Date.AddDays(back ? 0 : 1) : reference;
        if (DateText.Add(from, back ? -count : count, unit) is not { } to)
            return null;
        (from, to) = back ? (to, from) : (from, to);
        var length = DateText.Timex([(count, unit)]);
        var (start, end) = isDate
            ? (DateText.Of(DateOnly.FromDateTime(from)), DateText.Of(DateOnly.FromDateTime(to))) : (DateText.Of(from), DateText.Of(to));
        var timex = isDate ? $"({start},{end},{length})" : $"({DateText.Timex(from)},{DateText.Timex(to)},{length})";
        return new SpanMoment(match.Index, match.Index + match.Length, [new DateTimeReading(timex, isDate ? "daterange" : "datetimerange", Start: start, End: end)]);
    }

    private static DayRangeMoment Span(Match match, DateOnly from, DateOnly to, string length) =>
        new(match.Index, match.Index + match.Length, $"({DateText.Of(from)},{DateText.Of(to)},{length})", from, to);

    private static int? YearOf(Match match, DateOnly today) => match.Groups["y"].Success ? Number(match, "y") : match.Groups["r"].Value switch
    {
        "" => null,
        "明年" => today.Year + 1,
        "去年" => today.Year - 1,
        "前年" => today.Year - 2,
        "后年" => today.Year + 2,
        _ => today.Year,
    };

    private static int Number(Match match, string group)
    {
        var digits = match.Groups[group].Value;
        return char.IsAsciiDigit(digits[0]) ? EnglishWords.Digits(digits) : (int)ChineseNumeral.Read(digits, 0).Value;
    }

    [GeneratedRegex("每(?:隔)?" + "(?:(?<n>[2-9]|[二三四五六七八九十两]) ?)?个?(?:(?:周|星期|礼拜)(?<w>[一二三四五六日天])|(?<u>天|日|周|星期|礼拜|月|年|小时|分钟))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Every();

    [GeneratedRegex("(?:" + Outer + " ?的?)?(?:[上前]|(?<late>[下后]))个?半年(?!前|后|以|之)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Half();

    [GeneratedRegex("(?<![0-9])从? ?(?<a>(?:1[5-9]|2[01])[0-9]{2}) ?年? ?[-~到至] ?(?<b>(?:1[5-9]|2[01])[0-9]{2}) ?年", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Years();

    [GeneratedRegex(Outer + " ?的?(?:(?<nth>第)|前|(?<last>最[后後])) ?" + Count + " ?个?(?<u>天|周|星期|月)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Inner();

    [GeneratedRegex("(?:(?<back>过去|之前|以前|前(?=[0-9]))的?|未来的?|接下来的?|之后|以后|还剩|后(?=[0-9]))(?<!年前|月前|天前|日前|年后|月后|天后|日后) ?" + Count + " ?个?(?<u>年|月|周|星期|天|小时|钟头|分钟|秒)|(?:(?<back>上)|下)个?(?<u>小时|钟头|分钟)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Around();
}
