using System.Globalization;
using System.Text.RegularExpressions;

namespace ServiceBot.Importing;

/// <summary>An ISO 8601 calendar date, with or without a time of day, with or without an offset; extended or basic format.</summary>
public readonly partial record struct IsoMoment(DateTime Local, bool HasTime, TimeSpan? Offset)
{
    /// <summary>The moment; what has no offset is in <paramref name="zone"/>, what has no time is the day's beginning.</summary>
    public DateTimeOffset At(TimeZoneInfo zone) => new(Local, Offset ?? zone.GetUtcOffset(Local));

    /// <summary>The date in <paramref name="zone"/>; a date without a time is itself.</summary>
    public DateOnly On(TimeZoneInfo zone) => DateOnly.FromDateTime(Offset is null ? Local : TimeZoneInfo.ConvertTime(At(zone), zone).DateTime);

    public static IsoMoment? Parse(string text)
    {
        var match = Extended().Match(text);
        if (!match.Success)
            match = Basic().Match(text);
        if (!match.Success || Day(match) is not { } day || TimeOfDay(match) is not { } time)
            return null;
        if (!match.Groups["zone"].Success)
            return new(day + time, match.Groups["h"].Success, null);
        return OffsetOf(match) is { } offset ? new(day + time, true, offset) : null;
    }

    // The first and the last year are left out so that no offset can push a moment beyond what the platform can hold.
    private static DateTime? Day(Match match)
    {
        var (year, month, day) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
        return year is > 1 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified)
            : null;
    }

    private static TimeSpan? TimeOfDay(Match match)
    {
        var (hour, minute, second) = (Number(match, "h"), Number(match, "min"), Number(match, "s"));
        if (hour > 23 || minute > 59 || second > 59)
            return null;
        var fraction = match.Groups["f"].Value.PadRight(7, '0')[..7];
        return new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(long.Parse(fraction, CultureInfo.InvariantCulture));
    }

    private static TimeSpan? OffsetOf(Match match)
    {
        var (hours, minutes) = (Number(match, "oh"), Number(match, "om"));
        if (hours > 14 || minutes > 59 || (hours == 14 && minutes > 0))
            return null;
        var offset = new TimeSpan(hours, minutes, 0);
        return match.Groups["sign"].Value == "-" ? -offset : offset;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        """^(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})(T(?<h>[0-9]{2})(:(?<min>[0-9]{2})(:(?<s>[0-9]{2})([.,](?<f>[0-9]{1,9}))?)?)?(?<zone>Z|(?<sign>[+-])(?<oh>[0-9]{2})(:?(?<om>[0-9]{2}))?)?)?\z""",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Extended();

    [GeneratedRegex(
        """^(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})(T(?<h>[0-9]{2})((?<min>[0-9]{2})((?<s>[0-9]{2})([.,](?<f>[0-9]{1,9}))?)?)?(?<zone>Z|(?<sign>[+-])(?<oh>[0-9]{2})(?<om>[0-9]{2})?)?)?\z""",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Basic();
}
