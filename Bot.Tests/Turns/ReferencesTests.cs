using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using ServiceBot.Turns;

namespace ServiceBot.Tests.Turns;

/// <summary>How a conversation is reached is read by hand where it looks as usual; it must not matter which way is taken.</summary>
public sealed class ReferencesTests
{
    [Theory]
    [InlineData("""{"activityId":"a","user":{"id":"u","name":"User","role":"user"},"bot":{"id":"b"},"conversation":{"id":"c|livechat","isGroup":false,"tenantId":"t"},"channelId":"emulator","locale":"zh-TW","serviceUrl":"http://127.0.0.1:9"}""")]
    [InlineData("""{"user":{"id":"u","vip":true},"conversation":{"id":"c","region":"tw"},"channelId":null}""")]
    [InlineData("""{"user":null,"conversation":null}""")]
    [InlineData("""{"user":{"id":"u"},"user":{"name":"second"},"channelId":"a","channelId":"b"}""")]
    [InlineData("""{"user":{"id":17},"ChannelId":"directline","unknown":{"a":[1]}}""")]
    [InlineData("""{/* said by another version */"channelId":"directline"}""")]
    [InlineData("{}")]
    public void A_reference_is_read_as_the_serializer_reads_it(string json)
    {
        var expected = JsonConvert.DeserializeObject<ConversationReference>(json, WireSerializer.Settings);

        Assert.Equal(JsonConvert.SerializeObject(expected), JsonConvert.SerializeObject(References.Read(json)));
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var reference = new ConversationReference
        {
            User = new ChannelAccount("u", "林小姐"),
            Bot = new ChannelAccount("b"),
            Conversation = new ConversationAccount(id: "c|livechat"),
            ChannelId = "emulator",
            Locale = "zh-TW",
            ServiceUrl = "http://127.0.0.1:9",
        };

        Assert.Equal(JsonConvert.SerializeObject(reference), JsonConvert.SerializeObject(References.Read(References.Write(reference))));
    }
}
