using ServiceBot.Dialogs.Farewell;
using ServiceBot.Dialogs.Moments;

namespace ServiceBot.Tests.Dialogs;

public sealed class MomentTests
{
    [Theory]
    [InlineData("2026-01-01", "new-year"), InlineData("2026-02-16", "new-years-eve"), InlineData("2026-02-17", "lunar-new-year"), InlineData("2026-02-23", "lunar-new-year")]
    [InlineData("2026-03-03", "lantern"), InlineData("2026-06-19", "dragon-boat"), InlineData("2026-08-19", "qixi"), InlineData("2026-09-25", "mid-autumn")]
    [InlineData("2026-10-18", "double-ninth"), InlineData("2026-12-25", "christmas"), InlineData("2025-10-06", "mid-autumn"), InlineData("2027-02-06", "lunar-new-year")]
    [InlineData("2024-06-10", "dragon-boat"), InlineData("2025-01-29", "lunar-new-year")]
    public void OPS03_A_feast_day_is_known_lunar_ones_too(string day, string festival) =>
        Assert.Equal("festivals." + festival, Festivals.Greeting(Day(day)));

    // A leap month repeats a month's number; its days are no festivals a second time (2025 has two sixth months).
    [Theory]
    [InlineData("2026-09-08"), InlineData("2025-07-31"), InlineData("2026-09-24"), InlineData("2026-09-26")]
    public void An_ordinary_day_is_no_feast(string day) => Assert.Null(Festivals.Greeting(Day(day)));

    [Theory]
    [InlineData("2026-02-04", 2), InlineData("2026-08-07", 14), InlineData("2026-12-22", 23), InlineData("2025-12-21", 23), InlineData("2026-04-05", 6)]
    public void I25_The_day_of_a_solar_term_is_known(string day, int term)
    {
        Assert.Equal(term, SolarTerms.On(Day(day)));
        Assert.NotEqual(term, SolarTerms.On(Day(day).AddDays(1)));
    }

    [Fact]
    public void Every_year_of_the_table_has_its_24_terms_in_order()
    {
        for (var year = 2024; year <= 2060; year++)
            Assert.Equal(Enumerable.Range(0, 24), Enumerable.Range(0, 366).Select(day => new DateOnly(year, 1, 1).AddDays(day)).Where(day => day.Year == year)
                .Select(SolarTerms.On).OfType<int>());
    }

    [Theory]
    [InlineData("Asia/Taipei", "TW"), InlineData("Australia/Sydney", "AU"), InlineData("America/Argentina/Cordoba", "AR"), InlineData("Etc/UTC", "TW")]
    public void A_season_is_wished_for_where_the_customer_is(string zone, string region) => Assert.Equal(region, Places.RegionOf(zone, "TW"));

    [Fact]
    public void I25_No_day_of_June_to_August_in_Taipei_is_wished_warm_clothes_nor_one_of_December_to_February_in_Sydney()
    {
        for (var day = new DateOnly(2026, 6, 1); day.Month <= 8; day = day.AddDays(1))
        {
            Assert.Equal(Season.Summer, SeasonRules.SeasonOf("TW", day));
            Assert.Equal(Season.Summer, SeasonRules.SeasonOf("AU", day.AddMonths(6)));
            Assert.Equal(Season.Winter, SeasonRules.SeasonOf("AU", day));
        }
    }

    [Theory]
    [InlineData("zh-Hant", "中秋快樂！我是"), InlineData("zh-Hans", "中秋快乐！我是"), InlineData("en", "happy Mid-Autumn Festival! I'm")]
    public async Task OPS03_The_greeting_of_a_feast_day_is_its_wish(string locale, string wish)
    {
        var chat = new Chat(locale) { Now = new DateTimeOffset(2026, 9, 25, 10, 0, 0, TimeSpan.FromHours(8)) };
        Assert.Contains(wish, await chat.JoinAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I00f_With_festivals_switched_off_the_weekday_stays()
    {
        var chat = new Chat("zh-Hant", ("Practices:zh-Hant:OPS-03", "false")) { Now = new DateTimeOffset(2026, 9, 25, 10, 0, 0, TimeSpan.FromHours(8)) };
        Assert.Contains("您好，週五快樂！", await chat.JoinAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-07-15T10:00:00", "天氣炎熱", "感冒"), InlineData("2026-08-07T10:00:00", "今天是立秋，天氣炎熱", "感冒")]
    [InlineData("2026-09-15T23:00:00", "早點休息", "炎熱"), InlineData("2026-12-22T10:00:00", "今天是冬至，天氣寒冷", "中暑")]
    public async Task I25_The_farewell_fits_the_day_and_the_hour(string at, string said, string never)
    {
        var chat = new Chat { Now = new DateTimeOffset(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8)) };
        await chat.JoinAsync();
        var bye = await chat.SayAsync("再見");
        Assert.Contains(said, bye, StringComparison.Ordinal);
        Assert.DoesNotContain(never, bye, StringComparison.Ordinal);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
