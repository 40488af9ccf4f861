using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ServiceBot.Tests.BotFramework.Schema;

public class ActivityJsonTests
{
    private const string FromTheEmulator = """
        {
          "type": "message", "id": "7f2a", "timestamp": "2026-11-22T03:04:05.678Z", "localTimestamp": "2026-11-22T11:04:05.678+08:00",
          "localTimezone": "Asia/Taipei", "serviceUrl": "http://localhost:53100", "channelId": "emulator",
          "from": { "id": "u-1", "name": "User", "role": "user", "isAdult": true },
          "conversation": { "id": "c-1|livechat", "tenantId": "t", "region": "tw" },
          "recipient": { "id": "b-1", "name": "Bot", "role": "bot" },
          "textFormat": "plain", "locale": "zh-TW", "text": "iPhone 壞了",
          "attachments": [ { "contentType": "image/png", "contentUrl": "http://localhost/a.png", "name": "a.png", "size": 17 } ],
          "entities": [ { "type": "ClientCapabilities", "requiresBotState": true, "supportsTts": false } ],
          "channelData": { "clientActivityID": "1234", "sentAt": "2026-11-22T11:04:05+08:00" },
          "notInTheSchema": { "deep": [1, "2", null] }, "unknownAndNull": null
        }
        """;

    [Fact]
    public void Nothing_that_a_channel_sends_is_lost_on_the_way_through()
    {
        var there = Wire.Parse(FromTheEmulator);

        var back = Wire.Write(Wire.Read(FromTheEmulator));

        there["timestamp"] = back["timestamp"]; // the same instant may be written in another form
        Assert.Equal(there.ToString(), Sorted(back, there).ToString());
        Assert.Equal(DateTimeOffset.Parse("2026-11-22T03:04:05.678Z", null), Wire.Read(FromTheEmulator).Timestamp);
    }

    [Fact]
    public void The_offset_of_the_senders_clock_is_kept()
    {
        var activity = Wire.Read(FromTheEmulator);

        Assert.Equal(TimeSpan.FromHours(8), activity.LocalTimestamp!.Value.Offset);
        Assert.Equal("2026-11-22T11:04:05.678+08:00", (string?)Wire.Write(activity)["localTimestamp"]);
    }

    [Fact]
    public void What_the_schema_does_not_know_is_in_the_properties()
    {
        var activity = Wire.Read(FromTheEmulator);

        Assert.Equal("2", (string?)activity.Properties["notInTheSchema"]!["deep"]![1]);
        Assert.True((bool)activity.From.Properties["isAdult"]!);
        Assert.Equal("tw", (string?)activity.Conversation.Properties["region"]);
        Assert.Equal(17, (int)activity.Attachments[0].Properties["size"]!);
        Assert.True((bool)activity.Entities[0].Properties["requiresBotState"]!);
    }

    [Fact]
    public void What_is_not_said_is_not_written()
    {
        var written = Wire.Write(new Activity(ActivityTypes.Typing));

        Assert.Equal(["type"], written.Properties().Select(property => property.Name));
    }

    [Fact]
    public void A_serializer_with_settings_of_its_own_decides_about_nulls()
    {
        var written = JObject.Parse(JsonConvert.SerializeObject(new Activity(ActivityTypes.Typing)));

        Assert.Equal(JTokenType.Null, written["text"]!.Type);
    }

    [Fact]
    public void A_card_is_written_with_the_names_of_the_wire()
    {
        var card = new HeroCard("Repair", buttons: [new CardAction(ActionTypes.ImBack, "Yes", value: "yes")]).ToAttachment();

        var written = Wire.Write(card);

        Assert.Equal("application/vnd.microsoft.card.hero", (string?)written["contentType"]);
        Assert.Equal("imBack", (string?)written.SelectToken("content.buttons[0].type"));
        Assert.Equal("yes", (string?)written.SelectToken("content.buttons[0].value"));
    }

    [Fact]
    public void A_button_can_be_a_plain_text()
    {
        CardAction action = "Back";

        Assert.Equal("Back", action.Title);
        Assert.Equal("Back", action.Value);
    }

    [Fact]
    public void Expected_replies_are_an_object_with_a_list()
    {
        var written = Wire.Write(new ExpectedReplies([new Activity(ActivityTypes.Message) { Text = "hello" }]));

        Assert.Equal("hello", (string?)written.SelectToken("activities[0].text"));
    }

    private static JToken Sorted(JToken token, JToken like) => (token, like) switch
    {
        (JObject mine, JObject theirs) => new JObject(
            theirs.Properties().Where(p => mine.ContainsKey(p.Name)).Select(p => new JProperty(p.Name, Sorted(mine[p.Name]!, p.Value)))
                .Concat(mine.Properties().Where(p => !theirs.ContainsKey(p.Name)))),
        (JArray mine, JArray theirs) when mine.Count == theirs.Count => new JArray(mine.Zip(theirs, Sorted)),
        _ => token,
    };
}
