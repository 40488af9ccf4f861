using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BotFramework.Recognizers.Dates;

/// <summary>The words that English names days, months, years and counts with, as parts of patterns, and what they mean.</summary>
internal static class EnglishWords
{
    public const int Patience = 5000;
    public const string Ones = "one|two|three|four|five|six|seven|eight|nine";
    public const string Teens = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
    public const string Tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    public const string Cardinal = "(?:(?:" + Tens + ")(?:[ -](?:" + Ones + "))?|" + Teens + "|" + Ones + ")";
    public const string Month = "(?<mon>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?";
    public const string OrdinalWord = "(?:(?:twenty|thirty)[ -]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)";
    public const string SpelledYear = "(?:(?:sixteen|seventeen|eighteen|nineteen|twenty)(?:(?: hundred)?(?: and)?[ -](?:(?:" + Tens + ")(?:[ -](?:" + Ones + "))?|" + Teens + ")| oh[ -](?:" + Ones + "))|two thousand(?: and)? " + Cardinal + ")(?![a-z])";
    public const string Year = "(?<y>[0-9]{4}|'[0-9]{2}|" + SpelledYear + ")(?![0-9:])";

    /// <summary>A year behind a month or a day: ", 2026", "of 2026", "in 2026", "of 87".</summary>
    public const string YearTail = "(?:(?: ?,| of| in|[-/])? ?" + Year + "(?![-/][0-9])| of (?<y>[0-9]{2})(?![0-9:])| (?<y>two thousand)(?![a-z]))";
    public const string Weekday = "(?<w>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?![a-z])";
    public const string FullWeekday = "(?<w>monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    public const string Relative = "(?<r>this|next|last|coming|upcoming|following|past|previous|current)";

    private static readonly FrozenDictionary<string, int> Months =
        new[] { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" }
            .Select((name, index) => (name, index + 1)).ToFrozenDictionary(entry => entry.name, entry => entry.Item2);

    private static readonly FrozenDictionary<string, int> Weekdays =
        new[] { "mon", "tue", "wed", "thu", "fri", "sat", "sun" }
            .Select((name, index) => (name, index + 1)).ToFrozenDictionary(entry => entry.name, entry => entry.Item2);

    public static int MonthOf(string name) => Months[name[..3]];

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public static int WeekdayOf(string name) => Weekdays[name[..3]];

    /// <summary>-1 for the one before, 1 for the one after, 0 for this.</summary>
    public static int Offset(string word) => word switch
    {
        "next" or "following" or "coming" or "upcoming" => 1,
        "last" or "past" or "previous" => -1,
        _ => 0,
    };

    public static int Digits(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    public static decimal NumberOf(string number) => number switch
    {
        "a" or "an" or "another" or "the" or "all" => 1,
        "half" or "half a" or "half an" or "½" => 0.5m,
        "a couple of" or "couple of" or "a couple" or "couple" => 2,
        "a few" or "few" or "several" or "some" => 3,
        _ => EnglishNumeral.Read(WordToken.Split(number, number, false), 0).Value,
    };

    /// <summary>"21st", "twenty-first", "twenty one"; 0 for what is none.</summary>
    public static int OrdinalOf(string word)
    {
        if (char.IsAsciiDigit(word[0]))
            return Digits(word.TrimEnd('s', 't', 'n', 'd', 'r', 'h'));
        foreach (var tens in (ReadOnlySpan<string>)["twenty", "thirty"])
        {
            if (word.StartsWith(tens, StringComparison.Ordinal) && word.Length > tens.Length && char.IsLetter(word[tens.Length]))
                word = $"{tens} {word[tens.Length..]}";
        }

        var tokens = WordToken.Split(word, word, false);
        var (count, value) = EnglishOrdinal.Read(tokens, 0);
        return count > 0 ? value : (int)EnglishNumeral.Read(tokens, 0).Value;
    }

    public static int YearOf(string year, DateOnly today)
    {
        var plain = year.TrimStart('\'');
        if (char.IsAsciiDigit(plain[0]))
            return DateText.FullYear(Digits(plain), today);
        if (plain.Contains("thousand", StringComparison.Ordinal) || plain.Contains("hundred", StringComparison.Ordinal))
            return (int)NumberOf(plain);
        var words = plain.Split([' ', '-'], 2);
        var rest = words[1].StartsWith("and ", StringComparison.Ordinal) ? words[1][4..] : words[1];
        return (int)(NumberOf(words[0]) * 100 + NumberOf(rest.StartsWith("oh", StringComparison.Ordinal) ? rest[3..] : rest));
    }

    /// <summary>The year that a match names or points to ("of last year"); null where it leaves it open.</summary>
    public static int? YearOf(Match match, DateOnly today) =>
        match.Groups["y"].Success ? YearOf(match.Groups["y"].Value, today)
        : match.Groups["yr"].Success ? today.Year + Offset(match.Groups["yr"].Value)
        : null;

    public static char UnitOf(string unit) => unit switch
    {
        ['y', ..] => 'Y',
        ['m', 'o', ..] => 'M',
        ['w', ..] => 'W',
        ['d', ..] or ['n', 'i', ..] => 'D',
        ['h', ..] => 'H',
        ['m', ..] => 'm',
        _ => 'S',
    };
}
