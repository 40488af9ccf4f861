using System.Globalization;

namespace BotFramework.Recognizers.Dates;

/// <summary>The written forms of dates and lengths, and the arithmetic of days that the grammars share.</summary>
internal static class DateText
{
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Of(TimeSpan time) => time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);

    public static string Timex(DateTime moment) => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>P3D, PT2H, P0.5Y, P1DT5H.</summary>
    public static string Timex(IReadOnlyList<(decimal Count, char Unit)> parts)
    {
        var timex = "P";
        foreach (var (count, unit) in parts)
        {
            var isTime = unit is 'H' or 'm' or 'S';
            if (isTime && !timex.Contains('T'))
                timex += "T";
            timex += count.ToString("0.####", CultureInfo.InvariantCulture) + char.ToUpperInvariant(unit);
        }

        return timex;
    }

    /// <summary>A month counts 30 days and a year 365.</summary>
    public static decimal Seconds(decimal count, char unit) => count * unit switch
    {
        'Y' => 31_536_000m,
        'M' => 2_592_000m,
        'W' => 604_800m,
        'D' => 86_400m,
        'H' => 3_600m,
        'm' => 60m,
        _ => 1m,
    };

    /// <summary>Null where the calendar has no such day.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>A year of two digits lies between 70 years ago and 30 ahead.</summary>
    public static int FullYear(int year, DateOnly today)
    {
        if (year >= 100)
            return year;
        var full = (today.Year / 100 * 100) + year;
        return full > today.Year + 30 ? full - 100 : full < today.Year - 70 ? full + 100 : full;
    }

    public static DateOnly Monday(DateOnly day) => day.AddDays(-((int)day.DayOfWeek + 6) % 7);

    /// <summary>2017-W14, after ISO 8601.</summary>
    public static string Week(DateOnly monday)
    {
        var at = monday.ToDateTime(TimeOnly.MinValue);
        return $"{ISOWeek.GetYear(at):0000}-W{ISOWeek.GetWeekOfYear(at):00}";
    }

    /// <summary>Adds a whole number of units and stays inside the calendar; null where it would leave it.</summary>
    public static DateTime? Add(DateTime moment, decimal count, char unit)
    {
        var days = Seconds(Math.Abs(count), unit) / 86_400m;
        var room = count < 0 ? (moment - DateTime.MinValue).TotalDays : (DateTime.MaxValue - moment).TotalDays;
        if ((double)days * 1.02 + 62 > room || (unit is 'Y' or 'M' && count != decimal.Truncate(count)))
            return null;
        return unit switch
        {
            'Y' => moment.AddYears((int)count),
            'M' => moment.AddMonths((int)count),
            _ => moment.AddSeconds((double)Seconds(count, unit)),
        };
    }

    /// <summary>The day of a year left open, before and not before the reference.</summary>
    public static DayMoment? OpenYear(int start, int end, int month, int day, DateOnly today)
    {
        var past = Enumerable.Range(0, 9).Select(back => Day(today.Year - back, month, day)).FirstOrDefault(found => found < today);
        var future = Enumerable.Range(0, 9).Select(ahead => Day(today.Year + ahead, month, day)).FirstOrDefault(found => found >= today);
        return past is { } before && future is { } after ? new DayMoment(start, end, $"XXXX-{month:00}-{day:00}", before, after) : null;
    }

    /// <summary>The day of a month left open, before and not before the reference.</summary>
    public static DayMoment? OpenMonth(int start, int end, int day, DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        var past = Enumerable.Range(0, 3).Select(back => In(first.AddMonths(-back))).FirstOrDefault(found => found < today);
        var future = Enumerable.Range(0, 3).Select(ahead => In(first.AddMonths(ahead))).FirstOrDefault(found => found >= today);
        return past is { } before && future is { } after ? new DayMoment(start, end, $"XXXX-XX-{day:00}", before, after) : null;

        DateOnly? In(DateOnly month) => Day(month.Year, month.Month, day);
    }

    /// <param name="start">Where it is said.</param>
    /// <param name="end">The first index behind.</param>
    /// <param name="weekday">1 for Monday to 7 for Sunday.</param>
    /// <param name="today">The reference.</param>
    public static DayMoment OpenWeek(int start, int end, int weekday, DateOnly today)
    {
        var day = Monday(today).AddDays(weekday - 1);
        return new DayMoment(start, end, $"XXXX-WXX-{weekday}", day < today ? day : day.AddDays(-7), day < today ? day.AddDays(7) : day);
    }

    public static DayRangeMoment OpenMonthRange(int start, int end, int month, DateOnly today)
    {
        var first = new DateOnly(today.Year, month, 1);
        var future = month < today.Month ? first.AddYears(1) : first;
        var past = month < today.Month || first < today ? first : first.AddYears(-1);
        if (month == today.Month)
            (past, future) = (first.AddYears(-1), first);
        return new DayRangeMoment(start, end, $"XXXX-{month:00}", (past, past.AddMonths(1)), (future, future.AddMonths(1)));
    }
}
