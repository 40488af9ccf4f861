using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Tests.Dialogs;

public sealed class OrderChatTests
{
    [Fact]
    public async Task I00a_Impatience_is_acknowledged_before_anything_is_asked()
    {
        var chat = await OpenAsync();
        var said = await chat.SayAsync("我買的筆電怎麼還沒發貨？我等很久了");
        Assert.Matches("讓您等這麼久.*產品發貨.*為了幫您準確查到這筆訂單.*訂單號", said);
        Assert.Equal(Slot.OrderNumber, chat.Shop.Expected);
    }

    [Fact]
    public async Task I09_A_signed_in_customer_with_one_open_order_is_asked_nothing()
    {
        var chat = await OpenAsync();
        chat.SignedInAs = "c-883";
        var said = await chat.SayAsync("什麼時候送達");
        Assert.Matches("最晚.*9月15日.*呢", said);
        Assert.Contains("精心包裝", said, StringComparison.Ordinal);
        Assert.Equal(0, chat.Shop.LookUps);
    }

    [Fact]
    public async Task I09_Number_mail_and_name_may_come_in_one_sentence()
    {
        var chat = await OpenAsync();
        await chat.SayAsync("什麼時候送達");
        var said = await chat.SayAsync("我是林小姐，訂單號 W100027，信箱 lin@example.com");
        Assert.Matches("最晚.*9月15日（週二）.*呢", said);
        Assert.StartsWith("沒問題沒問題，資料都收到了", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I09_A_number_and_a_contact_alone_ask_how_the_order_stands()
    {
        var chat = await OpenAsync();
        var said = await chat.SayAsync("W100027 invoice@example.com");
        Assert.Equal(1, chat.Shop.LookUps);
        Assert.DoesNotContain("發票", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I21_After_a_word_on_returns_a_number_and_a_contact_alone_ask_until_when()
    {
        var chat = await OpenAsync();
        await chat.SayAsync("拆封了還能退嗎");
        var said = await chat.SayAsync("W100027 lin@example.com");
        Assert.Contains("退", said, StringComparison.Ordinal);
        Assert.DoesNotContain("精心包裝", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I09_Each_question_says_why_and_none_is_asked_twice()
    {
        var chat = await OpenAsync();
        await chat.SayAsync("什麼時候送達");
        var contact = await chat.SayAsync("W100027");
        Assert.Contains("收到您的訂單號了", contact, StringComparison.Ordinal);
        Assert.Contains("只有您本人看得到", contact, StringComparison.Ordinal);
        await chat.SayAsync("lin@example.com");
        Assert.DoesNotContain("麻煩您提供", await chat.SayAsync("我的包裹到哪了"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I07_The_customer_is_asked_to_stay_once_in_a_conversation()
    {
        var chat = await OpenAsync();
        Assert.Contains("請您不要斷線或離開此聊天窗口", await chat.SayAsync("W100027 lin@example.com"), StringComparison.Ordinal);
        chat.Shop.Orders.Add(SampleOrders.Laptop("W100099"));
        Assert.DoesNotContain("不要斷線", await chat.SayAsync("W100099 什麼時候送達"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_pair_is_refused_without_a_hint_and_either_part_may_be_corrected()
    {
        var chat = await OpenAsync();
        var refused = await chat.SayAsync("W100027 someone@example.com 什麼時候送達");
        Assert.Contains("對起來查不到", refused, StringComparison.Ordinal);
        Assert.Matches("最晚.*9月15日", await chat.SayAsync("lin@example.com"));
    }

    [Fact]
    public async Task An_unknown_number_is_refused_in_the_same_words_as_a_wrong_contact()
    {
        var wrongContact = await (await OpenAsync()).SayAsync("W100027 someone@example.com 什麼時候送達");
        var wrongNumber = await (await OpenAsync()).SayAsync("W999999 lin@example.com 什麼時候送達");
        Assert.Equal(wrongContact, wrongNumber);
    }

    [Fact]
    public async Task Too_many_tries_are_told_until_when()
    {
        var chat = await OpenAsync();
        chat.Shop.LimitedUntil = new DateTimeOffset(2026, 9, 8, 11, 0, 0, TimeSpan.FromHours(8));
        Assert.Contains("9月8日（週二）上午11:00", await chat.SayAsync("W100027 lin@example.com"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_open_orders_are_offered_by_what_is_in_them()
    {
        var chat = await OpenAsync();
        chat.SignedInAs = "c-883";
        chat.Shop.Orders.Add(SampleOrders.Split());
        await chat.SayAsync("什麼時候送達");
        Assert.Equal(["W100027 · MacBook Air 13", "W100031 · MacBook Air 13 / Magic Mouse ×2"], chat.Buttons);
        var said = await chat.SayAsync("第二筆");
        Assert.Contains("MacBook Air 13：已經整裝出發，最晚 9月12日（週六）", said, StringComparison.Ordinal);
        Assert.Contains("Magic Mouse ×2：正在為您精心包裝，最晚 9月15日（週二）", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_without_orders_is_told_so()
    {
        var chat = await OpenAsync();
        chat.SignedInAs = "c-000";
        Assert.Contains("目前沒有訂單", await chat.SayAsync("什麼時候送達"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I11_Without_a_date_none_is_made_up()
    {
        var chat = await OpenAsync();
        var order = SampleOrders.Laptop("W100050");
        chat.Shop.Orders.Add(order with { Lines = [order.Lines[0] with { Delivery = null }] });
        var said = await chat.SayAsync("W100050 lin@example.com 什麼時候送達");
        Assert.Contains("還沒有定下來", said, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d月\d+日（週[^二]）", said);
    }

    [Fact]
    public async Task A_day_that_has_passed_is_admitted()
    {
        var chat = await OpenAsync();
        chat.Now = new DateTimeOffset(2026, 9, 16, 9, 0, 0, TimeSpan.FromHours(8));
        Assert.Contains("現在已經過了這一天，實在抱歉", await chat.SayAsync("W100027 lin@example.com 什麼時候送達"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null), InlineData(OrderStatus.PaymentDue), InlineData(OrderStatus.Processing), InlineData(OrderStatus.InTransit), InlineData(OrderStatus.PickupAvailable)]
    [InlineData(OrderStatus.Delivered), InlineData(OrderStatus.Problem), InlineData(OrderStatus.Returned), InlineData(OrderStatus.Cancelled)]
    public async Task I10_Every_state_has_its_phrase_in_every_language(OrderStatus? status)
    {
        foreach (var locale in ServiceBot.Dialogs.Wording.Locales.All)
        {
            var chat = new Chat(locale) { SignedInAs = "c-1" };
            await chat.JoinAsync();
            chat.Shop.Orders.Add(SampleOrders.Laptop("W100060", status, customer: "c-1") with { Status = null });
            Assert.Contains("MacBook Air 13", await chat.SayAsync(locale == "en" ? "Where is my order" : "發貨"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task I00b_Nothing_is_promised_that_cannot_be_done_and_the_farewell_is_sorry_for_it()
    {
        var chat = await OpenAsync();
        chat.SignedInAs = "c-883";
        await chat.SayAsync("什麼時候送達");
        Assert.Contains("實在抱歉，目前沒有辦法提前，最晚會在 9月15日（週二）送達呢。", await chat.SayAsync("可以幫我提前嗎，什麼時候都行"), StringComparison.Ordinal);
        Assert.Contains("實在抱歉", await chat.SayAsync("再見"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I18_A_parcel_on_its_way_is_told_with_place_carrier_and_link()
    {
        var chat = await OpenAsync();
        var order = SampleOrders.Laptop("W100070", OrderStatus.InTransit);
        chat.Shop.Orders.Add(order with
        {
            Lines =
            [
                order.Lines[0] with
                {
                    Delivery = order.Lines[0].Delivery! with
                    {
                        Carrier = "黑貓宅急便", TrackingNumber = "906512345678", TrackingUrl = new Uri("https://track.example/906512345678"),
                        Checkpoints = [new Checkpoint("已到達轉運中心", new DateTimeOffset(2026, 9, 7, 6, 0, 0, TimeSpan.FromHours(8)))],
                    },
                },
            ],
        });
        var said = await chat.SayAsync("W100070 lin@example.com 到哪了");
        Assert.Matches("已到達轉運中心.*9月7日（週一）上午6:00.*黑貓宅急便", said);
        Assert.Contains("](https://track.example/906512345678)", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_shop_or_customer_wrote_cannot_format_or_link()
    {
        var chat = await OpenAsync();
        var order = SampleOrders.Laptop("W100080");
        chat.Shop.Orders.Add(order with { Lines = [order.Lines[0] with { Name = "[click](http://evil) **x**" }] });
        Assert.Contains(@"\[click\](http://evil) \*\*x\*\*", await chat.SayAsync("W100080 lin@example.com 什麼時候送達"), StringComparison.Ordinal);
    }

    private static async Task<Chat> OpenAsync()
    {
        var chat = new Chat();
        chat.Shop.Orders.Add(SampleOrders.Laptop());
        await chat.JoinAsync();
        return chat;
    }
}
