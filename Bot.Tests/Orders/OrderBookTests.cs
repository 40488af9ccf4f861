using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Importing;
using ServiceBot.Tests.Importing;

namespace ServiceBot.Tests.Orders;

public class OrderBookTests
{
    [Theory]
    [InlineData("W100027", "lin@example.com")]
    [InlineData("w100027 ", "LIN@Example.com")]
    [InlineData("\uFF37\uFF11\uFF10\uFF10\uFF10\uFF12\uFF17\u3000", "lin\uFF20example.com")]
    [InlineData("W100027", "+886 912-345-678")]
    [InlineData("W100027", "0912345678")]
    [InlineData("W100027", "0912 345 678")]
    [InlineData("W100027", "912345678")]
    public async Task An_order_is_found_by_its_number_and_a_contact_on_it_however_they_are_written(string number, string contact)
    {
        await using var shop = await WithOrder();

        var found = Assert.IsType<OrderLookup.Found>(await Find(shop, "c1", number, contact));

        Assert.Equal("W100027", found.Order.Number);
    }

    [Theory]
    [InlineData("W100027", "someone@example.com")]
    [InlineData("W100027", "0912345679")]
    [InlineData("W100027", "5678")]
    [InlineData("W100027", "")]
    [InlineData("W100027", "@")]
    [InlineData("W100028", "lin@example.com")]
    [InlineData("", "lin@example.com")]
    public async Task A_wrong_pair_and_an_unknown_number_are_refused_alike(string number, string contact)
    {
        await using var shop = await WithOrder();

        Assert.IsType<OrderLookup.Refused>(await Find(shop, "c1", number, contact));
    }

    [Fact]
    public async Task A_customer_from_elsewhere_may_write_the_number_as_at_home()
    {
        await using var shop = await WithOrder(order => order["customer"]!["telephone"] = "+86 138 0013 8000");

        Assert.IsType<OrderLookup.Found>(await Find(shop, "c1", "W100027", "13800138000"));
    }

    [Fact]
    public async Task A_conversation_has_five_tries_an_hour()
    {
        await using var shop = await WithOrder();
        for (var i = 0; i < 5; i++)
            Assert.IsType<OrderLookup.Refused>(await Find(shop, "c1", $"X{i}", "a@b"));

        var limited = Assert.IsType<OrderLookup.Limited>(await Find(shop, "c1", "W100027", "lin@example.com"));

        Assert.Equal(shop.Clock.GetUtcNow().AddHours(1), limited.Until);
        shop.Clock.SetUtcNow(limited.Until);
        Assert.IsType<OrderLookup.Found>(await Find(shop, "c1", "W100027", "lin@example.com"));
    }

    [Fact]
    public async Task A_number_is_tried_ten_times_an_hour_from_wherever()
    {
        await using var shop = await WithOrder();
        for (var i = 0; i < 10; i++)
            Assert.IsType<OrderLookup.Refused>(await Find(shop, $"c{i}", "W100027", "a@b", sender: $"s{i}"));

        Assert.IsType<OrderLookup.Limited>(await Find(shop, "c99", "w100027", "lin@example.com", sender: "s99"));
    }

    [Fact]
    public async Task One_sender_has_twenty_tries_an_hour_in_however_many_conversations()
    {
        await using var shop = await WithOrder();
        for (var i = 0; i < 20; i++)
            Assert.IsType<OrderLookup.Refused>(await Find(shop, $"c{i}", $"X{i}", "a@b"));

        Assert.IsType<OrderLookup.Limited>(await Find(shop, "c99", "W100027", "lin@example.com"));
    }

    [Fact]
    public async Task Tries_are_remembered_over_a_restart()
    {
        await using var shop = await WithOrder();
        for (var i = 0; i < 5; i++)
            await Find(shop, "c1", $"X{i}", "a@b");

        await using var restarted = shop.Restart();

        Assert.IsType<OrderLookup.Limited>(await Find(restarted, "c1", "W100027", "lin@example.com"));
    }

    [Fact]
    public async Task Many_conversations_at_once_share_the_tries_of_one_number()
    {
        await using var shop = await WithOrder();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Find(shop, $"c{i}", "W100027", $"guess{i}@example.com", sender: $"s{i}")));

        Assert.Equal(10, answers.Count(answer => answer is OrderLookup.Refused));
    }

    [Fact]
    public async Task What_a_conversation_was_shown_it_may_see_again_and_no_other_may()
    {
        await using var shop = await WithOrder();
        await Find(shop, "c1", "W100027", "lin@example.com");

        Assert.NotNull(await shop.TurnAsync("c1", (IOrderBook book) => book.ReopenAsync("W100027", default)));
        Assert.Null(await shop.TurnAsync("c2", (IOrderBook book) => book.ReopenAsync("W100027", default)));
    }

    [Fact]
    public async Task A_signed_in_customer_has_their_own_orders_newest_first_and_at_most_ten()
    {
        await using var shop = await WithOrders([.. Enumerable.Range(10, 12).Select(day => OrderFile.Line(order =>
        {
            order["orderNumber"] = $"W{day}";
            order["orderDate"] = $"2026-08-{day}";
        })), OrderFile.Line(order => order["customer"]!["identifier"] = "c-other")]);

        var orders = await shop.TurnAsync("c1", (IOrderBook book) => book.OfCustomerAsync("c-883", default), signedInAs: "c-883");

        Assert.Equal(Enumerable.Range(12, 10).Reverse().Select(day => $"W{day}"), orders.Select(order => order.Number));
        Assert.NotNull(await shop.TurnAsync("c1", (IOrderBook book) => book.ReopenAsync("W10", default), signedInAs: "c-883"));
        Assert.Null(await shop.TurnAsync("c1", (IOrderBook book) => book.ReopenAsync("W100027", default), signedInAs: "c-883"));
    }

    private static Task<OrderLookup> Find(ShopDatabase shop, string conversation, string number, string contact, string sender = "anna") =>
        shop.TurnAsync(conversation, (IOrderBook book) => book.FindAsync(number, contact, default), sender: sender);

    private static Task<ShopDatabase> WithOrder(Action<System.Text.Json.Nodes.JsonObject>? change = null) => WithOrders([OrderFile.Line(change)]);

    private static async Task<ShopDatabase> WithOrders(string[] lines)
    {
        var shop = await ShopDatabase.OpenAsync();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var report = await shop.Services.GetRequiredService<ShopImport>().OrdersAsync(file, "orders.jsonl", ImportMode.AllOrNothing, null, default);
        Assert.Equal(lines.Length, report.Added);
        return shop;
    }
}
