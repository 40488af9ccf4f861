using System.Collections;
using System.Globalization;
using DotLiquid;
using Humanizer;

namespace ServiceBot.Wording;

/// <summary>The filters that wording may use. Names of days and months are the locale's own (<c>calendar.yaml</c>), not the machine's.</summary>
public static class LiquidFilters
{
    internal const string CalendarRegister = "calendar";

    internal static IReadOnlySet<string> Names { get; } =
        new HashSet<string> { "day", "full_day", "weekday", "time", "solar_term", "list", "quantity", "size", "first", "last", "plus", "minus" };

    /// <summary>A date with its weekday: <c>9月15日（週二）</c>, <c>Tuesday 15 September</c>.</summary>
    public static string Day(Context context, object? input) => Calendar(context).Day(DateOf(input));

    /// <summary>A day far away, with its year: <c>2027年9月5日（週日）</c>, <c>Sunday 5 September 2027</c>.</summary>
    public static string FullDay(Context context, object? input) => Calendar(context).FullDay(DateOf(input));

    /// <summary>The weekday alone: <c>週二</c>, <c>Tuesday</c>.</summary>
    public static string Weekday(Context context, object? input) => Calendar(context).Weekday(DateOf(input));

    /// <summary>A time of day: <c>下午3:00</c>, <c>3:00 pm</c>.</summary>
    public static string Time(Context context, object? input) => Calendar(context).Time(TimeOf(input));

    /// <summary>The name of one of the 24 solar terms by its place: <c>立秋</c>, <c>Start of Autumn</c>.</summary>
    public static string SolarTerm(Context context, object? input) => Calendar(context).SolarTerms[Convert.ToInt32(input, CultureInfo.InvariantCulture)];

    /// <summary>A list as it is read out: <c>甲、乙和丙</c>, <c>A, B and C</c>.</summary>
    public static string List(Context context, IEnumerable? input) =>
        Calendar(context).List([.. (input ?? Array.Empty<object>()).Cast<object>().Select(item => Convert.ToString(item, CultureInfo.InvariantCulture) ?? "")]);

    /// <summary>A counted English noun: <c>{{ 2 | quantity: "parcel" }}</c> is <c>two parcels</c>.</summary>
    public static string Quantity(object? input, string noun)
    {
        var count = Convert.ToInt32(input, English);
        return $"{(count <= 10 ? count.ToWords(English) : count.ToString(English))} {(count == 1 ? noun : noun.Pluralize())}";
    }

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private static WordingCalendar Calendar(Context context) => (WordingCalendar)context.Registers[CalendarRegister];

    private static DateOnly DateOf(object? input) => input switch
    {
        DateOnly date => date,
        DateTime time => DateOnly.FromDateTime(time),
        DateTimeOffset time => DateOnly.FromDateTime(time.DateTime),
        _ => throw new ArgumentException($"'{input}' is no date.", nameof(input)),
    };

    private static TimeOnly TimeOf(object? input) => input switch
    {
        TimeOnly time => time,
        DateTime time => TimeOnly.FromDateTime(time),
        DateTimeOffset time => TimeOnly.FromDateTime(time.DateTime),
        _ => throw new ArgumentException($"'{input}' is no time.", nameof(input)),
    };
}
