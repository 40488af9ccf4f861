using ServiceBot.Tests.Conversations;
using ServiceBot.Tests.Hosting;

namespace ServiceBot.Tests.Practices;

/// <summary>I-07: whoever leaves the window and comes back within a week goes on where it was.</summary>
public sealed class ResumeTests
{
    [Fact]
    public async Task I07_Back_after_six_days_the_chat_is_the_same_with_what_was_missed()
    {
        using var desk = new DeskHost();
        var customer = await AwayAsync(desk, TimeSpan.FromDays(6.9));
        var missed = (await customer.HearAsync()).Select(said => said.Text).ToList();
        Assert.Equal(3, missed.Count);
        Assert.Contains("比較忙", missed[0], StringComparison.Ordinal);
        Assert.Contains("不打擾您", missed[2], StringComparison.Ordinal);
        await customer.SayAsync("iPhone 15");
        var said = (await customer.HearAsync())[0].Text;
        Assert.StartsWith("歡迎回來，我都記得，咱們接著說。", said, StringComparison.Ordinal);
        Assert.Contains("序號或 IMEI", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I07_After_more_than_a_week_the_conversation_is_no_longer_opened()
    {
        using var desk = new DeskHost();
        var customer = await AwayAsync(desk, TimeSpan.FromDays(7.1));
        await Assert.ThrowsAnyAsync<Exception>(async () => await customer.HearAsync());
    }

    private static async Task<DirectLineClient> AwayAsync(DeskHost desk, TimeSpan away)
    {
        var customer = new DirectLineClient(desk, Script.Of("zh-Hant"));
        await customer.JoinAsync();
        await customer.SayAsync("我要送修");
        await customer.HearAsync();
        await desk.PassAsync(TimeSpan.FromMinutes(11));
        desk.Clock.Advance(away);
        return customer;
    }
}
