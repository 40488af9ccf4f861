using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ServiceBot.Tests.BotFramework.Integration;

/// <summary>Bodies of requests and responses are read and written without reflection; Newtonsoft says what must come of it.</summary>
public sealed class WireFormatTests
{
    private const string Full = """
        {"type":"message","id":"1|2","timestamp":"2026-01-02T03:04:05.678Z","localTimestamp":"2026-01-02T11:04:05.6780000+08:00",
         "localTimezone":"Asia/Taipei","serviceUrl":"https://smba.example/amer/","channelId":"msteams",
         "from":{"id":"29:1","name":"林小姐 \ud83d\ude00","aadObjectId":"a","role":"user","tenantId":"t"},
         "conversation":{"isGroup":false,"conversationType":"personal","id":"a:1","name":null,"tenantId":"t","extra":{"a":[1,2.50,"x"]}},
         "recipient":{"id":"28:b","name":"Bot"},"textFormat":"plain","locale":"zh-TW","text":"你好 <b>\"x\"</b>\n\u2028",
         "entities":[{"type":"mention","mentioned":{"id":"28:b"},"text":"<at>Bot</at>"},{"type":"clientInfo","locale":"zh-TW"}],
         "attachments":[{"contentType":"image/png","contentUrl":"https://a.example/1.png","name":"1.png"},
                        {"contentType":"application/vnd.microsoft.card.hero","content":{"title":"t","when":"2026-01-02T03:04:05Z"}},
                        {"contentType":"text/html","content":"<p>hi</p>"}],
         "channelData":{"tenant":{"id":"t"},"clientActivityID":"c1","n":12345678901,"f":1.0,"e":1e3,"d":"2026-01-02T03:04:05+01:00"},
         "suggestedActions":{"to":["a"],"actions":[{"type":"imBack","title":"A","value":"a"},{"type":"openUrl","title":"B","value":{"x":1}}]},
         "relatesTo":{"activityId":"9","conversation":{"id":"z"}},"semanticAction":{"id":"s","state":"start","entities":{"e":{"type":"x"}}},
         "membersAdded":[{"id":"m"}],"reactionsAdded":[{"type":"like"}],"textHighlights":[{"text":"t","occurrence":2}],
         "listenFor":["a","b"],"historyDisclosed":true,"expiration":"2026-01-02T03:04:05-05:30","importance":"high",
         "value":{"nested":[[],{},null,true]},"unknown":{"kept":1},"another":"kept too","callerId":"urn:x"}
        """;

    [Theory]
    [InlineData(Full)]
    [InlineData("""{"type":"message","text":"hi"}""")]
    [InlineData("""{"type":"event","name":"n","value":5}""")]
    [InlineData("""{"type":"event","name":"n","value":5.5,"channelData":"text"}""")]
    [InlineData("""{"type":"event","value":true,"channelData":null,"from":null,"entities":null,"attachments":[null]}""")]
    [InlineData("""{"Type":"message","TEXT":"spelled otherwise"}""")]
    [InlineData("""{"type":"message","id":12,"text":true,"historyDisclosed":"true"}""")]
    [InlineData("""{"type":"message","text":"first","text":"second","from":{"id":"a"},"from":{"name":"b"}}""")]
    [InlineData("""{"type":"message","timestamp":"2026-01-02T03:04:05"}""")]
    [InlineData("""{"type":"message","timestamp":"2026-01-02"}""")]
    [InlineData("""{"type":"message","value":123456789012345678901234567890}""")]
    [InlineData("""{"$type":"x","type":"message","from":{"$id":"1","id":"a"}}""")]
    [InlineData("""{"type":"message", /* why */ "text":"comment"}""")]
    [InlineData("""{'type':'message','text':'other quotes'}""")]
    [InlineData("""{"type":"message","conversation":{"IsGroup":true,"properties":{"a":1}}}""")]
    [InlineData("""{"type":"message","listenFor":[1,"b"]}""")]
    [InlineData("null")]
    public async Task What_comes_in_is_what_Newtonsoft_reads(string json)
    {
        var expected = Newton(json);

        var read = await ReadAsync(Encoding.UTF8.GetBytes(json));

        Assert.Equal(Text(expected), Text(read));
        Assert.Equal(expected?.Value?.GetType(), read?.Value?.GetType());
        Assert.Equal(expected?.ChannelData?.GetType(), read?.ChannelData?.GetType());
        Assert.Equal(expected?.Timestamp, read?.Timestamp);
        Assert.Equal(expected?.LocalTimestamp?.Offset, read?.LocalTimestamp?.Offset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("""{"type":"message","from":[]}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message" """)]
    public async Task What_is_no_activity_is_read_as_none(string json)
    {
        Assert.Null(await ReadAsync(Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public async Task A_mark_before_the_text_and_broken_letters_do_no_harm()
    {
        byte[] marked = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("""{"type":"message","text":"hi"}""")];
        byte[] broken = [.. "{\"type\":\"message\",\"text\":\""u8, 0xFF, .. "\"}"u8];

        Assert.Equal("hi", (await ReadAsync(marked))!.Text);
        Assert.Equal("\uFFFD", (await ReadAsync(broken))!.Text);
    }

    [Fact]
    public async Task What_is_too_deep_is_refused()
    {
        var deep = """{"type":"message","value":""" + new string('[', 100) + new string(']', 100) + "}";

        Assert.Null(await ReadAsync(Encoding.UTF8.GetBytes(deep)));
    }

    [Theory]
    [MemberData(nameof(Outgoing))]
    public async Task What_goes_out_is_what_Newtonsoft_writes(object body)
    {
        var written = await WriteAsync(body);

        var expected = JsonConvert.SerializeObject(body, HttpHelper.BotMessageSerializerSettings);
        Assert.Equal(Unescaped(expected), Unescaped(written));
    }

    [Fact]
    public async Task A_message_goes_out_and_comes_in_without_a_loss()
    {
        var activity = (await ReadAsync(Encoding.UTF8.GetBytes(Full)))!;

        var again = await ReadAsync(Encoding.UTF8.GetBytes(await WriteAsync(activity)));

        Assert.Equal(Text(activity), Text(again));
        Assert.Equal("1", again!.Properties.SelectToken("unknown.kept")!.ToString());
        Assert.Equal(TimeSpan.FromHours(8), again.LocalTimestamp!.Value.Offset);
    }

    [Fact]
    public async Task A_stream_in_an_attachment_goes_out_and_comes_in_by_either_way()
    {
        var activity = new Activity { Type = "message", Attachments = [new Attachment { Content = new MemoryStream([1, 2, 255]) }] };

        var byWire = await ReadAsync(Encoding.UTF8.GetBytes(await WriteAsync(activity)));
        var byNewtonsoft = JsonConvert.DeserializeObject<Activity>(JsonConvert.SerializeObject(activity));

        Assert.Equal([1, 2, 255], Assert.IsType<MemoryStream>(byWire!.Attachments[0].Content).ToArray());
        Assert.Equal([1, 2, 255], Assert.IsType<MemoryStream>(byNewtonsoft!.Attachments[0].Content).ToArray());
    }

    public static TheoryData<object> Outgoing() =>
    [
        Newton(Full)!,
        new Activity(),
        new ExpectedReplies([new Activity(ActivityTypes.Message) { Text = "a" }, new Activity(ActivityTypes.Trace) { Value = new { x = 1.0 } }]),
        new Activity
        {
            Type = "message",
            From = new Derived { Id = "1", Mail = "a@b.example" },
            Attachments = [new HeroCard("t", buttons: [new CardAction("imBack", "A", value: 5)]).ToAttachment()],
            Entities = [new Mention(new ChannelAccount("1"), "x"), new Entity("plain") { Properties = new JObject { ["a"] = 1 } }],
            SuggestedActions = new SuggestedActions { Actions = ["A", new CardAction { Type = "imBack", Value = new DateTime(2026, 1, 2) }] },
            ChannelData = new { when = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(8)), nothing = (string?)null },
            Value = new JObject { ["d"] = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), ["f"] = 1.0, ["g"] = Guid.Empty, ["n"] = null },
            Timestamp = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 120, TimeSpan.Zero),
            Expiration = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(-3)),
            Text = "控制 \u0001 \t / \\ \" ' <>& é 😀",
        },
        new DerivedActivity { Type = "message", Mine = "kept" },
        new { anything = new[] { 1, 2 } },
        "text",
    ];

    private static Activity? Newton(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json));
        return HttpHelper.BotMessageSerializer.Deserialize<Activity>(reader);
    }

    private static string Text(Activity? activity) => JsonConvert.SerializeObject(activity, HttpHelper.BotMessageSerializerSettings);

    // Both spell some letters as escapes, and not the same ones.
    private static string Unescaped(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JToken.Load(reader).ToString(Formatting.None);
    }

    private static Task<Activity?> ReadAsync(byte[] body)
    {
        var context = new DefaultHttpContext();
        context.Request.Body = new MemoryStream(body);
        return HttpHelper.ReadRequestAsync<Activity?>(context.Request);
    }

    private static async Task<string> WriteAsync(object body)
    {
        var context = new DefaultHttpContext();
        using var written = new MemoryStream();
        context.Response.Body = written;
        await HttpHelper.WriteResponseAsync(context.Response, new InvokeResponse { Status = 200, Body = body });
        Assert.Equal(written.Length, context.Response.ContentLength);
        return Encoding.UTF8.GetString(written.ToArray());
    }

    private sealed class Derived : ChannelAccount
    {
        [JsonProperty("mail")]
        public string? Mail { get; set; }
    }

    private sealed class DerivedActivity : Activity
    {
        [JsonProperty("mine")]
        public string? Mine { get; set; }
    }
}
