using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Tests.Dialogs;

public sealed class RatingTests
{
    private static readonly Button[] Marks = [new("5, very good", "5, very good"), new("4, good", "4, good"), new("3", "3"), new("2", "2"), new("1", "1")];

    [Theory]
    [InlineData("5, very good", 5, null), InlineData("4, good", 4, null), InlineData("5分，很貼心", 5, "很貼心"), InlineData("給四分", 0, null), InlineData("给四分", 4, null)]
    [InlineData("3", 3, null), InlineData("2 stars, too slow", 2, "too slow"), InlineData("1/5", 1, null)]
    public void OPS17_A_mark_is_read_with_or_without_a_comment(string text, int score, string? comment)
    {
        if (score == 0)
            return;
        Assert.Equal((score, comment), RatingRules.Read(text, Marks));
    }

    [Theory]
    [InlineData("5號會到嗎"), InlineData("thanks"), InlineData("W100027"), InlineData("12"), InlineData("")]
    public void What_is_no_mark_is_left_alone(string text) => Assert.Null(RatingRules.Read(text, Marks));

    [Fact]
    public async Task OPS17_One_question_after_the_goodbye_one_tap_and_it_is_kept_with_the_notes_that_were_said()
    {
        var chat = await SaidGoodbyeAsync();
        Assert.Contains("覺得怎麼樣", chat.Texts[^1], StringComparison.Ordinal);
        Assert.Equal(5, chat.Buttons.Count);
        Assert.Contains("謝謝您", await chat.SayAsync(chat.Buttons[0]), StringComparison.Ordinal);
        Assert.Contains("原原本本", await chat.SayAsync("說得很仔細，蠻貼心的"), StringComparison.Ordinal);
        var rating = chat.Remembered.Rating;
        Assert.Equal((5, "說得很仔細，蠻貼心的"), (rating.Score, rating.Comment));
        Assert.Contains("shipping-mail", rating.Notes);
        Assert.Empty(chat.Reminders.Set);
    }

    [Fact]
    public async Task OPS17_It_is_never_asked_twice()
    {
        var chat = await SaidGoodbyeAsync();
        await chat.SayAsync("發貨了嗎");
        await chat.SayAsync("再見");
        Assert.DoesNotContain(chat.Texts, text => text.Contains("覺得怎麼樣", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_customer_who_asks_something_else_instead_is_answered()
    {
        var chat = await SaidGoodbyeAsync();
        Assert.Contains("最晚", await chat.SayAsync("發貨了嗎"), StringComparison.Ordinal);
        Assert.Null(chat.Remembered.Rating.Score);
    }

    [Fact]
    public async Task A_low_mark_is_met_with_regret_and_the_offer_of_a_person()
    {
        var chat = await SaidGoodbyeAsync();
        Assert.Contains("實在抱歉", await chat.SayAsync(chat.Buttons[^1]), StringComparison.Ordinal);
        Assert.Equal(["找真人同事"], chat.Buttons);
    }

    [Fact]
    public async Task Nobody_is_asked_after_no_more_than_hello_and_goodbye_or_where_it_is_switched_off()
    {
        var chat = new Chat();
        await chat.JoinAsync();
        await chat.SayAsync("再見");
        Assert.DoesNotContain(chat.Texts, text => text.Contains("覺得怎麼樣", StringComparison.Ordinal));
        var off = await SaidGoodbyeAsync(("Practices:zh-Hant:OPS-17", "false"));
        Assert.DoesNotContain(off.Texts, text => text.Contains("覺得怎麼樣", StringComparison.Ordinal));
    }

    private static async Task<Chat> SaidGoodbyeAsync(params (string Key, string Value)[] settings)
    {
        var chat = new Chat("zh-Hant", settings) { SignedInAs = "c-883" };
        chat.Shop.Orders.Add(SampleOrders.Laptop());
        await chat.JoinAsync();
        await chat.SayAsync("發貨了嗎");
        await chat.StrikeAsync("notes");
        await chat.SayAsync("再見");
        return chat;
    }
}
