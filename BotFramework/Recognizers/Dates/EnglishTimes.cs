using System.Globalization;
using System.Text.RegularExpressions;

namespace BotFramework.Recognizers.Dates;

/// <summary>Times of day, lengths and "in two hours" said in English (folded text).</summary>
internal static partial class EnglishTimes
{
    private const string HourWord = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
    private const string Hour = "(?<h>(?<![0-9:.,/-])[0-9]{1,2}|(?<![a-z])(?:" + HourWord + "))";
    private const string Meridiem = "(?<ap>a\\.? ?m(?:\\.|(?![a-z]))|p\\.? ?m(?:\\.|(?![a-z]))|p(?![a-z.])|a(?![a-z.])(?<=[0-9]a)|o'? ?clock(?: (?:in the )?(?<p>morning|afternoon|evening|at night|night))?|in the (?<p>morning|afternoon|evening)|at night)";
    private const string LastHour = "(?:[0-9]{1,2}|(?:" + HourWord + "))(?=[.,!?]|$| (?:on|today|tomorrow|tonight|this|next|in the)(?![a-z]))";
    private const string Count = "(?<n>(?<![0-9.,])[0-9]{1,4}(?:\\.[0-9]{1,2})?|(?<![a-z])(?:an?|half an?|half|a couple of|a few|few|several|(?:twenty|thirty|forty|fifty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))";
    private const string Unit = "(?<u>years?|months?|weeks?|days?|hours?|hrs?|h|minutes?|mins?|seconds?|secs?)";
    private const int Timeout = 1000;

    public static IEnumerable<Moment> Read(string text, DateTime reference)
    {
        IEnumerable<Moment?> clocks = Clock().Matches(text).Select(ReadClock);
        IEnumerable<Moment?> past = PastClock().Matches(text).Select(ReadPast);
        IEnumerable<Moment?> opening = RangeOpening().Matches(text).Select(ReadOpening);
        IEnumerable<Moment?> bare = BareClock().Matches(text).Select(match => ReadClock(match));
        IEnumerable<Moment?> parts = DayPart().Matches(text).Select(match => ReadPart(match, reference));
        IEnumerable<Moment?> fromNow = FromNow().Matches(text).Select(match => ReadFromNow(match, reference));
        IEnumerable<Moment?> lengths = Length().Matches(text).Select(match => ReadLength(match));
        IEnumerable<Moment?> now = Now().Matches(text).Select(match => new InstantMoment(match.Index, match.Index + match.Length, [("PRESENT_REF", reference)]));
        return clocks.Concat(past).Concat(fromNow).Concat(parts).Concat(lengths).Concat(opening).Concat(bare).Concat(now).OfType<Moment>();
    }

    private static ClockMoment? ReadClock(Match match)
    {
        if (match.Groups["word"].Success)
            return new ClockMoment(match.Index, match.Index + match.Length, match.Groups["word"].Value == "midnight" ? 0 : 12, null, null, false);
        int? minute = match.Groups["m"].Success ? int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture) : null;
        int? second = match.Groups["s"].Success ? int.Parse(match.Groups["s"].Value, CultureInfo.InvariantCulture) : null;
        return Make(match, HourOf(match.Groups["h"].Value), minute, second);
    }

    // "half past 3", "quarter to four", "10 past 9".
    private static ClockMoment? ReadPast(Match match)
    {
        var minute = match.Groups["q"].Value switch
        {
            "half" => 30,
            "quarter" or "a quarter" => 15,
            var number => (int)NumberOf(number),
        };
        var hour = HourOf(match.Groups["h"].Value);
        if (match.Groups["to"].Success)
            (hour, minute) = (hour == 1 ? 12 : hour - 1, 60 - minute);
        return minute is >= 0 and < 60 ? Make(match, hour, minute, null) : null;
    }

    private static ClockMoment? Make(Match match, int hour, int? minute, int? second)
    {
        if (hour is < 0 or > 24 || minute > 59 || second > 59)
            return null;
        var half = match.Groups["ap"].Value + match.Groups["p"].Value;
        var late = half.StartsWith('p') || half.Contains("afternoon", StringComparison.Ordinal)
            || half.Contains("evening", StringComparison.Ordinal) || half.Contains("night", StringComparison.Ordinal);
        var early = half.StartsWith('a') || half.Contains("morning", StringComparison.Ordinal);
        if (late && hour < 12)
            hour += 12;
        else if (early && hour == 12)
            hour = 0;
        var ambiguous = !late && !early && hour is >= 1 and <= 12;
        return new ClockMoment(match.Index, match.Index + match.Length, hour == 24 ? 0 : hour, minute, second, ambiguous);
    }

    private static DayPartMoment ReadPart(Match match, DateTime reference)
    {
        var (timex, from, to) = match.Groups["part"].Value switch
        {
            "morning" => ("TMO", 8, 12),
            "afternoon" => ("TAF", 12, 16),
            "evening" => ("TEV", 16, 20),
            _ => ("TNI", 20, 24),
        };
        var (start, end) = (match.Index, match.Index + match.Length);
        if (!match.Groups["now"].Success)
            return new DayPartMoment(start, end, timex, from, to);
        var today = new DayMoment(start, end, DateOnly.FromDateTime(reference));
        return new DayPartMoment(start, end, timex, from, to, today);
    }

    private static Moment? ReadFromNow(Match match, DateTime reference)
    {
        var (start, end, unit) = (match.Index, match.Index + match.Length, UnitOf(match.Groups["u"].Value));
        var count = NumberOf(match.Groups["n"].Value) * (match.Groups["back"].Success ? -1 : 1);
        if (DateText.Add(reference, count, unit) is not { } moment)
            return null;
        return unit is 'H' or 'm' or 'S'
            ? new InstantMoment(start, end, [(DateText.Timex(moment), moment)])
            : new DayMoment(start, end, DateOnly.FromDateTime(moment));
    }

    // "from 3 to 5 pm": the bare hour takes its half of the day from the other end. "between 3 and 5 tomorrow" has two bare ones.
    private static ClockMoment? ReadOpening(Match match)
    {
        var hour = HourOf(match.Groups["h"].Value);
        return hour <= 24 ? new ClockMoment(match.Index, match.Index + match.Length, hour % 24, null, null, hour is >= 1 and <= 12) : null;
    }

    private static LengthMoment ReadLength(Match match)
    {
        var count = NumberOf(match.Groups["n"].Value) + (match.Groups["half"].Success ? 0.5m : 0);
        return new LengthMoment(match.Index, match.Index + match.Length, (count, UnitOf(match.Groups["u"].Value)));
    }

    private static decimal NumberOf(string number) => number switch
    {
        "a" or "an" => 1,
        "half" or "half a" or "half an" => 0.5m,
        "a couple of" => 2,
        "a few" or "few" or "several" => 3,
        _ => EnglishNumeral.Read(WordToken.Split(number, number, false), 0).Value,
    };

    private static int HourOf(string hour) => (int)NumberOf(hour);

    private static char UnitOf(string unit) => unit switch
    {
        ['y', ..] => 'Y',
        ['m', 'o', ..] => 'M',
        ['w', ..] => 'W',
        ['d', ..] => 'D',
        ['h', ..] => 'H',
        ['m', ..] => 'm',
        _ => 'S',
    };

    [GeneratedRegex("(?:" + Hour + "(?:[:.](?<m>[0-9]{2})(?::(?<s>[0-9]{2}))?)? ?" + Meridiem + "|(?<![0-9:.,])(?<h>[0-9]{1,2}):(?<m>[0-9]{2})(?::(?<s>[0-9]{2}))?(?![0-9:])|(?<![a-z])(?<word>noon|midday|midnight)(?![a-z]))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Clock();

    [GeneratedRegex("(?<![a-z0-9])(?:(?<q>half|a quarter|quarter|[0-9]{1,2}|five|ten|fifteen|twenty|twenty[ -]five) (?:min(?:ute)?s? )?past|(?<q>a quarter|quarter|(?:[0-9]{1,2}|five|ten|fifteen|twenty|twenty[ -]five)(?= min)) (?:min(?:ute)?s? )?(?<to>to)) " + Hour + "(?![0-9a-z:]) ?(?:" + Meridiem + ")?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex PastClock();

    // A bare number is a time only behind "at".
    [GeneratedRegex("(?<=(?<![a-z])(?:at|around) )(?<h>[0-9]{1,2}|" + HourWord + ")(?![0-9a-z:./%-]| (?:percent|people|items|dollars))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex BareClock();

    [GeneratedRegex("(?<![0-9:.,/-])(?<h>[0-9]{1,2}|(?<![a-z])(?:" + HourWord + "))(?= ?(?:to|-|until|till|and) ?(?:[0-9]{1,2}|(?:" + HourWord + "))(?:[:.][0-9]{2})? ?(?:a\\.?m|p\\.?m|o'?clock|in the (?:morning|afternoon|evening)))|(?<=(?<![a-z])(?:from|between) )(?<h>[0-9]{1,2}|(?:" + HourWord + "))(?= ?(?:to|-|until|till|and) ?" + LastHour + ")|(?<=(?<![a-z])(?:from|between) (?:[0-9]{1,2}|(?:" + HourWord + ")) ?(?:to|-|until|till|and) ?)(?=" + LastHour + ")(?<h>[0-9]{1,2}|(?:" + HourWord + "))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex RangeOpening();

    [GeneratedRegex("(?<![a-z])(?:(?:(?<now>this)|in the|the)? ?(?<part>morning|afternoon|evening|night)|(?<now>tonight))(?![a-z]|-)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex DayPart();

    [GeneratedRegex("(?:(?<![a-z])in " + Count + " ?" + Unit + "(?![a-z])(?! ago)|" + Count + " ?" + Unit + "(?: time)? (?:(?<back>ago|earlier)|later|from now|from today|hence)(?![a-z]))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex FromNow();

    [GeneratedRegex(Count + "(?<half> and a half)? ?" + Unit + "(?<half> and a half)?(?![a-z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Length();

    [GeneratedRegex("(?<![a-z])(?:right now|now|at present|as soon as possible|asap)(?![a-z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Now();
}
