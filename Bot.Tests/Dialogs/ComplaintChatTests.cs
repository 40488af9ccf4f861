namespace ServiceBot.Tests.Dialogs;

public sealed class ComplaintChatTests
{
    [Theory]
    [InlineData("zh-Hant", "我要投訴", "實在抱歉", "0800-020-021", "哪裡讓您不滿意")]
    [InlineData("en", "I want to complain.", "really sorry", "0800-020-021", "what went wrong")]
    public async Task C_09_Empathy_and_a_person_come_before_the_first_question(string locale, string said, string sorry, string hotline, string question)
    {
        var chat = await OpenAsync(locale);
        var answer = await chat.SayAsync(said);
        Assert.Matches($"(?s){sorry}.*{hotline}.*{question}", answer);
    }

    [Fact]
    public async Task C_09_What_which_order_and_what_would_help_become_a_ticket_with_a_time_that_is_watched()
    {
        var chat = await OpenAsync();
        await chat.SayAsync("我要投訴");
        Assert.Contains("跟哪一筆訂單", await chat.SayAsync("送來的包裹整個壓爛了，打電話也沒人接"), StringComparison.Ordinal);
        Assert.Contains("您希望我們怎麼做", await chat.SayAsync("W100099"), StringComparison.Ordinal);
        Assert.Equal("請主管聯絡我", chat.Buttons[^1]);
        await chat.SayAsync("請主管聯絡我");
        var done = await chat.SayAsync("0912345678");
        Assert.Matches("編號是 T-.*最晚會在 9月9日（週三）上午10:00之前.*請主管聯絡我.*W100099", done.Replace('\n', ' '));
        Assert.Contains("往上交給主管", done, StringComparison.Ordinal);
        var ticket = Assert.Single(chat.Shop.Tickets);
        Assert.Equal(("complaint", "W100099", "請主管聯絡我"), (ticket.Kind, ticket.OrderNumber, ticket.Details!["wish"]));
        Assert.Contains("ticket:T-7K3M9Q21", chat.Reminders.Set.Keys);
    }

    [Fact]
    public async Task C_09_A_known_order_is_named_and_not_asked_and_what_is_no_order_s_matter_neither()
    {
        var chat = await OpenAsync();
        chat.SignedInAs = "c-883";
        chat.Shop.Orders.Add(SampleOrders.Laptop());
        Assert.Contains("您希望我們怎麼做", await chat.SayAsync("我要投訴，包裹外箱破掉了，裡面都是泥"), StringComparison.Ordinal);
        await chat.SayAsync("退款或換貨");
        Assert.Equal("W100027", Assert.Single(chat.Shop.Tickets).OrderNumber);
        var other = await OpenAsync();
        Assert.Contains("您希望我們怎麼做", await other.SayAsync("我要投訴，你們店員講話非常不客氣"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C_09_An_overdue_complaint_speaks_up_and_an_answered_one_is_told_once()
    {
        var chat = await OpenAsync();
        await ComplainAsync(chat);
        Assert.Contains("最晚 9月9日（週三）上午10:00前會聯絡您", await chat.SayAsync("我的投訴怎麼樣了"), StringComparison.Ordinal);
        Assert.Contains("我們沒有做到", await chat.StrikeAsync("ticket:T-7K3M9Q21"), StringComparison.Ordinal);
        Assert.Equal(["T-7K3M9Q21"], chat.Shop.Escalated);
        (chat.Shop.TicketState, chat.Shop.TicketVersion, chat.Shop.TicketNote) = ("answered", 3, "已經補寄，並附上致歉信");
        chat.Reminders.Set["answered:T-7K3M9Q21:3"] = (chat.Now, null);
        Assert.Contains("已經補寄，並附上致歉信", await chat.StrikeAsync("answered:T-7K3M9Q21:3"), StringComparison.Ordinal);
        Assert.Contains("已經答覆了", await chat.SayAsync("T-7K3M9Q21 處理好了嗎"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_a_ticket_is_told_by_number_and_contact()
    {
        var chat = await OpenAsync();
        await ComplainAsync(chat);
        chat.Shop.MadeHere = false;
        chat.TamperWithDesk(json => json.Replace("0912345678", "0900000000", StringComparison.Ordinal));
        Assert.Contains("查不到這件事", await chat.SayAsync("T-7K3M9Q21"), StringComparison.Ordinal);
        Assert.Contains("會聯絡您", await chat.SayAsync("T-7K3M9Q21 0912345678"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_takes_the_last_answer_of_a_complaint_away_and_cancel_all_of_it()
    {
        var chat = await OpenAsync();
        await chat.SayAsync("我要投訴");
        await chat.SayAsync("店員態度非常不好");
        Assert.Contains("哪裡讓您不滿意", await chat.SayAsync("上一步"), StringComparison.Ordinal);
        await chat.SayAsync("取消");
        Assert.Empty(chat.Shop.Tickets);
        Assert.Contains("哪裡讓您不滿意", await chat.SayAsync("我要投訴"), StringComparison.Ordinal);
    }

    private static async Task ComplainAsync(Chat chat)
    {
        await chat.SayAsync("我要投訴，你們店員講話非常不客氣");
        await chat.SayAsync("說明原因並道歉");
        await chat.SayAsync("0912345678");
    }

    private static async Task<Chat> OpenAsync(string locale = "zh-Hant")
    {
        var chat = new Chat(locale);
        await chat.JoinAsync();
        return chat;
    }
}
