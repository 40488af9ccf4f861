using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Tests.Understanding;

public sealed class LanguageRulesTests
{
    [Theory]
    [InlineData("我的訂單什麼時候到?", "en", "zh-Hant")]
    [InlineData("我的订单什么时候到", "en", "zh-Hans")]
    [InlineData("我的订单什么时候到", "zh-Hant", "zh-Hans")]
    [InlineData("我的訂單什麼時候到", "zh-Hans", "zh-Hant")]
    [InlineData("在吗", "zh-Hant", "zh-Hans")]
    [InlineData("在嗎", "zh-Hans", "zh-Hant")]
    [InlineData("你好", "en", "zh-Hant")]
    [InlineData("where is my order", "zh-Hant", "en")]
    [InlineData("Hi, where's my parcel?", "zh-Hans", "en")]
    [InlineData("I bought a MacBook Air and it doesn't charge", "zh-Hant", "en")]
    [InlineData("iPhone 15 Pro Max 螢幕破了", "en", "zh-Hant")]
    public void The_customer_is_followed(string text, string current, string expected) =>
        Assert.Equal(expected, LanguageRules.Decide(text, current));

    [Theory]
    [InlineData("iPhone 15")]
    [InlineData("OK")]
    [InlineData("ok thanks bye")]
    [InlineData("W100027")]
    [InlineData("lin@example.com")]
    [InlineData("+886912345678")]
    [InlineData("MacBook Air 13 M3")]
    [InlineData("Lin Mei-Hua")]
    [InlineData("https://example.com/where/is/my/order")]
    [InlineData("👍")]
    [InlineData("???")]
    [InlineData("")]
    public void A_line_of_no_language_keeps_the_current_one(string text)
    {
        Assert.Equal("zh-Hant", LanguageRules.Decide(text, "zh-Hant"));
        Assert.Equal("zh-Hans", LanguageRules.Decide(text, "zh-Hans"));
        Assert.Equal("en", LanguageRules.Decide(text, "en"));
    }

    [Theory]
    [InlineData("你好", "zh-Hant")]
    [InlineData("你好", "zh-Hans")]
    [InlineData("皇后大道八公里", "zh-Hant")]
    [InlineData("华为手機壞掉了怎麼辦", "zh-Hant")]
    [InlineData("我的 iPhone 15 Pro Max 256GB Natural Titanium 壞了", "zh-Hant")]
    [InlineData("I want it sent to 台北 please", "en")]
    [InlineData("my name is 林美華 and I want a refund", "en")]
    public void A_mixed_line_does_not_make_it_jump(string text, string current) => Assert.Equal(current, LanguageRules.Decide(text, current));
}
