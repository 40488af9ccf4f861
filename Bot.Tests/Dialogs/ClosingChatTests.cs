using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Tests.Dialogs;

/// <summary>At a question that any words would answer, some words are none.</summary>
public sealed class ClosingChatTests
{
    [Theory]
    [InlineData("不用了，謝謝"), InlineData("沒有了，謝謝您"), InlineData("沒有其他問題了"), InlineData("好的，就這樣，謝謝"), InlineData("没别的了，谢谢"), InlineData("沒事了"), InlineData("就這些")]
    [InlineData("No, that's all, thanks"), InlineData("that's all"), InlineData("nothing else, thank you!"), InlineData("No, I'm good, thanks"), InlineData("That'll be all for now, bye")]
    public void It_is_all(string text) => Assert.True(ClosingRules.IsAll(text));

    [Theory]
    [InlineData("算了，先不改了"), InlineData("還是算了吧"), InlineData("先不用了"), InlineData("不改了"), InlineData("不用了，下次再說"), InlineData("never mind"), InlineData("Actually, forget it"), InlineData("No thanks, leave it for now")]
    public void It_is_given_up(string text) => Assert.True(ClosingRules.GivesUp(text));

    [Theory]
    [InlineData("沒有收到包裹"), InlineData("沒問題的是螢幕，壞的是電池"), InlineData("不用了就會自動關機"), InlineData("就這樣黑屏了，按什麼都沒反應"), InlineData("that's all broken"), InlineData("nothing works")]
    [InlineData("取消這筆訂單"), InlineData("不要了，想退"), InlineData("I changed my address"), InlineData("please leave it at the door")]
    public void It_is_an_answer(string text)
    {
        Assert.False(ClosingRules.IsAll(text));
        Assert.False(ClosingRules.GivesUp(text));
    }

    [Theory]
    [InlineData("zh-Hant", "刷不過", "沒有了，謝謝", "再見"), InlineData("zh-Hans", "刷不过", "没有了，谢谢", "再见"), InlineData("en", "my card is 刷不過", "No, that's all, thanks", "goodbye")]
    public async Task That_is_all_does_not_become_the_reason_of_a_matter(string locale, string opens, string closes, string expected)
    {
        var chat = await OpenAsync(locale);
        await chat.SayAsync(opens);
        Assert.Contains(expected, await chat.SayAsync(closes), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(chat.Shop.Tickets);
        Assert.Null(chat.Remembered.Ticket.Reason);
    }

    [Theory]
    [InlineData("zh-Hant", "我要投訴", "W100027", "收到號碼了", "哪裡讓您不滿意", "包裝破了，裡面也受潮"), InlineData("zh-Hans", "我要投訴", "订单号是 W100027", "收到号码了", "哪里让您不满意", "包装破了，里面也受潮")]
    [InlineData("en", "I want to complain", "My order number is W100027", "got the number", "what went wrong", "The box was torn and wet inside")]
    public async Task A_bare_order_number_is_what_a_complaint_is_about_and_not_its_story(string locale, string opens, string number, string noted, string asked, string story)
    {
        var chat = await OpenAsync(locale);
        await chat.SayAsync(opens);
        var said = await chat.SayAsync(number);
        Assert.Contains(noted, said, StringComparison.Ordinal);
        Assert.Contains(asked, said, StringComparison.Ordinal);
        await chat.SayAsync(story);
        Assert.Equal("W100027", chat.Remembered.Ticket.About);
        Assert.Equal(story, chat.Remembered.Ticket.Reason);
    }

    [Fact]
    public async Task That_is_all_at_the_wish_of_a_complaint_keeps_the_complaint()
    {
        var chat = await OpenAsync("zh-Hant");
        await chat.SayAsync("我要投訴");
        await chat.SayAsync("店員態度很差，講話很大聲");
        await chat.SayAsync("沒有了，謝謝");
        await chat.SayAsync("林小姐 0912345678");
        Assert.Single(chat.Shop.Tickets);
    }

    [Fact]
    public async Task Given_up_at_the_question_a_matter_is_left()
    {
        var chat = await OpenAsync("zh-Hant");
        await chat.SayAsync("刷不過");
        Assert.Contains("先放著", await chat.SayAsync("算了，先不用了"), StringComparison.Ordinal);
        Assert.Empty(chat.Shop.Tickets);
    }

    private static async Task<Chat> OpenAsync(string locale)
    {
        var chat = new Chat(locale);
        await chat.JoinAsync();
        return chat;
    }
}
