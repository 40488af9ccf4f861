namespace ServiceBot.Tests.Dialogs;

public sealed class IdleChatTests
{
    private const string CheckIn = "check-in";

    [Fact]
    public async Task I23_Three_stages_each_in_other_words_and_a_warm_goodbye_at_the_end()
    {
        var chat = await StartedAsync("en");
        Assert.Contains("probably busy", await chat.StrikeAsync(CheckIn), StringComparison.Ordinal);
        Assert.Contains("take care", await chat.StrikeAsync(CheckIn), StringComparison.Ordinal);
        Assert.Contains("won't disturb you", await chat.StrikeAsync(CheckIn), StringComparison.Ordinal);
        Assert.DoesNotContain(CheckIn, chat.Reminders.Set.Keys);
    }

    [Theory]
    [InlineData(6, "take care", true), InlineData(60, "won't disturb you", false)]
    public async Task I23_Stages_that_are_overdue_together_are_said_as_one(int minutes, string said, bool another)
    {
        var chat = await StartedAsync("en");
        chat.Now += TimeSpan.FromMinutes(minutes);
        Assert.Contains(said, await chat.StrikeAsync(CheckIn), StringComparison.Ordinal);
        Assert.Single(chat.Texts);
        Assert.Equal(another, chat.Reminders.Set.ContainsKey(CheckIn));
    }

    [Fact]
    public async Task I23_Whoever_writes_after_the_goodbye_is_welcomed_back_to_where_it_was()
    {
        var chat = await StartedAsync("zh-Hant");
        chat.Now += TimeSpan.FromHours(1);
        await chat.StrikeAsync(CheckIn);
        var said = await chat.SayAsync("iPhone 15");
        Assert.StartsWith("歡迎回來，我都記得，咱們接著說。", said, StringComparison.Ordinal);
        Assert.Contains("序號或 IMEI", said, StringComparison.Ordinal);
        Assert.Contains(CheckIn, chat.Reminders.Set.Keys);
        Assert.DoesNotContain("歡迎回來", await chat.SayAsync("螢幕碎了"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C09_A_complaint_being_taken_in_is_never_closed()
    {
        var chat = new Chat();
        await chat.JoinAsync();
        await chat.SayAsync("我要投訴");
        chat.Now += TimeSpan.FromHours(1);
        Assert.DoesNotContain("不打擾", await chat.StrikeAsync(CheckIn), StringComparison.Ordinal);
        Assert.False(chat.Remembered.ClosedIdle);
    }

    [Fact]
    public async Task I24_The_stages_together_say_busy_take_care_and_whether_messages_arrive()
    {
        foreach (var (locale, parts) in new[] { ("zh-Hant", new[] { "比較忙", "保重身體", "還可以收到" }), ("zh-Hans", ["比较忙", "保重身体", "还可以收到"]), ("en", ["busy", "take care", "receive my messages"]) })
        {
            var chat = await StartedAsync(locale);
            var said = await chat.StrikeAsync(CheckIn) + await chat.StrikeAsync(CheckIn);
            Assert.All(parts, part => Assert.Contains(part, said, StringComparison.Ordinal));
        }
    }

    private static async Task<Chat> StartedAsync(string locale)
    {
        var chat = new Chat(locale);
        await chat.JoinAsync();
        await chat.SayAsync(locale == "en" ? "I need a repair" : "我要送修");
        return chat;
    }
}
