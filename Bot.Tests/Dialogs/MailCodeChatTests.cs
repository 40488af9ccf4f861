using ServiceBot.Dialogs.Guard;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Tests.Dialogs;

/// <summary>I-12 where the shop sends mails: an address becomes the order's only when its inbox has given the code back.</summary>
public sealed class MailCodeChatTests
{
    [Theory]
    [InlineData("zh-Hant", "什麼時候送達", "不對，我用另一個信箱", "六位數的驗證碼到 lin.new@example.com", "已經改成 lin.new@example.com")]
    [InlineData("zh-Hans", "什么时候送达", "不对，我用另一个邮箱", "六位数的验证码到 lin.new@example.com", "已经改成 lin.new@example.com")]
    [InlineData("en", "When will my order arrive?", "No, I use another one", "six-digit code to lin.new@example.com", "is now lin.new@example.com")]
    public async Task I12_A_correction_is_verified_before_anything_changes(string locale, string opens, string corrects, string asked, string changed)
    {
        var chat = await AskedAsync(locale, opens);
        await chat.SayAsync(corrects);
        Assert.Contains(asked, await chat.SayAsync("lin.new@example.com"), StringComparison.Ordinal);
        Assert.Equal("lin@example.com", Assert.Single(chat.Shop.Orders).Customer.Email);

        var said = await chat.SayAsync(chat.Shop.Code);

        Assert.Contains(changed, said, StringComparison.Ordinal);
        Assert.Contains("l***@example.com", said, StringComparison.Ordinal);
        Assert.Equal("lin.new@example.com", Assert.Single(chat.Shop.Orders).Customer.Email);
    }

    [Fact]
    public async Task A_wrong_code_changes_nothing_and_says_how_many_tries_are_left()
    {
        var chat = await WaitingAsync();
        Assert.Contains("還可以再試 4 次", await chat.SayAsync("000000"), StringComparison.Ordinal);
        Assert.Contains("還可以再試 3 次", await chat.SayAsync("驗證碼是 000 001"), StringComparison.Ordinal);
        Assert.Equal("lin@example.com", Assert.Single(chat.Shop.Orders).Customer.Email);
        Assert.Contains("已經改成", await chat.SayAsync($"啊看錯了，是{chat.Shop.Code}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_wrong_codes_the_right_one_is_good_for_nothing_and_a_colleague_is_offered()
    {
        var chat = await WaitingAsync();
        for (var wrong = 0; wrong < 4; wrong++)
            await chat.SayAsync($"00000{wrong}");
        Assert.Contains("要我請同事核對後幫您改嗎", await chat.SayAsync("000009"), StringComparison.Ordinal);
        await chat.SayAsync(chat.Shop.Code);
        Assert.Equal("lin@example.com", Assert.Single(chat.Shop.Orders).Customer.Email);
        Assert.Contains("先不動", await chat.SayAsync("不用了"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_code_is_replaced_by_a_fresh_one()
    {
        var chat = await WaitingAsync();
        var old = chat.Shop.Code;
        chat.Now += TimeSpan.FromMinutes(15);
        var said = await chat.SayAsync(old);
        Assert.Contains("過了有效時間", said, StringComparison.Ordinal);
        Assert.Equal(2, chat.Shop.CodesTo.Count);
        Assert.Contains("對不上", await chat.SayAsync(old), StringComparison.Ordinal);
        Assert.Contains("已經改成", await chat.SayAsync(chat.Shop.Code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_good_once_and_only_while_it_is_asked_for()
    {
        var chat = await WaitingAsync();
        await chat.SayAsync(chat.Shop.Code);
        await chat.SayAsync(chat.Shop.Code);
        Assert.Equal("lin.new@example.com", Assert.Single(chat.Shop.Orders).Customer.Email);
        Assert.Null(chat.Remembered.Care.Code);

        var left = await WaitingAsync();
        await left.SayAsync("取消");
        await left.SayAsync(left.Shop.Code);
        Assert.Equal("lin@example.com", Assert.Single(left.Shop.Orders).Customer.Email);
    }

    [Fact]
    public async Task Another_question_is_answered_in_between_and_the_code_is_asked_for_again()
    {
        var chat = await WaitingAsync();
        var said = await chat.SayAsync("還在保固內嗎");
        Assert.Contains("保固", said, StringComparison.Ordinal);
        Assert.Contains("六位數的驗證碼", said, StringComparison.Ordinal);
        Assert.Single(chat.Shop.CodesTo);
        Assert.Contains("已經改成", await chat.SayAsync(chat.Shop.Code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_sent_again_or_to_another_address_three_times_in_all()
    {
        var chat = await WaitingAsync();
        await chat.SayAsync("再寄一次");
        Assert.Contains("lin2@example.com", await chat.SayAsync("啊，應該是 lin2@example.com"), StringComparison.Ordinal);
        Assert.Equal(["lin.new@example.com", "lin.new@example.com", "lin2@example.com"], chat.Shop.CodesTo);
        Assert.Contains("先不再寄", await chat.SayAsync("再寄一次"), StringComparison.Ordinal);
        Assert.Equal(3, chat.Shop.CodesTo.Count);
    }

    [Fact]
    public async Task Back_asks_for_the_address_once_more()
    {
        var chat = await WaitingAsync();
        Assert.Contains("哪一個信箱", await chat.SayAsync("上一步"), StringComparison.Ordinal);
        await chat.SayAsync("lin3@example.com");
        Assert.Equal("lin3@example.com", chat.Shop.CodesTo[^1]);
    }

    [Fact]
    public async Task What_has_too_few_digits_is_no_try()
    {
        var chat = await WaitingAsync();
        Assert.Contains("六個數字", await chat.SayAsync("12345"), StringComparison.Ordinal);
        Assert.Equal(0, chat.Remembered.Care.Code!.Tries);
    }

    [Fact]
    public async Task The_address_that_is_on_the_order_already_needs_no_code()
    {
        var chat = await AskedAsync("zh-Hant", "什麼時候送達");
        await chat.SayAsync("不對，我用另一個信箱");
        Assert.Contains("本來就會寄到這裡", await chat.SayAsync("LIN@example.com"), StringComparison.Ordinal);
        Assert.Empty(chat.Shop.CodesTo);
    }

    [Theory]
    [InlineData("482916"), InlineData("驗證碼：482916"), InlineData("４８２９１６"), InlineData("482 916, thanks"), InlineData("it's 482-916.")]
    public void A_code_that_was_asked_for_is_taken_out_of_what_is_kept(string text)
    {
        var kept = PasteGuard.Redact(text, new GuardContext { Expecting = Slot.MailCode }).Text;
        Assert.Contains(PasteGuard.Mark, kept, StringComparison.Ordinal);
        Assert.DoesNotContain("916", kept, StringComparison.Ordinal);
        Assert.Equal("482916", OneTimeCodes.Read(text));
        Assert.Equal(text, PasteGuard.Redact(text, GuardContext.Nothing).Text);
    }

    [Theory]
    [InlineData("W100027"), InlineData("0912345678"), InlineData("lin482916@example.com"), InlineData("iPhone 15")]
    public void What_is_no_code_stays(string text) =>
        Assert.Equal(text, PasteGuard.Redact(text, new GuardContext { Expecting = Slot.MailCode }).Text);

    private static async Task<Chat> WaitingAsync()
    {
        var chat = await AskedAsync("zh-Hant", "什麼時候送達");
        await chat.SayAsync("不對，我用另一個信箱");
        await chat.SayAsync("lin.new@example.com");
        return chat;
    }

    private static async Task<Chat> AskedAsync(string locale, string opens)
    {
        var chat = new Chat(locale) { SignedInAs = "c-883" };
        chat.Shop.SendsMail = true;
        chat.Shop.Orders.Add(SampleOrders.Laptop(status: OrderStatus.Processing));
        await chat.JoinAsync();
        await chat.SayAsync(opens);
        await chat.StrikeAsync("notes");
        return chat;
    }
}
