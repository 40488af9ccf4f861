using Microsoft.Bot.Schema;
using ServiceBot.Tests.Dialogs;

namespace ServiceBot.Tests.Practices;

/// <summary>The seed's own examples of how the agent speaks, in its own words.</summary>
public sealed class ToneRowTests
{
    [Fact]
    public async Task I01_Both_personas_meet_customers_each_with_a_name_and_a_portrait_that_is_there()
    {
        var met = new Dictionary<string, string>();
        for (var number = 0; met.Count < 2 && number < 50; number++)
        {
            var chat = new Chat($"chat-{number}", "zh-Hant", []);
            await chat.JoinAsync();
            var persona = Newtonsoft.Json.Linq.JObject.FromObject(chat.Sent[^1].ChannelData)["persona"]!;
            met[chat.Sent[^1].From.Name] = (string)persona["avatarUrl"]!;
        }

        Assert.True(met.ContainsKey("廖雷") && met.ContainsKey("林悅"));
        Assert.All(met.Values, avatar => Assert.EndsWith(".svg", avatar, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hant", "立即與"), InlineData("zh-Hans", "立即与"), InlineData("en", "Chat with ")]
    public async Task I02_The_window_opens_with_one_card_that_has_the_name_and_the_talk_button(string locale, string button)
    {
        var chat = new Chat(locale);
        await chat.JoinAsync();
        var card = Newtonsoft.Json.Linq.JObject.FromObject(Assert.Single(chat.Sent.SelectMany(activity => activity.Attachments ?? [])).Content);
        var name = chat.Sent[^1].From.Name;
        Assert.Contains(name, (string)card["title"]!, StringComparison.Ordinal);
        Assert.StartsWith(button, (string)card["buttons"]![0]!["title"]!, StringComparison.Ordinal);
        Assert.Contains(name, (string)card["buttons"]![0]!["title"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-09-08T10:00:00+08:00", "Asia/Taipei", "zh-Hant", "早安您好，週二快樂！我是")]
    [InlineData("2026-09-07T16:30:00Z", "Asia/Taipei", "zh-Hant", "您好，週二快樂！我是")]
    [InlineData("2026-09-07T15:59:59Z", "Asia/Taipei", "zh-Hant", "您好，週一快樂！我是")]
    [InlineData("2026-09-07T16:30:00Z", "America/New_York", "en", "Good afternoon, happy Monday! I'm ")]
    [InlineData("2026-09-07T22:30:00Z", "Australia/Sydney", "en", "Good morning, happy Tuesday! I'm ")]
    [InlineData("2026-09-08T12:30:00+08:00", "Asia/Shanghai", "zh-Hans", "下午好，周二快乐！我是")]
    [InlineData("2026-09-08T19:30:00+08:00", "Asia/Shanghai", "zh-Hans", "晚上好，周二快乐！我是")]
    public async Task I03_The_greeting_knows_day_and_hour_where_the_customer_is(string now, string zone, string locale, string greeting)
    {
        var chat = new Chat(locale) { Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), TimeZone = zone };
        Assert.Contains(greeting, await chat.JoinAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OPS03_With_the_moment_switched_off_the_greeting_is_plain()
    {
        var chat = new Chat("en", ("Practices:en:OPS-03", "false"));
        Assert.Contains("Hello, happy Tuesday! I'm ", await chat.JoinAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "你是誰？", "我是"), InlineData("zh-Hans", "你是谁？", "我是"), InlineData("en", "Who am I talking to?", "I'm ")]
    public async Task I04_Asked_who_speaks_it_gives_its_name_and_no_number(string locale, string asked, string says)
    {
        var chat = new Chat(locale);
        await chat.JoinAsync();
        var said = await chat.SayAsync(asked);
        Assert.StartsWith(says + chat.Sent[^1].From.Name, said, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]|小美|親|亲", said);
    }

    [Theory]
    [InlineData("zh-Hant", "什麼時候送達", "產品發貨"), InlineData("zh-Hans", "什么时候送达", "产品发货"), InlineData("en", "When will it arrive?", "your product's shipping")]
    public async Task I06_The_first_answer_names_the_matter_and_it_is_remembered(string locale, string asked, string label)
    {
        var chat = new Chat(locale);
        await chat.JoinAsync();
        Assert.Contains(label, await chat.SayAsync(asked), StringComparison.Ordinal);
        Assert.Equal("delivery_date", chat.Remembered.Topic);
    }

    [Theory]
    [InlineData("zh-Hant", "我要退貨", "咱們"), InlineData("zh-Hans", "我要退货", "咱们"), InlineData("en", "I want to return it", "let's|we")]
    public async Task I08_The_agent_stands_on_the_customers_side(string locale, string asked, string inclusive)
    {
        var chat = new Chat(locale);
        await chat.JoinAsync();
        Assert.Matches(inclusive, await chat.SayAsync(asked));
    }

    [Theory]
    [InlineData("zh-Hant", "在嗎", "您好，我在的呢"), InlineData("zh-Hans", "在吗", "您好，我在的呢"), InlineData("en", "hello", "I'm right here")]
    public async Task OPS02_Called_it_answers_politely_and_warmly(string locale, string called, string answer)
    {
        var chat = new Chat(locale);
        await chat.JoinAsync();
        Assert.Contains(answer, await chat.SayAsync(called), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "什麼時候送達", "最晚.*9月15日（週二）.*呢"), InlineData("zh-Hans", "什么时候送达", "最晚.*9月15日（周二）.*呢"), InlineData("en", "When will it arrive?", "by Tuesday 15 September at the latest")]
    public async Task I11_The_day_is_exact_with_its_weekday(string locale, string asked, string day)
    {
        var chat = await SignedInAsync(locale);
        Assert.Matches(day, await chat.SayAsync(asked));
    }

    [Theory]
    [InlineData("zh-Hant", "什麼時候送達", "精心包裝"), InlineData("zh-Hans", "什么时候送达", "精心包装"), InlineData("en", "When will it arrive?", "carefully packed")]
    public async Task I10_An_order_that_is_being_packed_is_told_in_careful_words(string locale, string asked, string phrase)
    {
        var chat = await SignedInAsync(locale);
        Assert.Contains(phrase, await chat.SayAsync(asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I15_Whoever_asks_is_shown_first_that_somebody_writes()
    {
        var chat = new Chat();
        await chat.JoinAsync();
        await chat.SayAsync("在嗎？");
        Assert.Equal([ActivityTypes.Typing, ActivityTypes.Message], chat.Sent.Select(activity => activity.Type));
    }

    private static async Task<Chat> SignedInAsync(string locale)
    {
        var chat = new Chat(locale) { SignedInAs = "c-883" };
        chat.Shop.Orders.Add(SampleOrders.Laptop());
        await chat.JoinAsync();
        return chat;
    }
}
