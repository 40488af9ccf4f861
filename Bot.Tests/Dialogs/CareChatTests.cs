using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Tests.Dialogs;

public sealed class CareChatTests
{
    [Fact]
    public async Task I16_The_notes_follow_one_by_one_in_order_and_end_with_the_check_question()
    {
        var chat = await ShownAsync();
        string[] expected = ["l***@example.com，", "收到出貨通知信以後", "包裹裡不會附紙本發票", "PDF 閱讀器", "也是一個小小的福利呢", "您清楚了嗎？"];
        foreach (var part in expected)
            Assert.Contains(part, await chat.StrikeAsync("notes"), StringComparison.Ordinal);
        Assert.DoesNotContain("notes", chat.Reminders.Set.Keys);
        Assert.Equal(["都清楚了", "還有不清楚的"], chat.Buttons);
        Assert.Contains("太好了", await chat.SayAsync("都清楚了"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I25_Whoever_says_goodbye_to_the_check_question_is_wished_goodbye()
    {
        var chat = await ShownAsync();
        while (chat.Reminders.Set.ContainsKey("notes"))
            await chat.StrikeAsync("notes");

        var said = await chat.SayAsync("好的謝謝，再見");

        Assert.Contains("有需要隨時回來找我，再見", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I16_Each_note_has_a_connective_and_no_two_in_a_row_the_same()
    {
        var chat = await ShownAsync();
        List<string> leads = [];
        for (var note = 0; note < 5; note++)
            leads.Add((await chat.StrikeAsync("notes")).Split('，')[0]);
        Assert.All(leads.Zip(leads.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Equal("有幾件重要事項", leads[0]);
    }

    [Fact]
    public async Task The_pause_before_a_note_is_long_enough_to_read_what_was_said()
    {
        var chat = await ShownAsync();
        Assert.InRange(chat.Reminders.Set["notes"].DueAt - chat.Now, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task I00d_A_customer_who_writes_is_answered_first_and_the_first_unsaid_note_follows()
    {
        var chat = await ShownAsync();
        await chat.StrikeAsync("notes");
        await chat.StrikeAsync("notes");
        Assert.Contains("保固到", await chat.SayAsync("還在保固內嗎"), StringComparison.Ordinal);
        var next = await chat.StrikeAsync("notes");
        Assert.StartsWith("咱們接著說。", next, StringComparison.Ordinal);
        Assert.Contains("發票", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I00d_Back_from_being_away_the_thread_is_taken_up_at_once()
    {
        var chat = await ShownAsync();
        await chat.StrikeAsync("notes");
        var said = await chat.SayAsync("不好意思剛剛去忙了");
        Assert.StartsWith("沒關係的，咱們接著說。", said, StringComparison.Ordinal);
        Assert.Contains("查物流", said, StringComparison.Ordinal);
        Assert.Contains("notes", chat.Reminders.Set.Keys);
    }

    [Fact]
    public async Task While_something_else_is_being_asked_no_note_comes_between()
    {
        var chat = await ShownAsync();
        await chat.SayAsync("我要送修");
        Assert.DoesNotContain("notes", chat.Reminders.Set.Keys);
        await chat.SayAsync("取消");
        Assert.Contains("notes", chat.Reminders.Set.Keys);
    }

    [Fact]
    public async Task I13_What_was_asked_about_is_not_explained_again()
    {
        var chat = await ShownAsync();
        Assert.Contains("包裹裡不會附紙本發票", await chat.SayAsync("發票呢？"), StringComparison.Ordinal);
        List<string> rest = [];
        while (chat.Reminders.Set.ContainsKey("notes"))
            rest.Add(await chat.StrikeAsync("notes"));
        Assert.DoesNotContain(rest, note => note.Contains("紙本發票", StringComparison.Ordinal));
        await chat.SayAsync("都清楚了");
        Assert.Contains("就像剛才跟您說的", await chat.SayAsync("箱子裡沒有發票"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_turn_can_follow_all_notes_stand_in_the_reply()
    {
        var chat = new Chat { CanFollowUp = false, SignedInAs = "c-883" };
        chat.Shop.Orders.Add(SampleOrders.Laptop());
        await chat.JoinAsync();
        Assert.Matches("(?s)最晚 9月15日.*l\\*\\*\\*@example.com.*查物流.*紙本發票.*閱讀器.*小小的福利.*您清楚了嗎", await chat.SayAsync("什麼時候送達"));
        Assert.DoesNotContain("notes", chat.Reminders.Set.Keys);
    }

    [Fact]
    public async Task I17_Two_parcels_are_told_with_their_own_days_before_one_is_missed()
    {
        var chat = await ShownAsync(SampleOrders.Split());
        List<string> notes = [];
        while (chat.Reminders.Set.ContainsKey("notes"))
            notes.Add(await chat.StrikeAsync("notes"));
        var split = Assert.Single(notes, note => note.Contains("2 個包裹", StringComparison.Ordinal));
        Assert.Matches("(?s)MacBook Air 13：[^\\n]*最晚 9月12日.*Magic Mouse ×2：[^\\n]*最晚 9月15日.*自己的通知信", split);
    }

    [Fact]
    public async Task What_has_arrived_needs_no_note_about_its_way()
    {
        var chat = await ShownAsync(SampleOrders.Delivered());
        var first = await chat.StrikeAsync("notes");
        Assert.Contains("發票", first, StringComparison.Ordinal);
        await chat.StrikeAsync("notes");
        Assert.Contains("您這筆最晚可以到 9月18日（週五）", await chat.StrikeAsync("notes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I12_Another_address_is_taken_read_back_and_honestly_noted()
    {
        var chat = await ShownAsync();
        await chat.StrikeAsync("notes");
        Assert.Equal(["對，就是這個", "不對，我用另一個信箱"], chat.Buttons);
        await chat.SayAsync("不對，我用另一個信箱");
        Assert.Contains("不是完整的電子信箱", await chat.SayAsync("new@"), StringComparison.Ordinal);
        Assert.Contains("new@example.org", await chat.SayAsync("new@example.org"), StringComparison.Ordinal);
        Assert.Contains("改好之前通知信還是會寄到原來的那個", await chat.SayAsync("對"), StringComparison.Ordinal);
        await chat.SayAsync("請同事幫我改");
        var ticket = Assert.Single(chat.Shop.Tickets);
        Assert.Equal(("new@example.org", "W100027"), (ticket.Contact, ticket.OrderNumber));
        Assert.Contains("notes", chat.Reminders.Set.Keys);
    }

    [Fact]
    public async Task I12_The_right_address_needs_only_a_yes_and_the_notes_go_on()
    {
        var chat = await ShownAsync();
        await chat.StrikeAsync("notes");
        Assert.Contains("麻煩您留意這個信箱", await chat.SayAsync("對"), StringComparison.Ordinal);
        Assert.Contains("查物流", await chat.StrikeAsync("notes"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("還有不清楚的", "退換貨"), InlineData("不太清楚退貨", null)]
    public async Task I22_Only_what_is_not_clear_is_explained_again(string no, string? which)
    {
        var chat = await ShownAsync();
        while (chat.Reminders.Set.ContainsKey("notes"))
            await chat.StrikeAsync("notes");
        var said = await chat.SayAsync(no);
        if (which is not null)
            said = await chat.SayAsync(which);
        Assert.Contains("小小的福利", said, StringComparison.Ordinal);
        Assert.DoesNotContain("紙本發票", said, StringComparison.Ordinal);
        Assert.Contains("清楚一些了嗎", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I00f_A_note_that_is_switched_off_is_not_said()
    {
        var chat = new Chat("zh-Hant", ("Practices:zh-Hant:I-13", "false"), ("Practices:zh-Hant:I-22", "false")) { CanFollowUp = false, SignedInAs = "c-883" };
        chat.Shop.Orders.Add(SampleOrders.Laptop());
        await chat.JoinAsync();
        var said = await chat.SayAsync("什麼時候送達");
        Assert.DoesNotContain("紙本發票", said, StringComparison.Ordinal);
        Assert.DoesNotContain("您清楚了嗎", said, StringComparison.Ordinal);
        Assert.Contains("小小的福利", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goodbye_ends_the_notes_and_wishes_well_for_the_season()
    {
        var chat = await ShownAsync();
        chat.Now = new DateTimeOffset(2026, 9, 15, 10, 0, 0, TimeSpan.FromHours(8));
        var said = await chat.SayAsync("再見");
        Assert.Contains("天氣轉涼，注意身體，不要感冒", said, StringComparison.Ordinal);
        Assert.DoesNotContain("抱歉", said, StringComparison.Ordinal);
        Assert.Empty(chat.Reminders.Set);
    }

    private static async Task<Chat> ShownAsync(Order? order = null)
    {
        var chat = new Chat { SignedInAs = "c-883" };
        chat.Shop.Orders.Add(order ?? SampleOrders.Laptop());
        await chat.JoinAsync();
        await chat.SayAsync("發貨了嗎");
        return chat;
    }
}
