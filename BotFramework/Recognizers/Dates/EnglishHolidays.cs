using System.Collections.Frozen;
using System.Text.RegularExpressions;
using static BotFramework.Recognizers.Dates.EnglishWords;

namespace BotFramework.Recognizers.Dates;

/// <summary>Holidays that English names, as days of a year.</summary>
internal static partial class EnglishHolidays
{
    private static readonly FrozenDictionary<string, Func<int, DateOnly>> Days = new Dictionary<string, Func<int, DateOnly>>
    {
        ["new year"] = Fixed(1, 1),
        ["martin luther king"] = year => Nth(year, 1, DayOfWeek.Monday, 3),
        ["valentine"] = Fixed(2, 14),
        ["president"] = year => Nth(year, 2, DayOfWeek.Monday, 3),
        ["patrick"] = Fixed(3, 17),
        ["april fool"] = Fixed(4, 1),
        ["good friday"] = year => Easter(year).AddDays(-2),
        ["easter monday"] = year => Easter(year).AddDays(1),
        ["easter"] = Easter,
        ["earth"] = Fixed(4, 22),
        ["worker"] = Fixed(5, 1),
        ["may day"] = Fixed(5, 1),
        ["mother"] = year => Nth(year, 5, DayOfWeek.Sunday, 2),
        ["memorial"] = year => Nth(year, 6, DayOfWeek.Monday, 1).AddDays(-7),
        ["juneteenth"] = Fixed(6, 19),
        ["father"] = year => Nth(year, 6, DayOfWeek.Sunday, 3),
        ["independence"] = Fixed(7, 4),
        ["labo"] = year => Nth(year, 9, DayOfWeek.Monday, 1),
        ["columbus"] = year => Nth(year, 10, DayOfWeek.Monday, 2),
        ["halloween"] = Fixed(10, 31),
        ["veteran"] = Fixed(11, 11),
        ["black friday"] = year => Nth(year, 11, DayOfWeek.Thursday, 4).AddDays(1),
        ["thanksgiving"] = year => Nth(year, 11, DayOfWeek.Thursday, 4),
        ["christmas eve"] = Fixed(12, 24),
        ["christmas"] = Fixed(12, 25),
        ["boxing"] = Fixed(12, 26),
        ["new year eve"] = Fixed(12, 31),
    }.ToFrozenDictionary();

    // The longest name first: Easter Monday is not Easter.
    private static readonly string[] Names = [.. Days.Keys.OrderByDescending(name => name.Length)];

    public static IEnumerable<Moment> Read(string text, DateOnly today)
    {
        foreach (Match match in Holiday().Matches(text))
        {
            var name = match.Groups["h"].Value.Replace("'s", "", StringComparison.Ordinal).Replace("s'", "s", StringComparison.Ordinal).Replace("years", "year", StringComparison.Ordinal);
            if (Array.Find(Names, known => name.Contains(known, StringComparison.Ordinal)) is { } key)
                yield return Make(match, Days[key], today);
        }
    }

    private static Moment Make(Match match, Func<int, DateOnly> of, DateOnly today)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        var past = of(today.Year) < today ? of(today.Year) : of(today.Year - 1);
        var future = of(today.Year) < today ? of(today.Year + 1) : of(today.Year);
        Moment day = match.Groups["r"].Success && !match.Groups["yr"].Success
            ? new DayMoment(start, end, Offset(match.Groups["r"].Value) < 0 ? past : future)
            : YearOf(match, today) is { } year and > 100 and < 9998
            ? new DayMoment(start, end, of(year))
            : new DayMoment(start, end, $"XXXX-{future.Month:00}-{future.Day:00}", past, future);
        return match.Groups["weekend"].Success ? Weekend((DayMoment)day) : day;
    }

    // A holiday next to the weekend makes it longer.
    private static DayRangeMoment Weekend(DayMoment day)
    {
        return new DayRangeMoment(day.Start, day.End, DateText.Week(DateText.Monday(day.Future)) + "-WE", Around(day.Past), Around(day.Future));

        static (DateOnly, DateOnly) Around(DateOnly holiday)
        {
            var saturday = DateText.Monday(holiday).AddDays(holiday.DayOfWeek == DayOfWeek.Monday ? -2 : 5);
            var from = holiday < saturday && holiday.DayOfWeek is DayOfWeek.Thursday or DayOfWeek.Friday ? holiday : saturday;
            return (from, saturday.AddDays(holiday.DayOfWeek == DayOfWeek.Monday ? 3 : 2));
        }
    }

    private static Func<int, DateOnly> Fixed(int month, int day) => year => new DateOnly(year, month, day);

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int count)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7 + 7 * (count - 1));
    }

    // The Gregorian computus: the Sunday after the first full moon from the 21st of March on.
    private static DateOnly Easter(int year)
    {
        var (golden, century) = (year % 19, year / 100);
        var epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var sunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
        var late = (golden + 11 * epact + 22 * sunday) / 451;
        var days = epact + sunday - 7 * late + 114;
        return new DateOnly(year, days / 31, days % 31 + 1);
    }

    [GeneratedRegex("(?<![a-z])(?:(?<weekend>weekend of )(?:the )?)?(?:(?:the )?" + Relative + " )?(?<h>christmas eve|christmas(?: day)?|new year(?:'?s)? eve|new year(?:'?s)?(?: day)?|valentine'?s?'? day|(?:saint|st\\.?) patrick(?:'?s)?(?: day)?|april fool(?:s'?|'s)(?: day)?|good friday|easter monday|easter(?: sunday)?|earth day|(?:international )?worker(?:s'?|'s) day|may day|mother'?s'? day|memorial day|juneteenth|father'?s'? day|independence day|labou?r day|columbus day|halloween|veterans'? day|black friday|thanksgiving(?: day)?|boxing day|presidents'? day|martin luther king(?: jr\\.?)? day)(?:(?: of)? (?<y>(?:19|20)[0-9]{2})|,? of (?<yr>this|next|last) year)?(?<weekend> weekend)?(?: (?<y>(?:19|20)[0-9]{2}))?(?![a-z0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Holiday();
}
