using System.Text.RegularExpressions;
using static BotFramework.Recognizers.Dates.EnglishWords;

namespace BotFramework.Recognizers.Dates;

/// <summary>Times of day and parts of the day said in English (folded text).</summary>
internal static partial class EnglishTimes
{
    public const string HourWord = "ten|eleven|twelve|one|two|three|four|five|six|seven|eight|nine";
    public const string MinuteWord = "(?:oh[ -](?:" + Ones + ")|(?:twenty|thirty|forty|fifty)(?:[ -](?:" + Ones + "))?|fifteen|ten|eleven|twelve|thirteen|fourteen|sixteen|seventeen|eighteen|nineteen)";
    private const string Words = "(?<h>" + HourWord + ")[ -](?<mw>" + MinuteWord + ")(?: minutes)?(?![a-z])";
    private const string Meridiem = "(?:(?<both>am ?/?pm)|(?<ap>a\\.? ?m(?:\\.(?![a-z])|(?![a-z0-9.]|'))|a\\.? ?m(?=\\.)|p\\.? ?m(?:\\.(?![a-z])|(?![a-z0-9.]|'))|p\\.? ?m(?=\\.)|(?<=[0-9])[ap](?![a-z0-9]|\\.[a-z]))|o'? ?clock(?: (?:in the )?(?<p>morning|afternoon|evening|at night|night))?|in the (?:early |late )?(?<p>morning|afternoon|evening)(?!s)|at (?<p>night))";

    public static IEnumerable<Moment> Read(string text, DateTime reference)
    {
        IEnumerable<Moment?> clocks = Clock().Matches(text).Select(ReadClock);
        IEnumerable<Moment?> past = PastClock().Matches(text).Select(ReadPast);
        IEnumerable<Moment?> bare = BareClock().Matches(text).Select(ReadClock);
        IEnumerable<Moment?> parts = DayPart().Matches(text).Select(match => ReadPart(match, reference));
        IEnumerable<Moment?> meals = Meal().Matches(text).Select(match => ReadMeal(match));
        IEnumerable<Moment?> ends = EndOfDay().Matches(text).Select(match => ReadEnd(match, reference));
        IEnumerable<Moment?> now = Now().Matches(text).Select(match => new InstantMoment(match.Index, match.Index + match.Length, [("PRESENT_REF", reference)]));
        return clocks.Concat(past).Concat(parts).Concat(meals).Concat(ends).Concat(bare).Concat(now).OfType<Moment>();
    }

    /// <summary>60 for what is no minute.</summary>
    public static int MinuteOf(string word) => char.IsAsciiDigit(word[0]) ? Digits(word)
        : (int)NumberOf(word.StartsWith("oh", StringComparison.Ordinal) ? word[3..] : word);

    private static ClockMoment? ReadClock(Match match)
    {
        if (match.Groups["word"].Success)
            return new ClockMoment(match.Index, match.Index + match.Length, match.Groups["word"].Value.StartsWith("midn", StringComparison.Ordinal) || match.Groups["word"].Value == "mid night" ? 0 : 12, null, null, false);
        int? minute = match.Groups["m"].Success ? Digits(match.Groups["m"].Value)
            : match.Groups["mw"].Success ? MinuteOf(match.Groups["mw"].Value) : null;
        int? second = match.Groups["s"].Success ? Digits(match.Groups["s"].Value) : null;
        var clock = Make(match, (int)NumberOf(match.Groups["h"].Value), minute, second);
        return match.Groups["ish"].Success && clock is not null ? clock with { Ambiguous = false } : clock;
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
        var hour = (int)NumberOf(match.Groups["h"].Value);
        if (match.Groups["to"].Success)
            (hour, minute) = (hour == 1 ? 12 : hour - 1, 60 - minute);
        return minute is >= 0 and < 60 ? Make(match, hour, minute, null) : null;
    }

    private static ClockMoment? Make(Match match, int hour, int? minute, int? second)
    {
        if (hour is < 0 or > 24 || minute > 59 || second > 59)
            return null;
        var half = match.Groups["ap"].Value + match.Groups["p"].Value;
        var late = half.StartsWith('p') || half is "afternoon" or "evening" || half.Contains("night", StringComparison.Ordinal);
        var early = half.StartsWith('a') && half != "afternoon" && !late || half == "morning";
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
            "morning" or "am" => ("TMO", 8, 12),
            "afternoon" or "pm" => ("TAF", 12, 16),
            "evening" => ("TEV", 16, 20),
            _ => ("TNI", 20, 24),
        };
        (from, to) = match.Groups["e"].Value switch
        {
            "early" or "earlier" => (from, from + 2),
            "late" or "later" => (from + 2, to),
            _ => (from, to),
        };
        var (start, end) = (match.Index, match.Index + match.Length);
        var relative = match.Groups["r"].Value;
        if (relative.Length == 0 && !match.Groups["now"].Success)
            return new DayPartMoment(start, end, timex, from, to);
        return new DayPartMoment(start, end, timex, from, to, new DayMoment(start, end, DateOnly.FromDateTime(reference).AddDays(Offset(relative))));
    }

    private static MealMoment ReadMeal(Match match)
    {
        var (timex, from, to) = match.Groups["meal"].Value switch
        {
            "breakfast" => ("TMEB", 8, 12),
            "lunch" => ("TMEL", 11, 13),
            "dinner" => ("TMED", 16, 20),
            "night" => ("TNT", 0, 8),
            _ => ("TDT", 8, 18),
        };
        return new MealMoment(match.Index, match.Index + match.Length, timex, from, to);
    }

    // "the end of the day", "end of tomorrow", "EOD".
    private static InstantMoment ReadEnd(Match match, DateTime reference)
    {
        var (start, end, today) = (match.Index, match.Index + match.Length, DateOnly.FromDateTime(reference));
        var word = match.Groups["w"].Value;
        var open = word.Length > 0 ? DateText.OpenWeek(start, end, WeekdayOf(word), today) : null;
        if (match.Groups["this"].Success && open is not null)
            open = new DayMoment(start, end, DateText.Monday(today).AddDays(WeekdayOf(word) - 1));
        var day = open ?? new DayMoment(start, end, match.Groups["tomorrow"].Success ? today.AddDays(1) : today);
        DateOnly[] days = day.IsOpen ? [day.Past, day.Future] : [day.Past];
        return new InstantMoment(start, end, [.. days.Select(date => (day.Timex + "T23:59:59", date.ToDateTime(new TimeOnly(23, 59, 59))))]);
    }

    [GeneratedRegex("(?:(?<![0-9:.,/-])(?<h>[0-9]{1,2})(?:[:.](?<m>[0-9]{2})(?::(?<s>[0-9]{2}))?)?\\.? ?" + Meridiem + "|(?<![0-9:.,/-])(?<h>[01]?[0-9])(?<m>[0-5][0-9]) ?(?<ap>[ap]\\.?m)(?![a-z0-9])\\.?|(?<![a-z])(?<h>" + HourWord + ")(?:[ -](?<mw>" + MinuteWord + "))? ?" + Meridiem + "|(?<![0-9:.,])(?<h>[0-9]{1,2}):(?<m>[0-9]{2})(?::(?<s>[0-9]{2}))?(?![0-9:])|(?<![a-z])(?<word>noon|midday|mid-day|midnight|mid night)(?:ish)?(?![a-z])|(?<![0-9a-z:.,/-])(?<h>[0-9]{1,2})(?<ish>ish)(?![a-z])|(?<=(?<![a-z])(?:at|around|by|before|after|until) )(?:(?<h>[0-9]{1,2})\\.(?<m>[0-5][0-9])(?![0-9.:]| ?%| percent)|" + Words + ")|(?<=(?:[0-9](?:st|nd|rd|th)|day|tomorrow|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]{4}teenth|twelfth) )" + Words + "|(?<![a-z])(?<h>" + HourWord + ")-(?<mw>" + MinuteWord + ")(?![a-z-]))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Clock();

    [GeneratedRegex("(?<![a-z0-9])(?:(?<q>half|a quarter|quarter|[0-9]{1,2}|" + Cardinal + ") (?:min(?:ute)?s? )?past|(?<q>a quarter|quarter|(?:[0-9]{1,2}|" + Cardinal + ")(?= min)) (?:min(?:ute)?s? )?(?<to>to)) (?<h>[0-9]{1,2}|" + HourWord + ")(?![0-9a-z:]) ?(?:" + Meridiem + ")?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex PastClock();

    // A bare number is a time only behind "at".
    [GeneratedRegex("(?<=(?<![a-z])(?:at|around) )(?<h>[0-9]{1,2}|" + HourWord + ")(?![0-9a-z:/%-]|\\.[0-9]| (?:percent|people|items|dollars|night|morning|or more|in the )|[ -](?:" + MinuteWord + "))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex BareClock();

    [GeneratedRegex("(?<![a-z])(?<!good )(?:(?:(?<e>early|earlier|late|later) )?(?:(?:in )?(?<r>this|last|next|previous|following) |in the |the )?(?:(?<e>early|late) )?(?<part>morning|afternoon|evening|night)(?:(?<=in the [a-z]+)s)?|(?<now>tonight|tonite)|(?<=(?:today|tomorrow|yesterday|day) )(?<part>am|pm))(?![a-z]|-)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex DayPart();

    [GeneratedRegex("(?<![a-z])(?:(?:at |around )?(?<meal>breakfast|lunch|dinner)-?time|(?:(?<=(?:before|after|by) )|at |around |during )(?<meal>breakfast|lunch|dinner)|(?:in the |during the )?(?<meal>day|night)-?(?<!night)(?<!day )time)(?![a-z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Meal();

    [GeneratedRegex("(?<![a-z])(?:the )?(?:end of (?:(?:the )?day(?! of)|today|(?<tomorrow>tomorrow)|(?:the |(?<this>this ))?" + FullWeekday + ")|eod)(?![a-z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex EndOfDay();

    [GeneratedRegex("(?<![a-z])(?:right now|now|at (?:the )?present(?: time)?|at (?:the moment|the minute|this time|this moment)|as soon as possible|asap)(?![a-z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Now();
}
