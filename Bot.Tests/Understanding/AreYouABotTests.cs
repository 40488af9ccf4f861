using ServiceBot.Tests.Conversations;
using ServiceBot.Tests.Hosting;

namespace ServiceBot.Tests.Understanding;

/// <summary>X-07: ten ways to ask in each language, through the whole desk; the answer is always yes, with the offer of a person.</summary>
public sealed class AreYouABotTests
{
    private static readonly string[] Traditional =
        ["你是機器人嗎？", "請問你是真人嗎", "現在是真人還是機器人在回我", "我是在跟機器人說話嗎", "你該不會是 AI 吧", "這是自動回覆嗎", "你是真的人嗎", "你其實是機器人吧？", "是不是機器人在回覆", "你是人工智慧嗎"];

    private static readonly string[] Simplified =
        ["你是机器人吗？", "请问你是真人吗", "现在是真人还是机器人在回我", "我是在跟机器人说话吗", "你不会是AI吧", "这是自动回复吗", "你是真的人吗", "你其实是机器人吧？", "是不是机器人在回复", "你是人工智能吗"];

    private static readonly string[] English =
        ["Are you a bot?", "are you a real person?", "Am I talking to a robot", "is this a bot or a human", "Are you human?", "You're a robot, aren't you?", "are you an AI?", "is this an automated reply", "Am I speaking to a real human being?", "are you real"];

    [Theory]
    [InlineData("zh-Hant", "是的，我是自動客服助理", "真人"), InlineData("zh-Hans", "是的，我是自动客服助理", "人工客服"), InlineData("en", "an automated assistant", "person")]
    public async Task X_07_Asked_in_any_words_it_says_that_it_is_a_bot_and_offers_a_person(string locale, string truth, string offer)
    {
        using var desk = new DeskHost();
        var script = Script.Of(locale);
        foreach (var (asked, index) in (locale == "zh-Hant" ? Traditional : locale == "zh-Hans" ? Simplified : English).Select((asked, index) => (asked, index)))
        {
            var customer = new PipelineClient(desk, $"asks-{locale}-{index}", script);
            await customer.JoinAsync();
            await customer.HearAsync();
            await customer.SayAsync(asked);
            var said = Assert.Single(await customer.HearAsync());
            Assert.True(said.Text.Contains(truth, StringComparison.Ordinal) && said.Text.Contains(offer, StringComparison.Ordinal), $"{asked} → {said.Text}");
            Assert.NotEmpty(said.SuggestedActions.Actions);
        }
    }
}
