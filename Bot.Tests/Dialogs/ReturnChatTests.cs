using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Returns;

namespace ServiceBot.Tests.Dialogs;

public sealed class ReturnChatTests
{
    [Theory]
    [InlineData("zh-Hant", "拆開用過還能退貨嗎？", "無論產品激活與否，9月18日（週五）前（含當天）都可以無條件退換，也是一個小小的福利呢")]
    [InlineData("zh-Hans", "拆开用过还能退货吗？return", "无论产品激活与否，9月18日（周五）前（含当天）都可以无条件退换，也是一个小小的福利呢")]
    [InlineData("en", "Can I return it once opened?", "Activated or not, you can return it up to and including Friday 18 September – a small perk for you")]
    public async Task I_21_Opened_or_not_it_can_be_returned_until_a_day(string locale, string asked, string answer)
    {
        var chat = await OpenAsync(locale, SampleOrders.Delivered());
        Assert.Contains(answer, await chat.SayAsync(asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_21_On_the_fifteenth_day_the_no_is_polite_and_offers_other_ways()
    {
        var chat = await OpenAsync("zh-Hant", SampleOrders.Delivered());
        chat.Now = new DateTimeOffset(2026, 9, 19, 9, 0, 0, TimeSpan.FromHours(8));
        Assert.Contains("實在抱歉，14天的退換期在 9月18日（週五）已經結束了", await chat.SayAsync("我要退貨"), StringComparison.Ordinal);
        Assert.Equal(["還在保固內嗎", "我要送修", "找真人同事"], chat.Buttons);
        Assert.Empty(chat.Shop.Returns.All);
    }

    [Fact]
    public async Task I_21_Each_item_of_a_split_order_has_a_day_of_its_own_and_one_under_way_has_none()
    {
        var chat = await OpenAsync("zh-Hant", Split());
        var said = await chat.SayAsync("可以退貨嗎");
        Assert.Contains("- MacBook Air 13：9月16日（週三）前（含當天）都可以退換", said, StringComparison.Ordinal);
        Assert.Contains("- Magic Mouse ×2：9月20日（週日）前（含當天）都可以退換", said, StringComparison.Ordinal);
        Assert.Contains("- Studio Display：還沒送達，收到後14天內可以退換", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "我要退貨", "Magic Mouse 您有 3 件", "兩件", "Magic Mouse ×2"), InlineData("zh-Hans", "我要退货return", "Magic Mouse 您有 3 件", "2", "Magic Mouse ×2")]
    [InlineData("en", "I'd like to return it", "You have 3 of Magic Mouse", "two of them", "Magic Mouse ×2"), InlineData("zh-Hant", "我要退貨", "Magic Mouse 您有 3 件", "全部", "Magic Mouse ×3")]
    public async Task Of_a_line_of_several_pieces_some_can_go_back(string locale, string opens, string asked, string answer, string expected)
    {
        var chat = await OpenAsync(locale, Three());
        var said = await chat.SayAsync(opens);
        if (chat.Remembered.Returns.Asking is null)
            said = await chat.SayAsync(locale == "en" ? "I'd like to return it" : "我要退");
        Assert.Contains(asked, said, StringComparison.Ordinal);
        await chat.SayAsync(answer);
        await chat.SayAsync(locale == "en" ? "Refund" : "退款");
        await chat.SayAsync(chat.Buttons[^1]);
        Assert.Contains(expected, string.Join('\n', chat.Texts), StringComparison.Ordinal);
        await chat.SayAsync(chat.Buttons[0]);
        Assert.Equal(expected, Assert.Single(Assert.Single(chat.Shop.Returns.All).Request.Items).Label);
    }

    [Fact]
    public async Task A_number_said_at_once_is_not_asked_for_and_more_than_there_are_is_asked_again()
    {
        var chat = await OpenAsync("zh-Hant", Three());
        Assert.Contains("退款，還是換一個", await chat.SayAsync("我要退兩個 Magic Mouse"), StringComparison.Ordinal);
        Assert.Equal(2, chat.Remembered.Returns.Quantity);
        var other = await OpenAsync("zh-Hant", Three());
        await other.SayAsync("我要退貨");
        Assert.Contains("最多 3 件", await other.SayAsync("5個"), StringComparison.Ordinal);
        Assert.Null(other.Remembered.Returns.Quantity);
    }

    [Fact]
    public async Task What_is_left_of_a_line_can_go_back_later()
    {
        var chat = await OpenAsync("zh-Hant", Three());
        foreach (var line in new[] { "我要退兩個 Magic Mouse", "退款", "不想說", "送出" })
            await chat.SayAsync(line);
        Assert.Contains("退款，還是換一個", await chat.SayAsync("我要退貨"), StringComparison.Ordinal);
        foreach (var line in new[] { "退款", "不想說", "送出" })
            await chat.SayAsync(line);
        Assert.Equal([2, 1], chat.Shop.Returns.All.Select(pair => Assert.Single(pair.Request.Items).Quantity));
        Assert.Contains("已經登記過", await chat.SayAsync("我要退貨"), StringComparison.Ordinal);
    }

    private static Order Three() => SampleOrders.Delivered() with { Lines = [SampleOrders.Delivered().Lines[0] with { Name = "Magic Mouse", Quantity = 3 }] };

    [Theory]
    [InlineData("zh-Hant", "我要退貨", "咱們"), InlineData("en", "I'd like to return it", "let's")]
    public async Task I_08_The_return_is_a_thing_done_together(string locale, string said, string together)
    {
        var chat = await OpenAsync(locale, SampleOrders.Delivered());
        Assert.Contains(together, await chat.SayAsync(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_09_From_the_wish_to_a_number_with_two_questions_and_absolute_days()
    {
        var chat = await OpenAsync("zh-Hant", SampleOrders.Delivered());
        Assert.Contains("您想退款，還是換一個新的呢", await chat.SayAsync("我要退貨"), StringComparison.Ordinal);
        await chat.SayAsync("退款");
        var summary = await chat.SayAsync("不想說");
        Assert.Contains("- 商品：iPhone 15", summary, StringComparison.Ordinal);
        Assert.Contains("- 聯絡方式：l***@example.com", summary, StringComparison.Ordinal);
        Assert.Equal(["送出", "修改", "取消"], chat.Buttons);
        var done = await chat.SayAsync("送出");
        Assert.Contains("退貨單號是 R-", done, StringComparison.Ordinal);
        Assert.Contains("最晚在 9月15日（週二）前", done, StringComparison.Ordinal);
        Assert.Contains("最晚 9月22日（週二）也會退回", done, StringComparison.Ordinal);
        var request = Assert.Single(chat.Shop.Returns.All).Request;
        Assert.Equal(("W100040", ReturnWish.Refund, (string?)null, "林小姐", new DateOnly(2026, 9, 18)), (request.OrderNumber, request.Wish, request.Reason, request.ContactName, request.LastDay));
    }

    [Fact]
    public async Task I_09_A_stranger_who_names_the_order_is_asked_for_the_contact_alone()
    {
        var chat = new Chat("en");
        await chat.JoinAsync();
        chat.Shop.Orders.Add(SampleOrders.Delivered("W100027"));
        var asked = await chat.SayAsync("can I return order W100027?");
        Assert.DoesNotContain("Give me your order number", asked, StringComparison.Ordinal);
        Assert.Contains("e-mail address or phone number you ordered with", asked, StringComparison.Ordinal);
        Assert.Contains("up to and including Friday 18 September", await chat.SayAsync("lin@example.com"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_given_after_the_general_rule_is_answered_with_the_last_day()
    {
        var chat = new Chat();
        await chat.JoinAsync();
        chat.Shop.Orders.Add(SampleOrders.Delivered("W100027"));
        Assert.Contains("把訂單號告訴我", await chat.SayAsync("可以退貨嗎"), StringComparison.Ordinal);
        await chat.SayAsync("W100027");
        Assert.Contains("9月18日（週五）前", await chat.SayAsync("lin@example.com"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_items_one_is_chosen_by_button_and_the_wish_said_before_is_not_asked()
    {
        var chat = await OpenAsync("zh-Hant", Split());
        await chat.SayAsync("要換貨");
        Assert.Equal(["MacBook Air 13", "Magic Mouse ×2", "全部"], chat.Buttons);
        Assert.Contains("原因", await chat.SayAsync("第二個"), StringComparison.Ordinal);
        await chat.SayAsync("顏色跟照片不一樣");
        Assert.Contains("最晚 9月22日（週二）也會寄出", await chat.SayAsync("沒問題"), StringComparison.Ordinal);
        var request = Assert.Single(chat.Shop.Returns.All).Request;
        Assert.Equal(("Magic Mouse", 2, ReturnWish.Exchange, "顏色跟照片不一樣"), (request.Items[0].Name, request.Items[0].Quantity, request.Wish, request.Reason));
    }

    [Fact]
    public async Task The_same_item_announced_again_is_told_its_number_and_the_others_stay_free()
    {
        var chat = await OpenAsync("zh-Hant", Split());
        await AnnounceAsync(chat, "我要退 MacBook Air 13");
        Assert.Contains("已經登記過退換了，單號是 R-7K3M9Q20", await chat.SayAsync("我要退 MacBook Air 13"), StringComparison.Ordinal);
        await AnnounceAsync(chat, "我要退兩個 Magic Mouse");
        Assert.Equal(["MacBook Air 13", "Magic Mouse"], chat.Shop.Returns.All.Select(pair => pair.Request.Items.Single().Name));
    }

    [Fact]
    public async Task Every_part_can_be_changed_before_it_is_submitted_and_back_takes_the_last_answer_away()
    {
        var chat = await OpenAsync("zh-Hant", Split());
        await chat.SayAsync("我要退貨");
        await chat.SayAsync("全部");
        Assert.Contains("是哪一件呢", await chat.SayAsync("上一步"), StringComparison.Ordinal);
        await chat.SayAsync("MacBook Air 13");
        await chat.SayAsync("退款");
        await chat.SayAsync("買錯了");
        await chat.SayAsync("修改");
        Assert.Equal(["商品", "處理方式", "原因", "聯絡方式"], chat.Buttons);
        await chat.SayAsync("聯絡方式");
        Assert.Contains("- 聯絡方式：0987654321", await chat.SayAsync("0987654321"), StringComparison.Ordinal);
        await chat.SayAsync("處理方式不對");
        Assert.Contains("- 處理方式：換貨", await chat.SayAsync("換貨"), StringComparison.Ordinal);
        await chat.SayAsync("送出");
        var request = Assert.Single(chat.Shop.Returns.All).Request;
        Assert.Equal(("0987654321", ReturnWish.Exchange, "買錯了"), (request.Contact, request.Wish, request.Reason));
    }

    [Fact]
    public async Task A_return_left_for_a_question_goes_on_and_a_cancelled_one_is_not_taken_in()
    {
        var chat = await OpenAsync("zh-Hant", SampleOrders.Delivered());
        await chat.SayAsync("我要退貨");
        var said = await chat.SayAsync("還在保固內嗎");
        Assert.Contains("咱們回到剛才的問題", said, StringComparison.Ordinal);
        Assert.Contains("還是換一個新的呢", said, StringComparison.Ordinal);
        await chat.SayAsync("退款");
        await chat.SayAsync("不合適");
        await chat.SayAsync("取消");
        Assert.Empty(chat.Shop.Returns.All);
    }

    [Fact]
    public async Task What_is_not_delivered_yet_can_be_cancelled_by_a_person()
    {
        var chat = await OpenAsync("zh-Hant", SampleOrders.Laptop());
        Assert.Contains("還沒送達", await chat.SayAsync("我要退貨"), StringComparison.Ordinal);
        Assert.Equal(["取消或修改訂單"], chat.Buttons);
        await chat.SayAsync("取消或修改訂單");
        await chat.SayAsync("整筆取消");
        Assert.Equal(("order_change", "W100027"), (Assert.Single(chat.Shop.Tickets).Kind, chat.Shop.Tickets[0].OrderNumber));
    }

    [Fact]
    public async Task I_21_A_refund_is_told_with_its_state_and_next_day()
    {
        var chat = await OpenAsync("zh-Hant", SampleOrders.Delivered());
        await AnnounceAsync(chat, "我要退兩個 Magic Mouse");
        Assert.Contains("最晚 9月15日（週二）前交回來就可以", await chat.SayAsync("退款到哪了"), StringComparison.Ordinal);
        chat.Shop.Returns.Move(ReturnStates.Received, chat.Now);
        Assert.Contains("最晚 9月15日（週二）會退回您原來的付款方式", await chat.SayAsync("退款到哪了"), StringComparison.Ordinal);
        chat.Now = chat.Now.AddDays(8);
        Assert.Contains("實在抱歉", await chat.SayAsync("退款到哪了"), StringComparison.Ordinal);
        chat.Shop.Returns.Move(ReturnStates.Refunded, chat.Now);
        Assert.Contains("在 9月16日（週三）已經退回", await chat.SayAsync("退款到哪了"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_a_return_is_told_by_number_and_contact_and_a_wrong_pair_gives_nothing_away()
    {
        var chat = await OpenAsync("zh-Hant", SampleOrders.Delivered());
        await AnnounceAsync(chat, "我要退兩個 Magic Mouse");
        var (number, contact) = (chat.Shop.Returns.All[0].Sent.Number, chat.Shop.Returns.All[0].Request.Contact);
        var stranger = new Chat();
        await stranger.JoinAsync();
        stranger.Shop.Returns.All.AddRange(chat.Shop.Returns.All);
        stranger.Shop.Returns.MadeHere = false;
        Assert.Contains("電子信箱或電話", await stranger.SayAsync(number), StringComparison.Ordinal);
        Assert.Contains("對起來查不到退貨單", await stranger.SayAsync("someone@example.com"), StringComparison.Ordinal);
        await stranger.SayAsync($"{number} {contact}");
        Assert.Contains("最晚 9月15日（週二）前交回來就可以", string.Join('\n', stranger.Texts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_of_a_return_is_told_in_the_chat_once_with_the_shop_s_words()
    {
        var chat = await OpenAsync("zh-Hant", SampleOrders.Delivered());
        await AnnounceAsync(chat, "我要退兩個 Magic Mouse");
        chat.Shop.Returns.Move(ReturnStates.Received, chat.Now, "外盒完整，謝謝您");
        var number = chat.Shop.Returns.All[0].Sent.Number;
        chat.Reminders.Set[ReturnNews.ReminderOf(number, 1)] = (chat.Now, null);
        Assert.Equal("", await chat.StrikeAsync(ReturnNews.ReminderOf(number, 1)));
        chat.Reminders.Set[ReturnNews.ReminderOf(number, 2)] = (chat.Now, null);
        var said = await chat.StrikeAsync(ReturnNews.ReminderOf(number, 2));
        Assert.Contains("我們收到了", said, StringComparison.Ordinal);
        Assert.Contains("外盒完整，謝謝您", said, StringComparison.Ordinal);
    }

    private static Order Split() => SampleOrders.Laptop("W100031") with
    {
        Lines =
        [
            Delivered("MacBook Air 13", 1, "p1", 2), Delivered("Magic Mouse", 2, "p2", 6),
            new OrderLine { Name = "Studio Display", Status = OrderStatus.InTransit, Delivery = SampleOrders.Parcel("p3", new DateOnly(2026, 9, 12)) },
        ],
    };

    private static OrderLine Delivered(string name, int quantity, string parcel, int day) => new()
    {
        Name = name,
        Quantity = quantity,
        Status = OrderStatus.Delivered,
        Delivery = SampleOrders.Parcel(parcel, null) with { DeliveredAt = new DateTimeOffset(2026, 9, day, 15, 0, 0, TimeSpan.FromHours(8)) },
    };

    private static async Task AnnounceAsync(Chat chat, string words)
    {
        await chat.SayAsync(words);
        await chat.SayAsync("退款");
        await chat.SayAsync("不想說");
        await chat.SayAsync("送出");
    }

    private static async Task<Chat> OpenAsync(string locale, Order order)
    {
        var chat = new Chat(locale) { SignedInAs = "c-883" };
        await chat.JoinAsync();
        chat.Shop.Orders.Add(order);
        return chat;
    }
}
