using System.Globalization;

namespace ServiceBot.Dialogs.Moments;

/// <summary>The festivals on which customers are greeted (OPS-03); <c>festivals.*</c> in the templates.</summary>
public static class Festivals
{
    // Lunar new year is wished for until the seventh day.
    private const int NewYearDays = 7;

    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>The message for the day, or null on an ordinary one.</summary>
    /// <param name="today">The day where the customer is; lunar days are those of China's and Taiwan's calendar, 1901 to 2100.</param>
    public static string? Greeting(DateOnly today) => (today.Month, today.Day) switch
    {
        (1, 1) => "festivals.new-year",
        (12, 25) => "festivals.christmas",
        _ => LunarGreeting(today),
    };

    private static string? LunarGreeting(DateOnly today)
    {
        if (today.Year is < 1902 or > 2099)
            return null;
        return LunarDay(today) switch
        {
            (1, <= NewYearDays) => "festivals.lunar-new-year",
            (1, 15) => "festivals.lantern",
            (5, 5) => "festivals.dragon-boat",
            (7, 7) => "festivals.qixi",
            (8, 15) => "festivals.mid-autumn",
            (9, 9) => "festivals.double-ninth",
            _ => LunarDay(today.AddDays(1)) == (1, 1) ? "festivals.new-years-eve" : null,
        };
    }

    /// <summary>Month and day of the lunar calendar; zero as the month where it is a leap month, which has no festivals.</summary>
    public static (int Month, int Day) LunarDay(DateOnly date)
    {
        var time = date.ToDateTime(TimeOnly.MinValue);
        var (month, day) = (Lunar.GetMonth(time), Lunar.GetDayOfMonth(time));
        var leap = Lunar.GetLeapMonth(Lunar.GetYear(time));
        return leap == 0 || month < leap ? (month, day) : month == leap ? (0, day) : (month - 1, day);
    }
}
