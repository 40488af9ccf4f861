using System.Globalization;
using ServiceBot.Dialogs.ServicePoints;

namespace ServiceBot.Tests.ServicePoints;

public sealed class OpeningHoursTests
{
    // National day in mainland China, 1 to 7 October 2026: a Thursday to a Wednesday.
    [Theory]
    [InlineData("Mo-Sa 10:00-20:00; PH off", "2026-10-01 12:00", "opens 2026-10-08 10:00"), InlineData("Mo-Su 10:00-20:00; PH 11:00-16:00", "2026-10-01 15:00", "open 2026-10-01 16:00")]
    [InlineData("Mo-Su 10:00-20:00; PH 11:00-16:00", "2026-09-30 21:00", "opens 2026-10-01 11:00"), InlineData("Mo-Su 10:00-20:00", "2026-10-01 12:00", "open 2026-10-01 20:00")]
    [InlineData("24/7; PH off", "2026-10-02 12:00", "opens 2026-10-08 00:00"), InlineData("Mo-Sa 10:00-20:00; Su,PH off", "2026-09-30 12:00", "open 2026-09-30 20:00")]
    public void On_a_public_holiday_the_rule_for_these_holds(string text, string now, string expected) => Assert.Equal(
        expected, Told(OpeningHours.Parse(text)!.At(DateTime.ParseExact(now, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), day => Holidays.IsOne("CN", day) == true)));

    [Fact]
    public void Where_no_calendar_tells_it_is_not_known_whether_a_day_is_a_holiday()
    {
        Assert.True(Holidays.IsOne("CN", new DateOnly(2026, 2, 17)));
        Assert.False(Holidays.IsOne("CN", new DateOnly(2026, 2, 14)));
        Assert.Null(Holidays.IsOne("CN", new DateOnly(2027, 10, 1)));
        Assert.Null(Holidays.IsOne("TW", new DateOnly(2026, 10, 10)));
        Assert.Null(Holidays.IsOne(null, new DateOnly(2026, 10, 1)));
    }

    private static Holidays Holidays { get; } = ServiceBot.ServicePoints.HolidayFile.Load(ServiceBot.Tests.Wording.ShippedTemplates.Directory);

    // Tuesday 8 September 2026 and the days after it.
    [Theory]
    [InlineData("Mo-Fr 10:00-21:00", "2026-09-08 10:00", "open 2026-09-08 21:00")]
    [InlineData("Mo-Fr 10:00-21:00", "2026-09-08 20:59", "open 2026-09-08 21:00")]
    [InlineData("Mo-Fr 10:00-21:00", "2026-09-08 21:00", "opens 2026-09-09 10:00")]
    [InlineData("Mo-Fr 10:00-21:00", "2026-09-11 22:00", "opens 2026-09-14 10:00")]
    [InlineData("Mo-Fr 10:00-21:00; Sa,Su 11:00-20:00", "2026-09-12 10:30", "opens 2026-09-12 11:00")]
    [InlineData("Mo-Su 10:00-21:00; Tu off", "2026-09-08 12:00", "opens 2026-09-09 10:00")]
    [InlineData("Mo-Fr 10:00-21:00; PH off", "2026-09-08 12:00", "open 2026-09-08 21:00")]
    [InlineData("Mo-Sa 10:00-20:00; Su,PH off", "2026-09-13 12:00", "opens 2026-09-14 10:00")]
    [InlineData("10:00-12:00,13:30-18:00", "2026-09-08 12:15", "opens 2026-09-08 13:30")]
    [InlineData("Mo-Fr 10:00-21:00, Sa 11:00-20:00", "2026-09-12 12:00", "open 2026-09-12 20:00")]
    [InlineData("Fr-Sa 18:00-02:00", "2026-09-12 01:00", "open 2026-09-12 02:00")]
    [InlineData("Fr-Sa 18:00-26:00", "2026-09-13 01:59", "open 2026-09-13 02:00")]
    [InlineData("Sa-Mo 09:00-17:00", "2026-09-14 10:00", "open 2026-09-14 17:00")]
    [InlineData("Mo-We 00:00-24:00", "2026-09-08 12:00", "open 2026-09-10 00:00")]
    [InlineData("24/7", "2026-09-08 03:00", "always")]
    [InlineData("Mo-Su 00:00-24:00", "2026-09-08 03:00", "always")]
    [InlineData("Mo-Su off", "2026-09-08 03:00", "closed")]
    [InlineData("Mo 9:00-17:00", "2026-09-08 03:00", "opens 2026-09-14 09:00")]
    public void The_state_at_a_moment_is_told(string text, string now, string expected) =>
        Assert.Equal(expected, Told(OpeningHours.Parse(text)!.At(DateTime.ParseExact(now, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("by appointment")]
    [InlineData("Mo-Fr 10:00")]
    [InlineData("Mo-Fr 10:00+")]
    [InlineData("Mo-Fr 25:00-26:00")]
    [InlineData("Mo-Fr 10:60-12:00")]
    [InlineData("sunrise-sunset")]
    [InlineData("Jan-Mar Mo-Fr 10:00-12:00")]
    [InlineData("Mo-Fr 10:00-21:00 \"by appointment\"")]
    [InlineData("Mx-Fr 10:00-21:00")]
    [InlineData("Mo-Fr")]
    [InlineData("Monday to Friday, 10am - 9pm")]
    [InlineData(";;;")]
    public void What_is_not_understood_wholly_is_not_guessed(string? text) => Assert.Null(OpeningHours.Parse(text));

    private static string Told(OpeningState state) => state switch
    {
        OpeningState.AlwaysOpen => "always",
        OpeningState.OpenUntil until => $"open {until.Closes:yyyy-MM-dd HH:mm}",
        OpeningState.OpensAt at => $"opens {at.Opens:yyyy-MM-dd HH:mm}",
        _ => "closed",
    };
}
