using System.Text.RegularExpressions;
using static BotFramework.Recognizers.Dates.EnglishWords;

namespace BotFramework.Recognizers.Dates;

/// <summary>Lengths of time said in English (folded text): "two and a half hours", "a fortnight", "the next hour".</summary>
internal static partial class EnglishLengths
{
    private const string Count = "(?<n>(?<![0-9.,:/$])[0-9]{1,4}(?:\\.[0-9]{1,2})?|½|(?<![a-z])(?:half an?|half|an?|(?:a )?couple(?: of)?|a few|few|several|some|another|" + Cardinal + ")(?![a-z]))";
    private const string Unit = "(?<u>years?|yrs?|months?|weekends?|weeks?|wks?|fortnights?|days?|nights?|hours?|hrs?|minutes?|mins?|seconds?|secs?|decades?|(?<=[0-9])[dhwy](?!-[a-z0-9]))";
    private const string Direction = "(?<lr>upcoming|coming|next|following|past|last|previous)";

    public static IEnumerable<Moment> Read(string text) => Length().Matches(text).Select(ReadLength);

    private static LengthMoment ReadLength(Match match)
    {
        var unit = match.Groups["u"].Value;
        var count = (match.Groups["n"].Success ? NumberOf(match.Groups["n"].Value) : 1) + match.Groups["f"].Value switch
        {
            "half" => 0.5m,
            "quarter" => 0.25m,
            _ => 0,
        };
        var part = unit switch
        {
            ['f', ..] => (2 * count, 'W'),
            ['d', 'e', ..] => (10 * count, 'Y'),
            ['w', 'e', 'e', 'k', 'e', ..] => (2 * count, 'D'),
            _ => (count, UnitOf(unit)),
        };
        return new LengthMoment(match.Index, match.Index + match.Length, part) { Direction = match.Groups["lr"].Value };
    }

    [GeneratedRegex("(?:" + Count + "(?: and (?:a )?(?<f>half|quarter))? ?(?:" + Direction + " )?" + Unit + "(?: and (?:a )?(?<f>half|quarter))?(?<!a second(?= [a-z]))|(?<![a-z])(?:all (?<u>day|week|month|year)|(?:the )?" + Direction + " (?<u>hour|minute)|(?<=within )the next (?<u>day)(?= and)|(?<=for )the (?<u>hour)))(?![a-z0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Length();
}
