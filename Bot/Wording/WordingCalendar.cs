using System.Globalization;

namespace ServiceBot.Wording;

/// <summary>How a locale writes days, times and lists (<c>calendar.yaml</c>).</summary>
/// <param name="Weekdays">Seven names, Sunday first.</param>
/// <param name="Months">Twelve names, January first.</param>
/// <param name="DayPattern">With <c>{weekday}</c>, <c>{day}</c>, <c>{month}</c>.</param>
/// <param name="FullDayPattern">The same and <c>{year}</c>, for days far away.</param>
/// <param name="TimePattern">With <c>{period}</c>, <c>{hour}</c> (1 to 12), <c>{minute}</c>.</param>
/// <param name="Periods">The names for the hours before 5, before 12, before 18 and before 24: 凌晨, 上午, 下午, 晚上.</param>
/// <param name="SolarTerms">24 names, 小寒 first.</param>
internal sealed record WordingCalendar(
    IReadOnlyList<string> Weekdays,
    IReadOnlyList<string> Months,
    string DayPattern,
    string FullDayPattern,
    string TimePattern,
    IReadOnlyList<string> Periods,
    string ListSeparator,
    string ListLast,
    IReadOnlyList<string> SolarTerms)
{
    public string Weekday(DateOnly date) => Weekdays[(int)date.DayOfWeek];

    public string Day(DateOnly date) => Filled(DayPattern, date);

    public string FullDay(DateOnly date) => Filled(FullDayPattern, date);

    public string Time(TimeOnly time) => TimePattern
        .Replace("{period}", Periods[time.Hour switch { < 5 => 0, < 12 => 1, < 18 => 2, _ => 3 }], StringComparison.Ordinal)
        .Replace("{hour}", ((time.Hour + 11) % 12 + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{minute}", time.Minute.ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(ListSeparator, items.Take(items.Count - 1)) + ListLast + items[^1],
    };

    private string Filled(string pattern, DateOnly date) => pattern
        .Replace("{year}", date.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{weekday}", Weekday(date), StringComparison.Ordinal)
        .Replace("{day}", date.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", Months[date.Month - 1], StringComparison.Ordinal);
}
