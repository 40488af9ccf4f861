using System.Text.RegularExpressions;

namespace BotFramework.Recognizers.Dates;

/// <summary>Times of day, lengths and "in two hours" said in Chinese (folded text).</summary>
internal static partial class ChineseTimes
{
    private const string Number = "(?:(?<![0-9])[0-9]{1,2}|[零一二三四五六七八九十两]{1,3})";
    private const string Count = "(?:(?<![0-9.])[0-9]{1,4}(?:\\.[0-9]{1,2})?|[零一二三四五六七八九十百千两]{1,6}|半|几)";
    private const string Part = "凌晨|清晨|早上|早间|早晨|上午|中午|正午|下午|午后|傍晚|晚上|晚间|夜里|夜晚|半夜|深夜|(?<=今|明|昨)(?:早上|早|晨|晚上|晚|夜)";

    // 2018年 and 07年 are years, not lengths of time.
    private const string YearNumber = "(?:[0-9]{4}|0[0-9]|[零一二三四五六七八九]{4}) ?年";
    private const int Timeout = 5000;

    public static IEnumerable<Moment> Read(string text, DateTime reference)
    {
        foreach (Match match in Clock().Matches(text))
        {
            if (ReadClock(match) is { } clock)
                yield return clock;
        }

        foreach (Match match in DayPart().Matches(text))
            yield return PartOf(match);
        foreach (Match match in FromNow().Matches(text))
        {
            if (ReadFromNow(match, reference) is { } moment)
                yield return moment;
        }

        foreach (Match match in Length().Matches(text))
            yield return new LengthMoment(match.Index, match.Index + match.Length, (CountOf(match), UnitOf(match.Groups["u"].Value)));
        foreach (Match match in Now().Matches(text))
            yield return new InstantMoment(match.Index, match.Index + match.Length, [("PRESENT_REF", reference)]);
    }

    private static ClockMoment? ReadClock(Match match)
    {
        var hour = Value(match, "h");
        int? minute = match.Groups["m"].Success ? Value(match, "m") : match.Groups["half"].Value switch
        {
            "半" => 30,
            "一刻" => 15,
            "三刻" => 45,
            _ => null,
        };
        int? second = match.Groups["s"].Success ? Value(match, "s") : null;
        if (hour > 24 || minute > 59 || second > 59)
            return null;

        var part = match.Groups["p"].Value + match.Groups["ap"].Value.Replace(".", "");
        var ambiguous = part.Length == 0 && hour is >= 1 and <= 12;
        if (IsLate(part) && hour < 12)
            hour += 12;
        else if ((IsLate(part) && part is not ("下午" or "午后" or "pm" or "p")) || IsNight(part))
            hour = hour == 12 ? 24 : hour;
        else if (part is "中午" or "正午" && hour is >= 1 and <= 3)
            hour += 12;
        else if (part is "am" && hour == 12)
            hour = 0;
        return new ClockMoment(match.Index, match.Index + match.Length, hour, minute, second, ambiguous);
    }

    private static bool IsLate(string part) => part is "下午" or "午后" or "傍晚" or "晚上" or "晚间" or "夜晚" or "晚" or "夜" or "pm";

    private static bool IsNight(string part) => part is "半夜" or "深夜" or "夜里";

    private static DayPartMoment PartOf(Match match)
    {
        var (timex, from, to) = match.Value switch
        {
            "凌晨" or "清晨" or "晨" => ("TDA", 4, 8),
            "早上" or "早间" or "早晨" or "上午" or "早" => ("TMO", 8, 12),
            "中午" or "正午" => ("TMI", 11, 13),
            "下午" or "午后" => ("TAF", 12, 16),
            "半夜" or "深夜" or "夜里" => ("TNI", 20, 24),
            _ => ("TEV", 16, 20),
        };
        return new DayPartMoment(match.Index, match.Index + match.Length, timex, from, to);
    }

    // 三天后, 两小时前, 一周之内 is a length.
    private static Moment? ReadFromNow(Match match, DateTime reference)
    {
        var (start, end, unit) = (match.Index, match.Index + match.Length, UnitOf(match.Groups["u"].Value));
        var count = CountOf(match) * (match.Groups["back"].Success ? -1 : 1);
        if (DateText.Add(reference, count, unit) is not { } moment)
            return null;
        return unit is 'H' or 'm' or 'S'
            ? new InstantMoment(start, end, [(DateText.Timex(moment), moment)])
            : new DayMoment(start, end, DateOnly.FromDateTime(moment));
    }

    private static decimal CountOf(Match match)
    {
        var number = match.Groups["n"].Value;
        var count = number switch
        {
            "半" => 0.5m,
            "几" or "好几" => 3m,
            _ => ChineseNumeral.Read(number, 0).Value,
        };
        return count + (match.Groups["half"].Success ? 0.5m : 0);
    }

    private static char UnitOf(string unit) => unit[0] switch
    {
        '年' => 'Y',
        '月' => 'M',
        '周' or '星' or '礼' => 'W',
        '天' or '日' => 'D',
        '小' or '钟' => 'H',
        '分' => 'm',
        _ => 'S',
    };

    private static int Value(Match match, string group)
    {
        var digits = match.Groups[group].Value;
        return char.IsAsciiDigit(digits[0])
            ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)
            : (int)ChineseNumeral.Read(digits, 0).Value;
    }

    [GeneratedRegex("(?:(?:大约|大概|约) ?)?(?:(?<p>" + Part + ")的? ?)?(?:(?<![0-9:.])(?<h>[0-9]{1,2}):(?<m>[0-9]{2})(?::(?<s>[0-9]{2}))?(?![0-9:]) ?(?<ap>a\\.?m\\.?|p\\.?m\\.?)?|(?<h>" + Number + ")(?:(?= ?[到至-] ?" + Number + " ?点)| ?(?:点钟?|时(?!候|间|常))(?:整|(?<half>半|一刻|三刻)|过? ?(?<m>" + Number + ")(?: ?分(?!之|钟)|(?![0-9个点天月年小周]))(?:(?<s>" + Number + ") ?秒)?)?)|(?<![0-9:.])(?<h>[0-9]{1,2}) ?(?<ap>a\\.?m\\.?|p\\.?m\\.?)(?![a-z]))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Clock();

    [GeneratedRegex(Part, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex DayPart();

    [GeneratedRegex("(?<![0-9])(?!" + YearNumber + ")(?<n>" + Count + ") ?(?:个 ?)?(?<half>半)?(?<u>年|月|周|星期|礼拜|天|日|小时|钟头|分钟|秒钟?)(?:(?<back>之?前|以前)|之?后|以后)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex FromNow();

    [GeneratedRegex("(?<![0-9第上下])(?!" + YearNumber + ")(?<n>" + Count + ") ?(?:(?:个(?<half>半)? ?)(?<u>月|星期|礼拜|小时|钟头|周)|(?<u>年|周|天|小时|分钟|星期|礼拜|秒钟?)(?<half>半)?)(?![岁级日])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Length();

    [GeneratedRegex("现在|此刻|目前|刚刚|刚才", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Now();
}
