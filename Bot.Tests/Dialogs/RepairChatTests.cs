using Newtonsoft.Json.Linq;
using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Tests.Dialogs;

public sealed class RepairChatTests
{
    [Fact]
    public async Task C01_From_a_broken_phone_to_a_number_with_every_field_reviewed()
    {
        var chat = await OpenAsync();
        Assert.Contains("設定 > 一般 > 關於本機", await chat.SayAsync("我的 iPhone 15 螢幕碎了"), StringComparison.Ordinal);
        Assert.Contains("是怎麼弄到的呢", await chat.SayAsync("不知道"), StringComparison.Ordinal);
        Assert.Contains("傳一張照片", await chat.SayAsync("昨天摔到地上之後一直這樣"), StringComparison.Ordinal);
        Assert.Contains("城市和區", await chat.SayAsync("跳過"), StringComparison.Ordinal);
        var prepared = await chat.SayAsync("台北信義");
        Assert.Contains("您備份好了嗎？", prepared, StringComparison.Ordinal);
        var named = await chat.SayAsync("還沒有");
        Assert.Contains("iCloud 備份", named, StringComparison.Ordinal);
        Assert.Contains("請問怎麼稱呼您", named, StringComparison.Ordinal);
        await chat.SayAsync("林美華");
        await chat.SayAsync("0912345678");
        Assert.Equal(
            ["iPhone 15", "到店確認", "我的 iPhone 15 螢幕碎了", "昨天摔到地上之後一直這樣", "摔過", "沒有", "台北信義", "送修前會備份", "林美華", "0912345678"],
            Values(chat));
        var submitted = await chat.SayAsync("送出");
        Assert.Matches("維修單號是 RP-", submitted);
        Assert.Contains("當面測試", submitted, StringComparison.Ordinal);
        Assert.Contains("9月18日（週五）至 9月23日（週三）之間", submitted, StringComparison.Ordinal);
        Assert.Contains(chat.Sent.SelectMany(activity => activity.Attachments ?? []), paper => paper.ContentType == "application/pdf");
        var request = Assert.Single(chat.Shop.Repairs).Request;
        Assert.Equal(("iPhone 15", "林美華", "0912345678", false, "昨天"), (request.Device, request.ContactName, request.Contact, request.BackedUp, request.Since));
        Assert.Contains("申請單收到了", await chat.SayAsync("修好了嗎"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("不用了")]
    [InlineData("先跳過吧")]
    [InlineData("我不記得了")]
    public async Task A05_Whoever_would_rather_go_on_without_the_serial_number_may(string said)
    {
        var chat = await OpenAsync();
        await chat.SayAsync("我的 iPhone 15 螢幕碎了");
        Assert.Contains("是怎麼弄到的呢", await chat.SayAsync(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A05_A_serial_number_that_does_not_come_is_left_out_at_the_third_try()
    {
        var chat = await OpenAsync();
        await chat.SayAsync("我的 iPhone 15 螢幕碎了");
        Assert.Contains("我沒有找到序號", await chat.SayAsync("晚一點看看好了"), StringComparison.Ordinal);
        Assert.Contains("請真人同事來幫您", await chat.SayAsync("嗯我看看喔"), StringComparison.Ordinal);
        Assert.Matches("這一題咱們先空著.*是怎麼弄到的呢", await chat.SayAsync("字太小了"));
    }

    [Fact]
    public async Task A_field_can_be_changed_before_submitting()
    {
        var chat = await ReviewedAsync();
        await chat.SayAsync("修改");
        Assert.Equal(["設備", "序號", "故障", "出現的情況", "摔過或進水", "照片", "送修方式", "備份", "聯絡人", "聯絡方式"], chat.Buttons);
        Assert.Contains("怎麼稱呼您", await chat.SayAsync("聯絡人"), StringComparison.Ordinal);
        await chat.SayAsync("王大明");
        await chat.SayAsync("送出");
        Assert.Equal("王大明", Assert.Single(chat.Shop.Repairs).Request.ContactName);
    }

    [Theory]
    [InlineData("修改故障", "出了什麼狀況"), InlineData("修改序號", "序號或 IMEI"), InlineData("修改摔過或進水", "碰過水"), InlineData("修改照片", "傳一張照片")]
    [InlineData("修改送修方式", "城市和區"), InlineData("修改備份", "備份好了嗎"), InlineData("修改出現的情況", "怎麼弄到的")]
    public async Task A_tap_on_a_field_of_the_card_asks_for_it_anew(string tapped, string question)
    {
        var chat = await ReviewedAsync();
        Assert.Contains(question, await chat.SayAsync(tapped), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("改一下聯絡人"), InlineData("聯絡人不對")]
    public async Task A_field_is_changed_by_its_name(string words)
    {
        var chat = await ReviewedAsync();
        Assert.Contains("怎麼稱呼您", await chat.SayAsync(words), StringComparison.Ordinal);
        await chat.SayAsync("王大明");
        await chat.SayAsync("對，送出");
        Assert.Equal("王大明", Assert.Single(chat.Shop.Repairs).Request.ContactName);
    }

    [Fact]
    public async Task Cancelled_at_the_review_nothing_is_submitted()
    {
        var chat = await ReviewedAsync();
        await chat.SayAsync("取消");
        Assert.Empty(chat.Shop.Repairs);
    }

    [Fact]
    public async Task What_a_signed_in_customer_bought_is_offered_and_their_contact_not_asked()
    {
        var chat = await OpenAsync();
        chat.SignedInAs = "c-883";
        chat.Shop.Orders.Add(SampleOrders.Laptop(status: OrderStatus.Delivered));
        await chat.SayAsync("我要送修");
        Assert.Equal(["MacBook Air 13", "別的設備"], chat.Buttons);
        await chat.SayAsync("MacBook Air 13");
        await chat.SayAsync("鍵盤沒有反應");
        await chat.SayAsync("不確定");
        await chat.SayAsync("都沒有");
        await chat.SayAsync("跳過");
        await chat.SayAsync("之後再決定");
        Assert.Contains("麻煩您看一下對不對", await chat.SayAsync("備份好了"), StringComparison.Ordinal);
        await chat.SayAsync("送出");
        var request = Assert.Single(chat.Shop.Repairs).Request;
        Assert.Equal(("C02XL0GTJGH5", "W100027", "林小姐", "不確定"), (request.SerialNumber, request.OrderNumber, request.ContactName, request.Condition));
    }

    [Fact]
    public async Task Back_takes_the_last_answer_away()
    {
        var chat = await OpenAsync();
        await chat.SayAsync("我要送修");
        await chat.SayAsync("iPhone 15");
        await chat.SayAsync("不知道");
        await chat.SayAsync("螢幕不亮");
        Assert.Contains("iPhone 15 出了什麼狀況呢", await chat.SayAsync("上一步"), StringComparison.Ordinal);
        Assert.Contains("序號或 IMEI", await chat.SayAsync("上一步"), StringComparison.Ordinal);
        Assert.Contains("是哪一台設備呢", await chat.SayAsync("上一步"), StringComparison.Ordinal);
        Assert.Contains("第一步", await chat.SayAsync("上一步"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_side_question_is_answered_and_the_form_goes_on_where_it_was()
    {
        var chat = await OpenAsync();
        await chat.SayAsync("我要送修");
        var said = await chat.SayAsync("拆封了還能退嗎？");
        Assert.Contains("無條件退換", said, StringComparison.Ordinal);
        Assert.Contains("咱們回到剛才的問題。首先，是哪一台設備呢", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_side_matter_with_questions_of_its_own_comes_back_too()
    {
        var chat = await OpenAsync();
        chat.Shop.Orders.Add(SampleOrders.Laptop());
        await chat.SayAsync("我要送修");
        Assert.Contains("訂單號", await chat.SayAsync("我的訂單什麼時候送達？"), StringComparison.Ordinal);
        var said = await chat.SayAsync("W100027 lin@example.com");
        Assert.Contains("最晚 9月15日", said, StringComparison.Ordinal);
        Assert.Contains("是哪一台設備呢", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_language_asks_the_waiting_question_again_in_it()
    {
        var chat = await OpenAsync();
        await chat.SayAsync("我要送修");
        Assert.Contains("which device is it?", await chat.SayAsync("english"), StringComparison.Ordinal);
        Assert.Contains("serial number or IMEI", await chat.SayAsync("iPhone 15"), StringComparison.Ordinal);
        Assert.Contains("What's wrong with the iPhone 15?", await chat.SayAsync("I don't know"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_at_a_question_tells_what_works_and_asks_again()
    {
        var chat = await OpenAsync();
        await chat.SayAsync("我要送修");
        Assert.Matches("(?s)找真人.*是哪一台設備呢", await chat.SayAsync("說明"));
    }

    [Fact]
    public async Task A_repair_of_another_conversation_needs_its_contact()
    {
        var chat = await ReviewedAsync();
        await chat.SayAsync("送出");
        var number = chat.Shop.Repairs[0].Number;
        var other = new Chat();
        await other.JoinAsync();
        other.Shop.Repairs.AddRange(chat.Shop.Repairs);
        other.Shop.MadeHere = false;
        Assert.Contains("只有您本人看得到", await other.SayAsync($"{number} 修好了嗎"), StringComparison.Ordinal);
        Assert.Contains("申請單收到了", await other.SayAsync("0912345678"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task D_04_A_password_is_refused_and_the_question_asked_again()
    {
        var chat = await OpenAsync();
        await chat.SayAsync("我要送修");
        var said = await chat.SayAsync("我的密碼是 ●●●");
        Assert.Contains("千萬不要傳到聊天視窗裡", said, StringComparison.Ordinal);
        Assert.Contains("是哪一台設備呢", said, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Values(Chat chat) => JObject.FromObject(chat.Sent.SelectMany(activity => activity.Attachments ?? []).Last().Content)
        .SelectTokens("body[*].columns[1].items[0].text").Select(value => (string)value!);

    private static async Task<Chat> OpenAsync()
    {
        var chat = new Chat();
        await chat.JoinAsync();
        return chat;
    }

    private static async Task<Chat> ReviewedAsync()
    {
        var chat = await OpenAsync();
        foreach (var line in new[] { "我的 iPhone 15 螢幕碎了", "不知道", "摔到的", "跳過", "台北信義", "備份好了", "林美華", "0912345678" })
            await chat.SayAsync(line);
        return chat;
    }
}
