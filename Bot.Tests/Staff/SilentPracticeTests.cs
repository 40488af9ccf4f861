using ServiceBot.Staff;
using static ServiceBot.Tests.Staff.PracticeBrowser;

namespace ServiceBot.Tests.Staff;

/// <summary>The scripted customer who falls silent.</summary>
public sealed class SilentPracticeTests : IDisposable
{
    private readonly StaffSite _site = new();

    [Theory]
    [InlineData("zh-Hant", "周小姐您好，我是小林。您的平板正在精心包裝，最晚 9 月 17 日送達呢。", "您現在應該比較忙吧？沒關係，您先忙。", "請您保重身體，還可以收到我發送的訊息嗎？", "剛剛被叫去開會了")]
    [InlineData("zh-Hans", "周女士您好，我是小林。您的平板正在精心包装，最晚 9 月 17 日送达呢。", "您现在应该比较忙吧？没关系，您先忙。", "请您保重身体，还可以收到我发送的信息吗？", "刚才被叫去开会了")]
    [InlineData("en", "Hello Ms Bennett, I'm Lin. Your tablet is being carefully packed and will arrive on 17 September at the latest.", "You're probably busy right now, take your time.", "Please take care. Can you still receive my messages?", "I got pulled into a meeting")]
    public async Task OPS12_Whoever_looks_after_a_silent_customer_meets_patience_and_check_in(string locale, string day, string busy, string care, string back)
    {
        using var trainee = await _site.SignedInAsync(StaffRoles.Reviewer);
        var chat = await BeginAsync(trainee, $"{locale}/falls-silent");
        await SayAsync(trainee, chat, day, "Answer");
        Assert.Contains("No answer for 4 minutes.", await PageAsync(trainee, chat));
        await SayAsync(trainee, chat, busy, "Answer");
        await SayAsync(trainee, chat, care, "Answer");
        Assert.Contains(back, await PageAsync(trainee, chat));
        await SayAsync(trainee, chat, "", "Finish");

        var page = await PageAsync(trainee, chat);

        Assert.Contains("class=\"met\" title=\"I-23\"", page);
        Assert.Contains("class=\"met\" title=\"I-24\"", page);
    }

    [Fact]
    public async Task OPS12_Whoever_ends_the_chat_of_a_silent_customer_is_told_what_to_say_instead()
    {
        using var trainee = await _site.SignedInAsync(StaffRoles.Reviewer);
        var chat = await BeginAsync(trainee, "en/falls-silent");
        await SayAsync(trainee, chat, "It arrives on 17 September.", "Answer");

        await SayAsync(trainee, chat, "Closing this chat due to inactivity.", "Finish");

        Assert.Contains("If the customer falls silent, ask kindly; never end the chat.", LineOf(await PageAsync(trainee, chat), "I-23", "missed"));
    }

    public void Dispose() => _site.Dispose();
}
