namespace BotFramework.Recognizers.Dates;

/// <summary>"Before Friday", "since May", 三點以後: a moment with a word that leaves one side open.</summary>
internal static class MomentBounds
{
    public static Moment Apply(Moment moment, int next, string text, JoinWords words)
    {
        if (moment is not (DayMoment or ClockMoment or InstantMoment or DayRangeMoment or MealMoment))
            return moment;
        if (Behind(text, moment.End, next, words.Before) is { } until)
            return Before(moment, moment.Start, moment.End + until.Length);
        if (Behind(text, moment.End, next, words.After) is { } from)
            return After(moment, moment.Start, moment.End + from.Length, words.FromNamed.Contains(from));
        if (InFront(text, moment.Start, words.BeforeSigns) is { } sign)
            return Before(moment, moment.Start - sign.Length, moment.End);
        if (InFront(text, moment.Start, words.AfterSigns) is { } since)
            return After(moment, moment.Start - since.Length, moment.End, !IsExclusive(since));
        return moment;
    }

    // Later than 2018 begins with 2019, since 2018 with 2018.
    private static bool IsExclusive(string sign) =>
        sign.StartsWith("after", StringComparison.Ordinal) || sign.StartsWith("later than", StringComparison.Ordinal)
        || sign.Contains("greater than", StringComparison.Ordinal) || sign.StartsWith("more than", StringComparison.Ordinal);

    private static SpanMoment Before(Moment moment, int start, int end) =>
        new(start, end, [.. Bounds(moment, named: false, before: true).Select(bound => new DateTimeReading(bound.Timex, bound.Type, End: bound.Value))]);

    private static SpanMoment After(Moment moment, int start, int end, bool named) =>
        new(start, end, [.. Bounds(moment, named, before: false).Select(bound => new DateTimeReading(bound.Timex, bound.Type, Start: bound.Value))]);

    // Up to a year is up to its first day; after a year begins with the next one, since a year with its own first day.
    private static IEnumerable<(string Timex, string Type, string Value)> Bounds(Moment moment, bool named, bool before) => moment switch
    {
        DayRangeMoment range => new[] { range.Past, range.Future }.Distinct()
            .Select(days => (range.Timex, "daterange", DateText.Of(Bound(range, days, before, named)))),
        MealMoment meal => [(meal.Timex, "timerange", $"{(before ? meal.FromHour : meal.ToHour):00}:00:00")],
        _ => MomentReadings.Of(moment).Select(reading => (reading.Timex, reading.Type + "range", reading.Value!)),
    };

    private static DateOnly Bound(DayRangeMoment range, (DateOnly From, DateOnly To) days, bool before, bool named) => range.Edge switch
    {
        PeriodEdge.End when before => days.To,
        PeriodEdge.Start when !before => days.From,
        _ => before || named ? days.From : days.To,
    };

    private static string? Behind(string text, int end, int next, string[] words) => Array.Find(
        words, word => string.CompareOrdinal(text, end, word, 0, word.Length) == 0 && IsEnd(text, end + word.Length, next, word));

    private static string? InFront(string text, int start, string[] words) => Array.Find(
        words, word => start >= word.Length && string.CompareOrdinal(text, start - word.Length, word, 0, word.Length) == 0
            && (start == word.Length || !char.IsAsciiLetter(text[start - word.Length - 1])));

    // 前 and 后 alone may begin another word: 前面, 后台. "And after" may belong to what follows.
    private static bool IsEnd(string text, int end, int next, string word) => word switch
    {
        "前" or "后" or "起" => end == text.Length || !"面台天年往续者来方边端头".Contains(text[end], StringComparison.Ordinal),
        [' ', .., 'e' or 'r'] when word.EndsWith("before", StringComparison.Ordinal) || word.EndsWith("after", StringComparison.Ordinal) =>
            next > end + 1 && (end == text.Length || text[end] != ' '),
        [' ', ..] => end == text.Length || !char.IsAsciiLetter(text[end]),
        _ => true,
    };
}
