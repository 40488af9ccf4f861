namespace BotFramework.Recognizers.Dates;

/// <summary>"Before Friday", "since May", 三點以後: a moment with a word that leaves one side open.</summary>
internal static class MomentBounds
{
    public static Moment Apply(Moment moment, string text, JoinWords words)
    {
        if (moment is not (DayMoment or ClockMoment or InstantMoment or DayRangeMoment))
            return moment;
        if (Behind(text, moment.End, words.Before) is { } until)
            return Before(moment, moment.Start, moment.End + until.Length);
        if (Behind(text, moment.End, words.After) is { } from)
            return After(moment, moment.Start, moment.End + from.Length, words.FromNamed.Contains(from));
        if (InFront(text, moment.Start, words.BeforeSigns) is { } sign)
            return Before(moment, moment.Start - sign.Length, moment.End);
        if (InFront(text, moment.Start, words.AfterSigns) is { } since)
            return After(moment, moment.Start - since.Length, moment.End, !since.StartsWith("after", StringComparison.Ordinal));
        return moment;
    }

    private static SpanMoment Before(Moment moment, int start, int end) =>
        new(start, end, [.. Bounds(moment, named: false, before: true).Select(bound => new DateTimeReading(bound.Timex, bound.Type, End: bound.Value))]);

    private static SpanMoment After(Moment moment, int start, int end, bool named) =>
        new(start, end, [.. Bounds(moment, named, before: false).Select(bound => new DateTimeReading(bound.Timex, bound.Type, Start: bound.Value))]);

    // Up to a year is up to its first day; after a year begins with the next one, since a year with its own first day.
    private static IEnumerable<(string Timex, string Type, string Value)> Bounds(Moment moment, bool named, bool before) => moment switch
    {
        DayRangeMoment range => new[] { range.Past, range.Future }.Distinct()
            .Select(days => (range.Timex, "daterange", DateText.Of(before || named ? days.From : days.To))),
        _ => MomentReadings.Of(moment).Select(reading => (reading.Timex, reading.Type + "range", reading.Value!)),
    };

    private static string? Behind(string text, int end, string[] words) => Array.Find(
        words, word => string.CompareOrdinal(text, end, word, 0, word.Length) == 0 && IsEnd(text, end + word.Length, word));

    private static string? InFront(string text, int start, string[] words) => Array.Find(
        words, word => start >= word.Length && string.CompareOrdinal(text, start - word.Length, word, 0, word.Length) == 0
            && (start == word.Length || !char.IsAsciiLetter(text[start - word.Length - 1])));

    // 前 and 后 alone may begin another word: 前面, 后台.
    private static bool IsEnd(string text, int end, string word) =>
        word is not ("前" or "后" or "起") || end == text.Length || !"面台天年往续者来方边端头".Contains(text[end], StringComparison.Ordinal);
}
