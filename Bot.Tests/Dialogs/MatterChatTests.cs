using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Tests.Dialogs;

public sealed class MatterChatTests
{
    [Fact]
    public async Task A_signed_in_customer_who_cancels_is_asked_nothing_and_promised_a_time()
    {
        var chat = await OpenAsync(SampleOrders.Laptop());
        var said = await chat.SayAsync("幫我取消訂單");
        Assert.Contains("我這邊不能直接動", said, StringComparison.Ordinal);
        Assert.Matches("編號是 T-.*9月9日（週三）上午10:00之前.*訂單 W100027", said.Replace('\n', ' '));
        Assert.Equal(("order_change", "幫我取消訂單", "W100027"), (Assert.Single(chat.Shop.Tickets).Kind, chat.Shop.Tickets[0].Reason, chat.Shop.Tickets[0].OrderNumber));
    }

    [Theory]
    [InlineData(OrderStatus.Processing, "趁還沒寄出"), InlineData(OrderStatus.InTransit, "已經在路上了"), InlineData(OrderStatus.Delivered, "沒辦法再改")]
    public async Task How_far_an_order_can_still_be_changed_is_said_honestly(OrderStatus status, string honest)
    {
        var chat = await OpenAsync(SampleOrders.Laptop(status: status));
        Assert.Contains(honest, await chat.SayAsync("我想改地址"), StringComparison.Ordinal);
        await chat.SayAsync("改成台北市信義路五段7號");
        Assert.Equal("改成台北市信義路五段7號", Assert.Single(chat.Shop.Tickets).Reason);
    }

    [Fact]
    public async Task A_stranger_gives_number_and_contact_once()
    {
        var chat = new Chat();
        await chat.JoinAsync();
        chat.Shop.Orders.Add(SampleOrders.Laptop());
        Assert.Contains("訂單號", await chat.SayAsync("幫我取消訂單"), StringComparison.Ordinal);
        await chat.SayAsync("W100027");
        Assert.Contains("編號是 T-", await chat.SayAsync("lin@example.com"), StringComparison.Ordinal);
        Assert.Equal("幫我取消訂單", Assert.Single(chat.Shop.Tickets).Reason);
    }

    [Theory]
    [InlineData("降價了", "price_protection", "補差價", "iPhone 15 現在便宜兩千，官網看到的")]
    [InlineData("刷不過", "payment_account", "卡號和密碼請千萬不要傳給我", "昨天晚上刷了兩次都失敗")]
    [InlineData("哪一台好", "product_question", "怕說得不夠準確", "剪影片用的 13 吋")]
    public async Task What_only_a_person_settles_is_said_honestly_and_becomes_a_ticket(string said, string kind, string honest, string details)
    {
        var chat = await OpenAsync(SampleOrders.Laptop());
        Assert.Contains(honest, await chat.SayAsync(said), StringComparison.Ordinal);
        await chat.SayAsync(details);
        Assert.Equal((kind, details), (Assert.Single(chat.Shop.Tickets).Kind, chat.Shop.Tickets[0].Reason));
    }

    [Fact]
    public async Task Back_asks_again_and_cancel_leaves_nothing()
    {
        var chat = await OpenAsync(null);
        await chat.SayAsync("刷不過");
        await chat.SayAsync("昨天晚上刷了兩次都失敗");
        Assert.Contains("遇到了什麼情況", await chat.SayAsync("上一步"), StringComparison.Ordinal);
        await chat.SayAsync("取消");
        Assert.Empty(chat.Shop.Tickets);
    }

    private static async Task<Chat> OpenAsync(Order? order)
    {
        var chat = new Chat { SignedInAs = "c-883" };
        await chat.JoinAsync();
        if (order is not null)
            chat.Shop.Orders.Add(order);
        return chat;
    }
}
