namespace ServiceBot.Tests.Dialogs;

/// <summary>What went wrong once, in chats as they were.</summary>
public sealed class HeardOnceTests
{
    [Fact]
    public async Task A_goodbye_long_after_the_address_was_asked_is_a_goodbye()
    {
        var chat = await NotesSaidAsync();
        await chat.SayAsync("都清楚了");
        Assert.Contains("再見", await chat.SayAsync("好的，再見"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_address_is_taken_even_while_the_check_question_waits()
    {
        var chat = await NotesSaidAsync();
        Assert.Contains("請問您平常用的是哪一個信箱呢", await chat.SayAsync("不對，我用另一個信箱"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_at_the_check_is_answered_and_the_check_asked_again()
    {
        var chat = await NotesSaidAsync();
        var said = await chat.SayAsync("拆封了還能退嗎？");
        Assert.Matches("(?s)可以的呢.*您清楚了嗎", said);
    }

    [Fact]
    public async Task Asked_which_a_bare_word_names_the_note_and_opens_no_ticket()
    {
        var chat = await NotesSaidAsync();
        await chat.SayAsync("還有不清楚的");
        Assert.Contains("小小的福利", await chat.SayAsync("退貨"), StringComparison.Ordinal);
        Assert.Empty(chat.Shop.Tickets);
    }

    [Fact]
    public async Task An_I_see_when_nothing_was_asked_is_taken_as_that()
    {
        var chat = await NotesSaidAsync();
        await chat.SayAsync("都清楚了");
        Assert.Contains("隨時跟我說", await chat.SayAsync("都清楚了"), StringComparison.Ordinal);
        Assert.Empty(chat.Buttons);
    }

    [Fact]
    public async Task Not_yet_is_nobodys_name()
    {
        var chat = new Chat();
        await chat.JoinAsync();
        foreach (var line in new[] { "我的 iPhone 15 螢幕碎了", "不知道", "昨天摔的", "跳過", "之後再決定", "備份好了" })
            await chat.SayAsync(line);
        Assert.Contains("麻煩您用幾個字跟我說一下", await chat.SayAsync("還沒"), StringComparison.Ordinal);
        Assert.Contains("電子信箱或電話", await chat.SayAsync("林美華"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_that_is_only_called_a_phone_is_asked_for_its_model()
    {
        var chat = new Chat();
        await chat.JoinAsync();
        Assert.Contains("是哪一台設備呢", await chat.SayAsync("手機壞了怎麼辦"), StringComparison.Ordinal);
        Assert.Contains("序號或 IMEI", await chat.SayAsync("iPhone 15"), StringComparison.Ordinal);
    }

    private static async Task<Chat> NotesSaidAsync()
    {
        var chat = new Chat { SignedInAs = "c-883" };
        chat.Shop.Orders.Add(SampleOrders.Laptop());
        await chat.JoinAsync();
        await chat.SayAsync("發貨了嗎");
        while (chat.Reminders.Set.ContainsKey("notes"))
            await chat.StrikeAsync("notes");
        return chat;
    }
}
