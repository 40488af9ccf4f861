using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Tests.Understanding;

public sealed class AskWordsTests
{
    [Theory]
    [InlineData("你們要我的信箱幹嘛")]
    [InlineData("你们为什么要我的邮箱")]
    [InlineData("why do you need my email")]
    public void Somebody_asks_what_the_contact_is_for(string text) => Assert.True(AskWords.AsksWhatFor(text));

    [Theory]
    [InlineData("為什麼要密碼")]
    [InlineData("為什麼還沒出貨")]
    [InlineData("why is it so slow")]
    public void A_question_about_something_else_is_none_about_the_contact(string text) => Assert.False(AskWords.AsksWhatFor(text));

    [Theory]
    [InlineData("沒有單號")]
    [InlineData("订单号忘了")]
    [InlineData("I don't know the number")]
    public void Somebody_has_no_number(string text) => Assert.True(AskWords.HasNoNumber(text));

    [Theory]
    [InlineData("單號是 RP-7K2M9QX")]
    [InlineData("沒有收到貨")]
    public void A_number_or_another_lack_is_not_that(string text) => Assert.False(AskWords.HasNoNumber(text));

    [Theory]
    [InlineData("你們幾點下班")]
    [InlineData("客服几点上班？")]
    [InlineData("What time do you close?")]
    public void Somebody_asks_for_the_hours(string text) => Assert.True(AskWords.AsksHours(text));

    [Theory]
    [InlineData("包裹幾點到")]
    [InlineData("想改送達時間")]
    public void Another_time_is_not_the_hours(string text) => Assert.False(AskWords.AsksHours(text));

    [Theory]
    [InlineData("還是改一下信箱好了")]
    [InlineData("I do want to change my email address")]
    public void Another_address_is_wanted(string text) => Assert.True(AskWords.WantsOtherAddress(text));

    [Theory]
    [InlineData("改地址")]
    [InlineData("信箱收不到信")]
    public void Something_else_about_addresses_is_not_that(string text) => Assert.False(AskWords.WantsOtherAddress(text));
}
