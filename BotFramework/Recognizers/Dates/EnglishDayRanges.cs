using System.Text.RegularExpressions;
using static BotFramework.Recognizers.Dates.EnglishWords;

namespace BotFramework.Recognizers.Dates;

/// <summary>Two days of one month in English: "November 18-19", "9 to 12 of June", "from 4-23 next month".</summary>
internal static partial class EnglishDayRanges
{
    private const string One = "(?:the )?(?<a>[0-3]?[0-9](?:st|nd|rd|th)?|" + OrdinalWord + ")";
    private const string Two = "(?:the )?(?<b>[0-3]?[0-9](?:st|nd|rd|th)?|" + OrdinalWord + ")";
    private const string To = "(?: ?(?:-|~) ?| (?:to|through|thru|till|until) )";

    public static IEnumerable<Moment> Read(string text, DateOnly today) => Range().Matches(text).Select(match => Make(match, today)).OfType<Moment>();

    private static SpanMoment? Make(Match match, DateOnly today)
    {
        var (from, to) = (Day(match, "a", today), Day(match, "b", today));
        return from is null || to is null || from.Past >= to.Past ? null : MomentRange.Days(from, to, today, match.Index, match.Index + match.Length);
    }

    private static DayMoment? Day(Match match, string which, DateOnly today)
    {
        var (group, day) = (match.Groups[which], OrdinalOf(match.Groups[which].Value));
        var (start, end) = (group.Index, group.Index + group.Length);
        if (match.Groups["r"].Success)
        {
            var first = new DateOnly(today.Year, today.Month, 1).AddMonths(Offset(match.Groups["r"].Value));
            return DateText.Day(first.Year, first.Month, day) is { } date ? new DayMoment(start, end, date) : null;
        }

        var month = MonthOf(match.Groups["mon"].Value);
        if (YearOf(match, today) is { } year)
            return DateText.Day(year, month, day) is { } date ? new DayMoment(start, end, date) : null;
        return day is >= 1 and <= 31 ? DateText.OpenYear(start, end, month, day, today) : null;
    }

    [GeneratedRegex("(?<![a-z$])(?:(?:(?:on|from) )?" + Month + " " + One + "(?:" + To + ")" + Two + "(?![0-9a-z:]|[-/][0-9])(?:" + YearTail + ")?|(?:between )?" + Month + " (?<=between [a-z.]+ )" + One + " and " + Two + "(?![0-9a-z:])(?:" + YearTail + ")?|(?<![0-9:.$/-])(?:from )?" + One + "(?:" + To + ")" + Two + "(?:(?: of| in)? " + Month + "(?:" + YearTail + ")?| (?:in|of) " + Relative + " month)(?![a-z])|between " + One + " and " + Two + "(?:(?: of)? " + Month + "(?:" + YearTail + ")?| (?:in|of) " + Relative + " month)(?![a-z]))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Range();
}
