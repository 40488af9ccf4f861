using BotFramework.Recognizers;

namespace ServiceBot.Tests.BotFramework.Recognizers;

public sealed class OrdinalAndBooleanTests
{
    [Theory]
    [InlineData("zh-tw", "第一個", 1, false)]
    [InlineData("zh-tw", "第２５０", 250, false)]
    [InlineData("zh-cn", "最后一个", 1, true)]
    [InlineData("zh-tw", "倒數第三個", 3, true)]
    [InlineData("en-us", "the first one", 1, false)]
    [InlineData("en-us", "2nd", 2, false)]
    [InlineData("en-us", "twenty-first", 21, false)]
    [InlineData("en-us", "second to last", 2, true)]
    [InlineData("en-us", "the last", 1, true)]
    public void A_position_is_read(string culture, string said, int value, bool fromEnd)
    {
        var ordinal = Assert.Single(OrdinalRecognizer.Recognize(said, culture));

        Assert.Equal((value, fromEnd), (ordinal.Value, ordinal.FromEnd));
    }

    [Theory]
    [InlineData("zh-tw", "第幾個")]
    [InlineData("en-us", "two of them")]
    [InlineData("en-us", null)]
    public void Where_none_is_said_none_is_found(string culture, string? said) => Assert.Empty(OrdinalRecognizer.Recognize(said, culture));

    [Theory]
    [InlineData("zh-tw", "好啊", true)]
    [InlineData("zh-tw", "沒問題，就這樣", true)]
    [InlineData("zh-tw", "對，我說不要洋蔥", true)]
    [InlineData("zh-tw", "不", false)]
    [InlineData("zh-tw", "先不要", false)]
    [InlineData("zh-cn", "不可以", false)]
    [InlineData("en-us", "Yup that's fine", true)]
    [InlineData("en-us", "I said NO not yes!", false)]
    [InlineData("en-us", "it's not ok", false)]
    [InlineData("en-us", "👍", true)]
    [InlineData("nl-nl", "Nee, dank je", false)]
    [InlineData("it-it", "sì", true)]
    [InlineData("ko-kr", "아니요", false)]
    [InlineData("pt-br", "não", false)]
    [InlineData("sv-se", "ja", true)]
    [InlineData("tr-tr", "hayır", false)]
    public void The_first_yes_or_no_decides(string culture, string said, bool expected) =>
        Assert.Equal(expected, BooleanRecognizer.Recognize(said, culture)[0].Value);

    [Theory]
    [InlineData("zh-tw", "銀行在哪裡")]
    [InlineData("zh-tw", "我的手機壞了")]
    [InlineData("en-us", "I know nothing about notebooks")]
    [InlineData("de-de", "Jahreszahl")]
    public void Words_that_only_contain_one_do_not_count(string culture, string said) => Assert.Empty(BooleanRecognizer.Recognize(said, culture));
}
