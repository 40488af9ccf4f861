using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Wording;

namespace ServiceBot.Tests.Wording;

public sealed class RenderingTests
{
    private static readonly DateOnly Tuesday = new(2026, 9, 15);
    private static readonly string[] Items = ["甲", "乙", "丙"];

    [Theory]
    [InlineData("zh-Hant", "最晚 9月15日（週二）送達呢。")]
    [InlineData("zh-Hans", "最晚 9月15日（周二）送达呢。")]
    [InlineData("en", "It will arrive by Tuesday 15 September at the latest.")]
    public void A_date_is_said_with_its_weekday(string locale, string expected) =>
        Assert.Equal(expected, Wording().Render("orders.latest-date", locale, new Dictionary<string, object?> { ["date"] = Tuesday }).Text);

    [Theory]
    [InlineData("zh-Hant", "您的 甲、乙和丙 正在為您精心包裝。")]
    [InlineData("en", "Your 甲, 乙 and 丙 are being carefully packed for you.")]
    public void A_list_is_read_out_as_the_language_does(string locale, string expected) =>
        Assert.Equal(expected, Wording().Render("orders.status-processing", locale, new Dictionary<string, object?> { ["items"] = Items }).Text);

    [Theory]
    [InlineData("zh-Hant", "9月15日（週二）下午3:05之後")]
    [InlineData("en", "after 3:05 pm on Tuesday 15 September")]
    public void A_time_is_said_with_its_half_of_the_day(string locale, string expected) =>
        Assert.Contains(expected, Wording().Render("orders.limited", locale,
            new Dictionary<string, object?> { ["until"] = new DateTimeOffset(2026, 9, 15, 15, 5, 0, TimeSpan.FromHours(8)) }).Text, StringComparison.Ordinal);

    [Fact]
    public void A_value_that_was_forgotten_is_an_error_and_not_a_gap() =>
        Assert.Throws<KeyNotFoundException>(() => Wording().Render("orders.latest-date", "en"));

    [Fact]
    public void Variants_are_counted_round()
    {
        var wording = Wording();
        var count = wording.Variants("desk.acknowledge", "zh-Hant");
        Assert.Equal(wording.Render("desk.acknowledge", "zh-Hant").Text, wording.Render("desk.acknowledge", "zh-Hant", variant: count).Text);
        Assert.NotEqual(wording.Render("desk.acknowledge", "zh-Hant").Text, wording.Render("desk.acknowledge", "zh-Hant", variant: 1).Text);
    }

    // I-00f
    [Fact]
    public void A_practice_that_is_switched_off_is_left_out_in_that_language_alone()
    {
        var wording = Wording(("Practices:zh-Hant:I-25", "false"), ("Practices:zh-Hant:I-03", "false"));
        Assert.Equal("", wording.Render("farewell.autumn", "zh-Hant").Text);
        Assert.NotEqual("", wording.Render("farewell.autumn", "en").Text);
        var hello = new Dictionary<string, object?> { ["salutation"] = "您好", ["today"] = Tuesday, ["festival"] = null, ["name"] = "廖雷" };
        Assert.StartsWith("您好！我是廖雷", wording.Render("greeting.hello", "zh-Hant", hello).Text, StringComparison.Ordinal);
        Assert.StartsWith("您好，周二快乐！", wording.Render("greeting.hello", "zh-Hans", hello).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_threads_may_render_at_once()
    {
        var wording = Wording();
        var texts = await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
            Enumerable.Range(0, 300).Select(day => wording.Render("orders.latest-date", "en",
                new Dictionary<string, object?> { ["date"] = Tuesday.AddDays(7 * (day + worker)) }).Text).ToList())));
        Assert.All(texts.SelectMany(list => list), text => Assert.Contains("Tuesday", text, StringComparison.Ordinal));
    }

    private static IWording Wording(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddWording(ShippedTemplates.Directory)
            .BuildServiceProvider().GetRequiredService<IWording>();
    }
}
