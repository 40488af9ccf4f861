using Newtonsoft.Json.Linq;

namespace ServiceBot.Tests.Dialogs;

public sealed class DeskChatTests
{
    [Fact]
    public async Task A_person_is_reached_by_phone_at_once_or_by_a_ticket_with_a_time()
    {
        var chat = await OpenAsync();
        var said = await chat.SayAsync("找真人");
        Assert.Contains("0800-020-021，每天上午9:00到晚上9:00都有同事在", said, StringComparison.Ordinal);
        Assert.Contains("請問是什麼事情呢", said, StringComparison.Ordinal);
        Assert.Contains("同事要怎麼聯絡您", await chat.SayAsync("螢幕保護貼想換一張"), StringComparison.Ordinal);
        Assert.Contains("9月9日（週三）上午10:00之前", await chat.SayAsync("我是林小姐 0912345678"), StringComparison.Ordinal);
        var ticket = Assert.Single(chat.Shop.Tickets);
        Assert.Equal(("person", "螢幕保護貼想換一張", "林小姐", "0912345678"), (ticket.Kind, ticket.Reason, ticket.ContactName, ticket.Contact));
        var (name, reminder) = Assert.Single(chat.Reminders.Set, pair => pair.Key.StartsWith("ticket:", StringComparison.Ordinal));
        Assert.Equal(chat.Shop.AnsweredBy, reminder.DueAt);
        Assert.Contains("我們沒有做到", await chat.StrikeAsync(name), StringComparison.Ordinal);
        Assert.Single(chat.Shop.Escalated);
    }

    [Fact]
    public async Task Outside_its_hours_the_hotline_is_not_promised()
    {
        var chat = await OpenAsync();
        chat.Now = new DateTimeOffset(2026, 9, 8, 23, 0, 0, TimeSpan.FromHours(8));
        Assert.Contains("現在剛好不是服務時間", await chat.SayAsync("找真人"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C09_A_complaint_that_says_its_matter_is_not_asked_for_it_again()
    {
        var chat = await OpenAsync();
        var said = await chat.SayAsync("我要投訴，說好昨天到的東西到現在都沒人理我");
        Assert.Contains("讓您有這樣的感受，實在抱歉", said, StringComparison.Ordinal);
        Assert.DoesNotContain("哪裡讓您不滿意", said, StringComparison.Ordinal);
        Assert.Contains("跟哪一筆訂單或維修單有關", said, StringComparison.Ordinal);
        await chat.SayAsync("跟單號無關");
        await chat.SayAsync("請主管聯絡我");
        await chat.SayAsync("0912345678");
        Assert.Equal("complaint", Assert.Single(chat.Shop.Tickets).Kind);
    }

    [Theory]
    [InlineData("nearest 的維修據點")]
    [InlineData("我的手機壞了")]
    public async Task A_complaint_is_no_place_and_no_device(string before)
    {
        var chat = await OpenAsync();
        await chat.SayAsync(before);
        Assert.Contains("讓您有這樣的感受，實在抱歉", await chat.SayAsync("我要投訴"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_understood_twice_in_a_row_offers_a_person()
    {
        var chat = await OpenAsync();
        Assert.Contains("還沒聽懂", await chat.SayAsync("嘰哩咕嚕"), StringComparison.Ordinal);
        Assert.Equal(3, chat.Buttons.Count);
        Assert.Contains("真人同事", await chat.SayAsync("咕嚕嘰哩"), StringComparison.Ordinal);
        Assert.Equal("找真人同事", chat.Buttons[0]);
    }

    [Fact]
    public async Task In_doubt_the_likeliest_are_offered_and_a_tap_goes_there()
    {
        var chat = await OpenAsync();
        Assert.Contains("您想問的是下面哪一件呢", await chat.SayAsync("發票還是退貨?!"), StringComparison.Ordinal);
        Assert.Contains("可以退換貨嗎", chat.Buttons);
        Assert.Contains("無條件退換", await chat.SayAsync("可以退換貨嗎"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I05_No_acknowledgement_is_used_twice_in_a_row()
    {
        var chat = await OpenAsync();
        var first = (await chat.SayAsync("發票呢")).Split('，')[0];
        var second = (await chat.SayAsync("收據呢")).Split('，')[0];
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task The_language_follows_the_customer_and_stays()
    {
        var chat = await OpenAsync();
        Assert.Contains("Could you give me the order number", await chat.SayAsync("When will my laptop arrive please"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("e-mail address or phone number", await chat.SayAsync("W100027"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anger_is_offered_a_person_unasked()
    {
        var chat = await OpenAsync();
        chat.SignedInAs = "c-883";
        chat.Shop.Orders.Add(SampleOrders.Laptop());
        await chat.SayAsync("太離譜了，什麼時候送達");
        Assert.Contains(chat.Texts, text => text.Contains("請真人同事來幫您", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cancel_leaves_the_matter_and_start_over_forgets_it()
    {
        var chat = await OpenAsync();
        await chat.SayAsync("什麼時候送達");
        Assert.Contains("先放著", await chat.SayAsync("取消"), StringComparison.Ordinal);
        Assert.Contains("沒有進行中的事", await chat.SayAsync("取消"), StringComparison.Ordinal);
        Assert.Contains("咱們從頭開始", await chat.SayAsync("重新開始"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_stored_by_another_version_starts_over_kindly_and_keeps_what_was_told()
    {
        var chat = await OpenAsync();
        chat.Shop.Orders.Add(SampleOrders.Laptop());
        await chat.SayAsync("W100027 什麼時候送達");
        chat.TamperWithDesk(json => json.Replace("\"Version\":1", "\"Version\":0", StringComparison.Ordinal));
        var said = await chat.SayAsync("lin@example.com 什麼時候送達");
        Assert.Contains("剛才系統更新了", said, StringComparison.Ordinal);
        Assert.Contains("最晚 9月15日", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_stored_names_only_listed_types_and_no_assembly()
    {
        var chat = await OpenAsync();
        await chat.SayAsync("我要送修");
        var types = JObject.Parse(chat.StoredConversation).Descendants().OfType<JProperty>().Where(property => property.Name == "$type")
            .Select(property => (string)property.Value!).Distinct().Order();
        Assert.Equal(["map", "question", "stack"], types);
    }

    [Fact]
    public async Task I23_A_silent_customer_is_asked_after_twice_and_said_goodbye_to_once()
    {
        var chat = await OpenAsync();
        await chat.SayAsync("發票呢");
        var started = chat.Now;
        Assert.Equal(started.AddMinutes(2), chat.Reminders.Set["check-in"].DueAt);
        Assert.Contains("應該比較忙吧", await chat.StrikeAsync("check-in"), StringComparison.Ordinal);
        Assert.Equal(started.AddMinutes(5), chat.Reminders.Set["check-in"].DueAt);
        Assert.Matches("保重身體.*還可以收到我發送的信息嗎", await chat.StrikeAsync("check-in"));
        Assert.Contains("先不打擾您了", await chat.StrikeAsync("check-in"), StringComparison.Ordinal);
        Assert.DoesNotContain("check-in", chat.Reminders.Set.Keys);
        Assert.NotEqual("", await chat.SayAsync("發票呢"));
    }

    [Theory]
    [InlineData(4, "9月18日（週五）前（含當天）都可以無條件退換", 8), InlineData(4, "在 9月18日（週五）已經結束了", 19)]
    public async Task I21_Returns_are_answered_with_the_last_day_of_the_order(int delivered, string expected, int today)
    {
        var chat = await OpenAsync();
        chat.SignedInAs = "c-883";
        chat.Now = new DateTimeOffset(2026, 9, today, 23, 0, 0, TimeSpan.FromHours(8));
        chat.Shop.Orders.Add(SampleOrders.Delivered(day: delivered));
        Assert.Contains(expected, await chat.SayAsync("拆封了還能退嗎"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_a_person_can_see_becomes_a_ticket_and_is_not_made_up()
    {
        var chat = await OpenAsync();
        Assert.Contains("退貨單號", await chat.SayAsync("我的退款呢"), StringComparison.Ordinal);
        Assert.Contains("不想隨便回答您", await chat.SayAsync("沒有單號，是上個月多刷的那筆"), StringComparison.Ordinal);
        await chat.SayAsync("lin@example.com");
        Assert.Equal("我的退款呢 / 沒有單號，是上個月多刷的那筆", Assert.Single(chat.Shop.Tickets).Reason);
    }

    private static async Task<Chat> OpenAsync()
    {
        var chat = new Chat();
        await chat.JoinAsync();
        return chat;
    }
}
