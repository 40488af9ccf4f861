using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ServiceBot.Tests.BotFramework.Schema;

public class ActivityTests
{
    private static Activity Incoming(string type = ActivityTypes.Message) => new(type)
    {
        Id = "in-1",
        ChannelId = "emulator",
        ServiceUrl = "http://localhost:1",
        From = new ChannelAccount("user", "User"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(id: "c"),
        Locale = "zh-TW",
    };

    [Fact]
    public void A_reply_goes_from_the_bot_to_the_sender_in_the_same_conversation()
    {
        var reply = Incoming().CreateReply("好的");

        Assert.Equal(ActivityTypes.Message, reply.Type);
        Assert.Equal(("bot", "user", "c"), (reply.From.Id, reply.Recipient.Id, reply.Conversation.Id));
        Assert.Equal(("in-1", "zh-TW", "好的"), (reply.ReplyToId, reply.Locale, reply.Text));
    }

    [Theory]
    [InlineData("directline", null)]
    [InlineData("webchat", null)]
    [InlineData("emulator", "in-1")]
    public void A_greeting_answers_no_activity_on_Direct_Line(string channelId, string? expected)
    {
        var update = Incoming(ActivityTypes.ConversationUpdate);
        update.ChannelId = channelId;

        Assert.Equal(expected, update.GetConversationReference().ActivityId);
        Assert.Equal(expected, update.CreateReply().ReplyToId);
    }

    [Fact]
    public void A_reference_addresses_an_outgoing_activity_to_the_user()
    {
        var outgoing = new Activity(ActivityTypes.Message) { Locale = "en" };

        outgoing.ApplyConversationReference(Incoming().GetConversationReference());

        Assert.Equal(("bot", "user", "in-1"), (outgoing.From.Id, outgoing.Recipient.Id, outgoing.ReplyToId));
        Assert.Equal("zh-TW", outgoing.Locale);
        Assert.Null(outgoing.Id);
    }

    [Fact]
    public void A_reference_addresses_an_incoming_activity_to_the_bot()
    {
        var incoming = new Activity().ApplyConversationReference(Incoming().GetConversationReference(), isIncoming: true);

        Assert.Equal(("user", "bot", "in-1"), (incoming.From.Id, incoming.Recipient.Id, incoming.Id));
    }

    [Fact]
    public void A_conversation_is_continued_by_an_event_from_the_user()
    {
        var continuation = Incoming().GetConversationReference().GetContinuationActivity();

        Assert.Equal((ActivityTypes.Event, ActivityEventNames.ContinueConversation), (continuation.Type, continuation.Name));
        Assert.Equal(("user", "bot", "c"), (continuation.From.Id, continuation.Recipient.Id, continuation.Conversation.Id));
        Assert.Equal("in-1", continuation.RelatesTo.ActivityId);
    }

    [Fact]
    public void An_activity_is_only_what_its_type_says()
    {
        var message = Incoming();

        Assert.NotNull(message.AsMessageActivity());
        Assert.Null(message.AsEventActivity());
        Assert.NotNull(new Activity("event/custom").AsEventActivity());
        Assert.Null(new Activity("eventful").AsEventActivity());
    }

    [Fact]
    public void Blank_text_alone_is_no_content()
    {
        Assert.False(new Activity(ActivityTypes.Message) { Text = "  " }.HasContent());
        Assert.True(new Activity(ActivityTypes.Message) { Summary = "receipt" }.HasContent());
        Assert.True(new Activity(ActivityTypes.Message) { Attachments = [new Attachment()] }.HasContent());
    }

    [Fact]
    public void Mentions_are_found_and_taken_out_of_the_text()
    {
        var activity = Wire.Read("""
            {"type":"message","text":"<at>Bot</at> my order","recipient":{"id":"bot"},
             "entities":[{"type":"mention","mentioned":{"id":"bot","name":"Bot"},"text":"<at>Bot</at>"},{"type":"place"}]}
            """);

        Assert.Equal("bot", Assert.Single(activity.GetMentions()).Mentioned.Id);
        Assert.Equal("my order", activity.RemoveRecipientMention());
    }

    [Fact]
    public void Channel_data_are_read_as_the_wanted_type_or_not_at_all()
    {
        var activity = new Activity { ChannelData = JObject.Parse("""{"clientActivityID":"x"}""") };

        Assert.Equal("x", activity.GetChannelData<Dictionary<string, string>>()["clientActivityID"]);
        Assert.True(activity.TryGetChannelData<JObject>(out var data));
        Assert.Equal("x", (string?)data["clientActivityID"]);
        Assert.False(activity.TryGetChannelData<List<int>>(out _));
        Assert.False(new Activity().TryGetChannelData<JObject>(out _));
    }

    [Fact]
    public void An_entity_becomes_typed_and_back()
    {
        var entity = new Entity();
        entity.SetAs(new GeoCoordinates(latitude: 25.03, longitude: 121.56, name: "Taipei"));

        Assert.Equal("GeoCoordinates", entity.Type);
        Assert.Equal(25.03, entity.GetAs<GeoCoordinates>().Latitude);
        Assert.Equal(entity, Wire.Read<Entity>(Wire.Write(entity).ToString()));
    }

    [Fact]
    public void A_trace_names_the_type_of_its_value()
    {
        var trace = Activity.CreateTraceActivity("state", value: new Uri("https://example.com"));

        Assert.Equal("Uri", trace.ValueType);
        Assert.Equal(nameof(A_trace_names_the_type_of_its_value), trace.Label);
    }
}
