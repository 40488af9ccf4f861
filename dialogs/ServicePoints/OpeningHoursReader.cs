using System.Globalization;

namespace ServiceBot.Dialogs.ServicePoints;

/// <summary>Reads the text of <see cref="OpeningHours"/>, rule by rule; a later rule takes its days over.</summary>
internal static class OpeningHoursReader
{
    private const int MinutesADay = 24 * 60;
    private const int LongestText = 500;

    private static readonly string[] Days = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"];
    private const string PublicHoliday = "PH";
    private static readonly string[] Holidays = [PublicHoliday, "SH"];

    /// <param name="holidays">The hours of public holidays; null where no rule names them.</param>
    public static bool Read(string text, IReadOnlyList<OpeningHours.Span>[] days, out IReadOnlyList<OpeningHours.Span>? holidays)
    {
        holidays = null;
        var rules = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (text.Length > LongestText || rules.Length == 0)
            return false;
        foreach (var rule in rules.SelectMany(Parts))
        {
            if (!ReadRule(rule, days, ref holidays))
                return false;
        }

        return true;
    }

    // "Mo-Fr 10:00-21:00, Sa 11:00-20:00": a comma before a day that has hours before it begins a rule as well.
    private static List<string> Parts(string rule)
    {
        List<string> parts = [];
        foreach (var piece in rule.Split(',', StringSplitOptions.TrimEntries))
        {
            var begins = parts.Count == 0 || (StartsWithDay(piece) && parts[^1].Any(char.IsAsciiDigit));
            if (begins)
                parts.Add(piece);
            else
                parts[^1] += "," + piece;
        }

        return parts;
    }

    private static bool ReadRule(string rule, IReadOnlyList<OpeningHours.Span>[] days, ref IReadOnlyList<OpeningHours.Span>? holidays)
    {
        if (rule == "24/7")
            rule = "Mo-Su 00:00-24:00";
        var split = StartsWithDay(rule) ? EndOfDays(rule) : 0;
        var (selector, hours) = (rule[..split].Replace(" ", "", StringComparison.Ordinal), rule[split..].Trim());
        if (ReadDays(selector) is not { } chosen || ReadHours(hours) is not { } spans)
            return false;
        foreach (var day in chosen)
            days[day] = spans;
        if (selector.TrimEnd(':').Split(',').Contains(PublicHoliday))
            holidays = spans;
        return true;
    }

    // Where the days end and the hours, or "off", begin.
    private static int EndOfDays(string rule)
    {
        for (var index = 0; index < rule.Length; index++)
        {
            if (char.IsAsciiDigit(rule[index]) || rule.AsSpan(index).StartsWith("off") || rule.AsSpan(index).StartsWith("closed"))
                return index;
        }

        return rule.Length;
    }

    private static bool StartsWithDay(string text) => text.Length >= 2 && (Days.Contains(text[..2]) || Holidays.Contains(text[..2]));

    // Holidays choose no weekday; null is what is no day at all.
    private static List<int>? ReadDays(string selector)
    {
        if (selector.Length == 0)
            return [.. Enumerable.Range(0, 7)];
        List<int> chosen = [];
        foreach (var part in selector.TrimEnd(':').Split(','))
        {
            if (Holidays.Contains(part))
                continue;
            if (part.Split('-') is not [var first, .. var rest] || rest.Length > 1)
                return null;
            var (from, to) = (Array.IndexOf(Days, first), Array.IndexOf(Days, rest is [var last] ? last : first));
            if (from < 0 || to < 0)
                return null;
            for (var day = from; ; day = (day + 1) % 7)
            {
                chosen.Add(day);
                if (day == to)
                    break;
            }
        }

        return chosen;
    }

    private static List<OpeningHours.Span>? ReadHours(string hours)
    {
        if (hours is "off" or "closed")
            return [];
        List<OpeningHours.Span> spans = [];
        foreach (var part in hours.Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.Split('-', StringSplitOptions.TrimEntries) is not [var first, var last] || Minutes(first) is not { } from || Minutes(last) is not { } to || from >= MinutesADay)
                return null;
            spans.Add(new(from, to > from ? to : to + MinutesADay));
        }

        return spans;
    }

    // Up to 26:00 and beyond, as OpenStreetMap writes hours after midnight.
    private static int? Minutes(string time) =>
        time.Split(':') is [{ Length: 1 or 2 } hour, { Length: 2 } minute]
        && int.TryParse(hour, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours <= 48
        && int.TryParse(minute, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes < 60
            ? (hours * 60) + minutes
            : null;
}
