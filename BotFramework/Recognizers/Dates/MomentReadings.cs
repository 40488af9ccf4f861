using System.Globalization;

namespace BotFramework.Recognizers.Dates;

/// <summary>Writes moments out as readings.</summary>
internal static class MomentReadings
{
    public static IReadOnlyList<DateTimeReading> Of(Moment moment) => moment switch
    {
        DayMoment day => Distinct(
            new DateTimeReading(day.Timex, "date", DateText.Of(day.Past)), new DateTimeReading(day.Timex, "date", DateText.Of(day.Future))),
        ClockMoment clock => clock.Ambiguous ? [Of(clock), Of(clock.OtherHalf)] : [Of(clock)],
        DayPartMoment part => [new DateTimeReading(part.Timex, "timerange", Start: Hour(part.FromHour), End: Hour(part.ToHour))],
        DayRangeMoment range => Distinct(Of(range.Timex, range.Past), Of(range.Timex, range.Future)),
        InstantMoment instant => [.. instant.Readings.Select(reading => new DateTimeReading(reading.Timex, "datetime", DateText.Of(reading.Value)))],
        SpanMoment span => span.Readings,
        LengthMoment length => [new DateTimeReading(DateText.Timex(length.Count, length.Unit), "duration", Seconds(length))],
        _ => [],
    };

    private static DateTimeReading Of(ClockMoment clock) => new(clock.Timex, "time", DateText.Of(clock.Time));

    private static DateTimeReading Of(string timex, (DateOnly From, DateOnly To) range) =>
        new(timex, "daterange", Start: DateText.Of(range.From), End: DateText.Of(range.To));

    private static string Hour(int hour) => hour == 24 ? "23:59:59" : $"{hour:00}:00:00";

    private static string Seconds(LengthMoment length) =>
        DateText.Seconds(length.Count, length.Unit).ToString("0.####", CultureInfo.InvariantCulture);

    private static DateTimeReading[] Distinct(DateTimeReading past, DateTimeReading future) => past == future ? [past] : [past, future];
}
