using System.Text.RegularExpressions;
using static BotFramework.Recognizers.Dates.EnglishTimes;
using static BotFramework.Recognizers.Dates.EnglishWords;

namespace BotFramework.Recognizers.Dates;

/// <summary>"3-5 pm", "from 7 to 7:30", "Monday 3-8": two times where one or both are bare numbers.</summary>
internal static partial class EnglishClockRanges
{
    private const string First = "(?:(?<h1>[0-2][0-9])(?<m1>[0-5][0-9])|(?<h1>[0-9]{1,2})(?:[:.](?<m1>[0-5][0-9]))?|(?<h1>" + HourWord + ")(?:[ -](?<m1>" + MinuteWord + "))?) ?(?<ap1>[ap]\\.?m\\.?)?";
    private const string Second = "(?:(?<h2>[0-2][0-9])(?<m2>[0-5][0-9])|(?<h2>[0-9]{1,2})(?:[:.](?<m2>[0-5][0-9]))?|(?<h2>" + HourWord + ")(?:[ -](?<m2>" + MinuteWord + "))?)(?: ?(?<ap2>[ap]\\.? ?m(?![a-z])\\.?)| (?<ap2>in the (?:morning|afternoon|evening)))?";

    public static IEnumerable<Moment> Read(string text) =>
        Range().Matches(text).Select(match => IsTime(match, text) ? Make(match) : null).OfType<Moment>();

    private static SpanMoment? Make(Match match)
    {
        if (Clock(match, "1") is not { } from || Clock(match, "2") is not { } to)
            return null;
        return MomentRange.Clocks(from, to, match.Index, match.Index + match.Length);
    }

    private static ClockMoment? Clock(Match match, string which)
    {
        var hour = (int)NumberOf(match.Groups["h" + which].Value);
        int? minute = match.Groups["m" + which].Success ? MinuteOf(match.Groups["m" + which].Value) : null;
        if (hour > 24 || minute > 59)
            return null;
        var half = match.Groups["ap" + which].Value;
        var late = half.StartsWith('p') || half.EndsWith("noon", StringComparison.Ordinal) || half.EndsWith("evening", StringComparison.Ordinal);
        if (late && hour < 12)
            hour += 12;
        else if (half.StartsWith('a') && hour == 12)
            hour = 0;
        var group = match.Groups["h" + which];
        return new ClockMoment(group.Index, group.Index + group.Length, hour % 24, minute, null, half.Length == 0 && hour is >= 1 and <= 12);
    }

    // Two bare numbers are anything; a minute, a half of the day, "from" or a day beside them make them times.
    private static bool IsTime(Match match, string text)
    {
        var open = match.Groups["open"].Success;
        var (joint, marked) = (match.Groups["to"].Value, match.Groups["ap1"].Success || match.Groups["ap2"].Success);
        if (joint == "-" && char.IsLetter(text[match.Groups["to"].Index - 1]) && !marked)
            return false;
        if (joint == "and" && match.Groups["open"].Value is not "between ")
            return false;
        if (match.Groups["m1"].Success && char.IsAsciiDigit(text[match.Groups["m1"].Index]) && text[match.Groups["m1"].Index - 1] is not (':' or '.'))
            return open;
        if (marked || open || text.AsSpan(match.Index, match.Length).Contains(':'))
            return marked || !FollowedByThings().IsMatch(text, match.Index + match.Length);
        return DayBefore().IsMatch(text[Math.Max(0, match.Index - 14)..match.Index]) || DayBehind().IsMatch(text, match.Index + match.Length);
    }

    [GeneratedRegex("(?<![a-z0-9:.,/$-])(?:(?<open>from |between |at )?" + First + " ?(?<to>-|~|to|till|until|through|thru|and) ?" + Second + ")(?![0-9a-z:/%-]|\\.[0-9]|(?:st|nd|rd|th)| (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?! ?[0-9])| (?:of (?!the day|next|this|last)|in (?:the )?(?:next|this|last)))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Range();

    [GeneratedRegex("\\G (?:days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|percent|people|items|dollars|pieces|phones|units)(?![a-z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex FollowedByThings();

    [GeneratedRegex("(?:day|today|tomorrow|tonight|morning|afternoon|evening|night|[0-9](?:st|nd|rd|th)),? $", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex DayBefore();

    [GeneratedRegex("\\G,? (?:on )?(?:(?:this|next|last) )?(?:today|tomorrow|yesterday|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening)(?![a-z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex DayBehind();
}
