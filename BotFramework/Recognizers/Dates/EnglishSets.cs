using System.Globalization;
using System.Text.RegularExpressions;
using static BotFramework.Recognizers.Dates.EnglishWords;

namespace BotFramework.Recognizers.Dates;

/// <summary>What repeats: "every Monday", "daily", "twice a week", "Tuesdays". Understood as such, with a timex and no value.</summary>
internal static partial class EnglishSets
{
    public static IEnumerable<Moment> Read(string text)
    {
        foreach (Match match in Every().Matches(text))
            yield return Make(match, EveryTimex(match));
        foreach (Match match in Adverb().Matches(text))
            yield return Make(match, AdverbTimex(match.Value));
        foreach (Match match in Plural().Matches(text))
        {
            var part = match.Groups["part"].Success ? PartOf(match.Groups["part"].Value) : "";
            yield return Make(match, match.Groups["we"].Success ? "P1WE" : match.Groups["w"].Success ? $"XXXX-WXX-{WeekdayOf(match.Groups["w"].Value)}{part}" : part);
        }
    }

    /// <summary>"Every day at 6": a set together with a time of the day; null where the two stand apart.</summary>
    public static Moment? Join(Moment first, Moment second, string gap) => (first, second, gap) switch
    {
        (UnresolvedMoment { Type: "set" } set, ClockMoment clock, " at " or " " or ", ") => set with { End = clock.End, Timex = At(set, clock) },
        (ClockMoment clock, UnresolvedMoment { Type: "set" } set, " " or " on ") => set with { Start = clock.Start, Timex = At(set, clock) },
        _ => null,
    };

    private static string At(UnresolvedMoment set, ClockMoment clock) => (set.Timex.StartsWith("XXXX-W", StringComparison.Ordinal) ? set.Timex : "") + clock.Timex;

    private static UnresolvedMoment Make(Match match, string timex) => new(match.Index, match.Index + match.Length, timex, "set");

    private static string EveryTimex(Match match)
    {
        if (match.Groups["d"].Success)
            return $"XXXX-XX-{OrdinalOf(match.Groups["d"].Value):00}";
        if (match.Groups["w"].Success)
            return $"XXXX-WXX-{WeekdayOf(match.Groups["w"].Value)}";
        if (match.Groups["part"].Success)
            return PartOf(match.Groups["part"].Value);
        var count = (match.Groups["n"].Success ? NumberOf(match.Groups["n"].Value) : 1) * (match.Groups["other"].Success ? 2 : 1);
        return match.Groups["u"].Value switch
        {
            "quarter" => Period(3 * count, "M"),
            "weekend" => Period(count, "WE"),
            "weekday" => Period(count, "WD"),
            "hour" or "minute" or "second" => $"PT{count.ToString("0", CultureInfo.InvariantCulture)}{char.ToUpperInvariant(match.Groups["u"].Value[0])}",
            var unit => Period(count, char.ToUpperInvariant(unit[0]).ToString()),
        };
    }

    private static string Period(decimal count, string unit) => $"P{count.ToString("0.#", CultureInfo.InvariantCulture)}{unit}";

    private static string PartOf(string part) => part switch
    {
        "morning" => "TMO",
        "afternoon" => "TAF",
        "evening" => "TEV",
        _ => "TNI",
    };

    private static string AdverbTimex(string word)
    {
        var half = word.StartsWith("semi", StringComparison.Ordinal);
        var count = half ? 0.5m : word.StartsWith("bi", StringComparison.Ordinal) ? 2 : 1;
        var stem = word.Replace("semi", "").Replace("bi", "").TrimStart('-', ' ');
        return stem[0] switch
        {
            'd' or 'e' => Period(count, "D"),
            'w' => Period(count, "W"),
            'm' => Period(count, "M"),
            'q' => Period(3 * count, "M"),
            'h' => "PT1H",
            _ => Period(count, "Y"),
        };
    }

    [GeneratedRegex("(?<![a-z])(?:(?:on )?(?:the )?(?<d>[0-9]{1,2}(?:st|nd|rd|th)) of (?:every|each) month|(?:(?:once|twice|one|(?:two|three|four|five) times) (?:a|an|every|each|per)|every|each|any|all)(?<other> other)? (?:(?<n>[0-9]{1,2}|" + Cardinal + ") )?(?:(?<=(?:every|each|any|a|per)(?: [a-z0-9]+)? |all )" + FullWeekday + "|(?<=(?:every|each|any) )(?<part>morning|afternoon|evening|night)|(?<=(?:every|each|any|a|an|per|other|[a-z0-9]+ [a-z0-9]+) )(?<!all )(?<u>day|week|month|year|quarter|weekend|weekday|hour|minute)s?|(?<=all )(?<u>weekend)s))(?![a-z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Every();

    [GeneratedRegex("(?<![a-z])(?:hourly|daily|everyday|(?:bi-?)?(?:weekly|monthly)|quarterly|yearly|(?:(?:semi|bi)[ -]?)?annual(?:ly)?)(?![a-z])", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Adverb();

    [GeneratedRegex("(?<![a-z])(?:(?<w>monday|tuesday|wednesday|thursday|friday|saturday|sunday)s|(?:(?<w>monday|tuesday|wednesday|thursday|friday|saturday|sunday) |(?<!the ))(?<part>morning|afternoon|evening|night)s|(?<!two |three |[0-9] )(?<we>weekends))(?![a-z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Plural();
}
