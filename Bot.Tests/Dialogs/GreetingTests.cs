using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Tests.Dialogs;

public sealed class GreetingTests
{
    [Fact]
    public async Task I02_The_window_opens_with_a_line_and_one_card_with_name_face_and_a_way_to_a_person()
    {
        var chat = new Chat();
        await chat.JoinAsync();
        var card = Assert.Single(chat.Sent.SelectMany(activity => activity.Attachments ?? []));
        var hero = JObject.FromObject(card.Content);
        var name = chat.Sent[^1].From.Name;
        Assert.Contains(name, (string?)hero["title"], StringComparison.Ordinal);
        Assert.Equal([$"立即與{name}交流", "找真人同事"], hero["buttons"]!.Select(button => (string)button["title"]!));
        Assert.StartsWith("http://localhost:3978/avatars/", (string?)hero["images"]![0]!["url"], StringComparison.Ordinal);
        Assert.Contains("────", chat.Texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task I03_The_greeting_knows_the_weekday_where_the_customer_is()
    {
        var chat = new Chat { Now = new DateTimeOffset(2026, 9, 7, 16, 30, 0, TimeSpan.Zero) };
        Assert.Contains("您好，週二快樂！我是", await chat.JoinAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_greeted_twice()
    {
        var chat = new Chat();
        await chat.JoinAsync();
        Assert.Equal("", await chat.JoinAsync());
        Assert.DoesNotContain("快樂", await chat.SayAsync("你好"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_arrival_the_first_message_is_greeted_and_then_answered()
    {
        var chat = new Chat();
        var said = await chat.SayAsync("什麼時候送達");
        Assert.Contains("週二快樂", said, StringComparison.Ordinal);
        Assert.Contains("訂單號", said, StringComparison.Ordinal);
        Assert.Single(chat.Sent.SelectMany(activity => activity.Attachments ?? []));
    }

    [Fact]
    public async Task I01_Everything_said_carries_the_agents_name_and_portrait()
    {
        var chat = new Chat("en");
        await chat.JoinAsync();
        foreach (var message in chat.Sent.Where(activity => activity.Type == ActivityTypes.Message))
        {
            var persona = JObject.FromObject(message.ChannelData)["persona"]!;
            Assert.Equal(message.From.Name, (string?)persona["name"]);
            Assert.Contains("/avatars/", (string?)persona["avatarUrl"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task I15_A_typing_sign_comes_before_every_message()
    {
        var chat = new Chat();
        await chat.JoinAsync();
        for (var at = 0; at < chat.Sent.Count; at++)
            Assert.Equal(at % 2 == 0 ? ActivityTypes.Typing : ActivityTypes.Message, chat.Sent[at].Type);
    }

    [Fact]
    public async Task X07_Asked_whether_it_is_a_bot_it_says_yes_and_offers_a_person()
    {
        var chat = new Chat();
        await chat.JoinAsync();
        Assert.Contains("是的，我是自動客服助理", await chat.SayAsync("你是機器人嗎"), StringComparison.Ordinal);
        Assert.Equal(["找真人同事"], chat.Buttons);
    }

    [Theory]
    [InlineData(ActivityTypes.Typing), InlineData(ActivityTypes.Event), InlineData("ping"), InlineData(ActivityTypes.ContactRelationUpdate)]
    [InlineData(ActivityTypes.Invoke), InlineData(ActivityTypes.EndOfConversation), InlineData(ActivityTypes.MessageReaction)]
    public async Task What_is_neither_a_message_nor_an_arrival_is_left_unanswered(string type)
    {
        var chat = new Chat();
        Assert.Equal("", await chat.SendAsync(new Activity { Type = type, Name = nameof(ReminderDue), Value = "notes" }));
        Assert.Empty(chat.Sent);
    }

    [Fact]
    public async Task A_file_without_words_is_asked_about_kindly()
    {
        var chat = new Chat();
        await chat.JoinAsync();
        var said = await chat.SendAsync(new Activity { Type = ActivityTypes.Message, Attachments = [new Attachment("image/png")] });
        Assert.Contains("檔案收到了", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_message_without_text_locale_or_files_does_no_harm()
    {
        var chat = new Chat();
        await chat.JoinAsync();
        Assert.Equal("", await chat.SendAsync(new Activity { Type = ActivityTypes.Message, Locale = "xx" }));
    }
}
