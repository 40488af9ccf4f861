using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Tests.Dialogs;

/// <summary>Two wishes in one line.</summary>
public sealed class WishListTests
{
    [Fact]
    public async Task A_customer_who_asks_two_things_gets_both_answers()
    {
        var chat = WithLaptop();
        chat.SignedInAs = "c-883";
        var said = await chat.SayAsync("when will it arrive? and what should I bring");
        Assert.Matches("15 September[\\s\\S]*And now to the other thing you asked\\.", said);
        Assert.Empty(chat.Remembered.Wishes);
    }

    [Fact]
    public async Task The_second_wish_waits_for_the_question_of_the_first()
    {
        var chat = WithLaptop();
        var said = await chat.SayAsync("when will order W100027 arrive? and what should I bring");
        Assert.DoesNotContain("other thing", said, StringComparison.Ordinal);
        Assert.Equal(Topics.DocumentsNeeded, Assert.Single(chat.Remembered.Wishes).Topic);
        said = await chat.SayAsync("lin@example.com");
        Assert.Contains("And now to the other thing you asked.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_wishes_of_which_one_is_doubtful_the_customer_says_which_comes_first_and_the_other_waits()
    {
        var chat = new Chat("en");
        await chat.SayAsync("what should I bring? and please return the refund?!");
        Assert.Equal(2, chat.Buttons.Count);
        Assert.Equal(2, chat.Remembered.Wishes.Count);
        await chat.SayAsync(chat.Buttons[0]);
        Assert.Equal(Topics.RefundStatus, Assert.Single(chat.Remembered.Wishes).Topic);
    }

    [Fact]
    public async Task Something_else_said_instead_drops_what_waited()
    {
        var chat = new Chat("en");
        await chat.SayAsync("what should I bring? and please return the refund?!");
        await chat.SayAsync("nearest");
        Assert.Empty(chat.Remembered.Wishes);
    }

    [Fact]
    public async Task Starting_over_drops_what_waited()
    {
        var chat = new Chat();
        await chat.SayAsync("訂單 W100027 什麼時候到？順便問送修要帶什麼");
        Assert.Single(chat.Remembered.Wishes);
        await chat.SayAsync("重新開始");
        Assert.Empty(chat.Remembered.Wishes);
    }

    private static Chat WithLaptop()
    {
        var chat = new Chat("en");
        chat.Shop.Orders.Add(SampleOrders.Laptop(arrivesBy: new DateOnly(2026, 9, 15)));
        return chat;
    }
}
