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
    public async Task X07_Asked_in_any_words_it_says_that_it_is_a_bot_and_offers_a_person(string locale, string truth, string offer)
    {
        using var desk = new DeskHost();
        var script = Script.Of(locale);
        foreach (var (asked, index) in Phrasings(locale).Select((asked, index) => (asked, index)))
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

    [Theory]
    [InlineData("zh-Hant", "我要送修", "是哪一台設備", "是的，我是自動客服助理", "真人"), InlineData("zh-Hans", "我要送修", "是哪一台设备", "是的，我是自动客服助理", "人工客服")]
    [InlineData("en", "I need a repair", "which device", "an automated assistant", "person")]
    public async Task X07_Asked_at_an_open_question_it_answers_truthfully_and_asks_again(string locale, string begin, string question, string truth, string offer)
    {
        using var desk = new DeskHost();
        await EachAsync(desk, locale, "asked", async customer => await customer.SayAsync(begin), said =>
            said.Contains(truth, StringComparison.Ordinal) && said.Contains(offer, StringComparison.Ordinal) && said.Contains(question, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("zh-Hant", "W100031 什麼時候到，信箱 chen.demo@example.com", "是的，我是自動客服助理", "真人"), InlineData("zh-Hans", "W100031 什么时候到，邮箱 chen.demo@example.com", "是的，我是自动客服助理", "人工客服")]
    [InlineData("en", "When will W100031 arrive? My e-mail is chen.demo@example.com", "an automated assistant", "person")]
    public async Task X07_Asked_in_the_midst_of_the_notes_it_answers_truthfully_before_the_next_one(string locale, string begin, string truth, string offer)
    {
        using var desk = new DeskHost(settings: new Dictionary<string, string?> { ["Demo:Enabled"] = "true", ["Lookups:PerNumber"] = "1000", ["Lookups:PerAddress"] = "1000" });
        async Task BeginAsync(PipelineClient customer)
        {
            await customer.SayAsync(begin);
            await customer.HearAsync();
            await desk.PassAsync(TimeSpan.FromSeconds(4));
        }

        await EachAsync(desk, locale, "noted", BeginAsync, said => said.Contains(truth, StringComparison.Ordinal) && said.Contains(offer, StringComparison.Ordinal));
    }

    private static async Task EachAsync(DeskHost desk, string locale, string kind, Func<PipelineClient, Task> beginAsync, Func<string, bool> isRight)
    {
        List<string> wrong = [];
        foreach (var (asked, index) in Phrasings(locale).Select((asked, index) => (asked, index)))
        {
            var customer = new PipelineClient(desk, $"{kind}-{locale}-{index}", Script.Of(locale));
            await customer.JoinAsync();
            await beginAsync(customer);
            await customer.HearAsync();
            await customer.SayAsync(asked);
            var said = string.Join('\n', (await customer.HearAsync()).Select(message => message.Text));
            if (!isRight(said))
                wrong.Add($"{asked} → {said}");
        }

        Assert.Empty(wrong);
    }

    private static string[] Phrasings(string locale) => locale == "zh-Hant" ? Traditional : locale == "zh-Hans" ? Simplified : English;
}
