using System.Text.RegularExpressions;
using BotFramework.Recognizers.Dates;

namespace BotFramework.Recognizers;

/// <summary>
/// Dates, times, ranges and lengths of time in a sentence, from left to right, without overlap. Chinese cultures read Chinese, all
/// others English; both read dates in digits. Only the first 4,000 characters are read.
/// </summary>
public static class DateTimeRecognizer
{
    // Nobody answers "when?" on page three: what a customer pastes is read as far as an answer may go.
    private const int MaxLength = 4000;

    /// <param name="text">What was said.</param>
    /// <param name="culture">Such as zh-tw or en-us; null for English.</param>
    /// <param name="reference">The customer's own clock: what "today" and "in two hours" count from.</param>
    public static IReadOnlyList<RecognizedDateTime> Recognize(string? text, string? culture, DateTime reference)
    {
        // Near the ends of the calendar there is no "last week" or "next year" to speak of.
        if (string.IsNullOrWhiteSpace(text) || reference.Year is < 100 or > 9900)
            return [];
        var folded = FoldedText.Of(text.Length <= MaxLength ? text : text[..MaxLength]);
        var today = DateOnly.FromDateTime(reference);
        try
        {
            var chinese = FoldedText.IsChinese(culture);
            var said = chinese
                ? ChineseDates.Read(folded, today).Concat(ChineseTimes.Read(folded, reference)).Concat(ChinesePeriods.Read(folded, reference))
                : English(folded, reference);
            var moments = chinese
                ? MomentJoiner.Join(WithoutOverlap(said), folded, today, JoinWords.Chinese)
                : MomentJoiner.Join(WithoutOverlap(said), folded, today, JoinWords.English, joined => EnglishOffsets.Apply(joined, folded, reference));
            return [.. moments.Where(moment => moment is not NoMoment).Select(moment => Finish(moment, text))];
        }
        catch (RegexMatchTimeoutException)
        {
            // The patterns are bounded; a text that still takes seconds holds no date that anybody would read.
            return [];
        }
    }

    private static IEnumerable<Moment> English(string folded, DateTime reference)
    {
        var today = DateOnly.FromDateTime(reference);
        return EnglishDates.Read(folded, today)
            .Concat(EnglishDayRanges.Read(folded, today))
            .Concat(EnglishHolidays.Read(folded, today))
            .Concat(EnglishPeriods.Read(folded, today))
            .Concat(EnglishQuarters.Read(folded, today))
            .Concat(EnglishClockRanges.Read(folded))
            .Concat(EnglishTimes.Read(folded, reference))
            .Concat(EnglishLengths.Read(folded))
            .Concat(EnglishSets.Read(folded));
    }

    // The longest of those that begin first: 9月15日 is not 9月.
    private static List<Moment> WithoutOverlap(IEnumerable<Moment> said)
    {
        var kept = new List<Moment>();
        foreach (var moment in said.OrderBy(moment => moment.Start).ThenByDescending(moment => moment.End))
        {
            if (kept.Count == 0 || moment.Start >= kept[^1].End)
                kept.Add(moment);
        }

        return kept;
    }

    private static RecognizedDateTime Finish(Moment moment, string text) =>
        new(moment.Start, moment.End - moment.Start, text[moment.Start..moment.End], MomentReadings.Of(moment));
}
