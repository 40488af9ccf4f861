using System.Globalization;

namespace BotFramework.Recognizers.Dates;

/// <summary>Writes moments out as readings.</summary>
internal static class MomentReadings
{
    private const string NotResolved = "not resolved";

    public static IReadOnlyList<DateTimeReading> Of(Moment moment) => moment switch
    {
        DayMoment day => Distinct(
            new DateTimeReading(day.Timex, "date", DateText.Of(day.Past)), new DateTimeReading(day.Timex, "date", DateText.Of(day.Future))),
        ClockMoment clock => clock.Ambiguous ? [Of(clock), Of(clock.OtherHalf)] : [Of(clock)],
        DayPartMoment { Day: { } day } part => During(day, part),
        DayPartMoment part => [new DateTimeReading(part.Timex, "timerange", Start: Hour(part.FromHour), End: Hour(part.ToHour))],
        DayRangeMoment range => Distinct(Of(range.Timex, range.Past), Of(range.Timex, range.Future)),
        InstantMoment instant => [.. instant.Readings.Select(reading => new DateTimeReading(reading.Timex, "datetime", DateText.Of(reading.Value)))],
        SpanMoment span => span.Readings,
        UnresolvedMoment unresolved => [new DateTimeReading(unresolved.Timex, unresolved.Type, NotResolved)],
        MealMoment meal => [new DateTimeReading(meal.Timex, "timerange", Start: Hour(meal.FromHour), End: Hour(meal.ToHour))],
        LengthMoment length => [new DateTimeReading(DateText.Timex(length.Parts), "duration", Seconds(length))],
        _ => [],
    };

    private static IReadOnlyList<DateTimeReading> During(DayMoment day, DayPartMoment part)
    {
        DateOnly[] days = day.IsOpen ? [day.Past, day.Future] : [day.Past];
        return [.. days.Select(date => new DateTimeReading(
            day.Timex + part.Timex,
            "datetimerange",
            Start: DateText.Of(date.ToDateTime(TimeOnly.MinValue).AddHours(part.FromHour)),
            End: DateText.Of(date.ToDateTime(TimeOnly.MinValue).AddHours(part.ToHour).AddSeconds(part.ToHour == 24 ? -1 : 0))))];
    }

    private static DateTimeReading Of(ClockMoment clock) => new(clock.Timex, "time", DateText.Of(clock.Time));

    private static DateTimeReading Of(string timex, (DateOnly From, DateOnly To) range) =>
        new(timex, "daterange", Start: DateText.Of(range.From), End: DateText.Of(range.To));

    private static string Hour(int hour) => hour == 24 ? "23:59:59" : $"{hour:00}:00:00";

    private static string Seconds(LengthMoment length) =>
        length.Parts.Sum(part => DateText.Seconds(part.Count, part.Unit)).ToString("0.####", CultureInfo.InvariantCulture);

    private static DateTimeReading[] Distinct(DateTimeReading past, DateTimeReading future) => past == future ? [past] : [past, future];
}
