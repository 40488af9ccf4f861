using System.Net.Http.Json;
using Newtonsoft.Json.Linq;
using ServiceBot.Tests.Endurance;

namespace ServiceBot.Tests.Channels.Connector;

/// <summary>Against the desk in a process of its own, with a connector that takes what is sent.</summary>
[Collection(SharedDesk.Name)]
public sealed class TraceTests(RunningDesk desk)
{
    [Fact]
    public async Task The_emulator_is_told_what_a_message_was_taken_for()
    {
        await using var sink = await ConnectorSink.StartAsync();

        await SayAsync("emulator", sink.ServiceUrl, "Where is my order?");

        var trace = await TraceAsync(sink);
        Assert.Equal("understood", (string?)trace["name"]);
        Assert.Equal("sure", (string?)trace["value"]!["certainty"]);
        Assert.Contains("order_status", trace["value"]!["topics"]!.Values<string>());
        Assert.NotNull(trace["from"]?["id"]);
        Assert.NotNull(trace["recipient"]?["id"]);
    }

    [Fact]
    public async Task Another_channel_and_whoever_waits_for_replies_get_no_trace()
    {
        await using var sink = await ConnectorSink.StartAsync();

        await SayAsync("webchat", sink.ServiceUrl, "Where is my order?");
        var replies = JObject.Parse(await SayAsync("emulator", sink.ServiceUrl, "Where is my order?", "expectReplies"));

        Assert.True(await Until.TrueAsync(() => Task.FromResult(!sink.Answered.IsEmpty), TimeSpan.FromSeconds(60)));
        Assert.Empty(sink.Traces);
        Assert.DoesNotContain(replies["activities"]!, activity => (string?)activity["type"] == "trace");
    }

    private async Task<string> SayAsync(string channelId, string serviceUrl, string text, string? deliveryMode = null)
    {
        using var http = new HttpClient { BaseAddress = desk.Process.Address };
        using var answer = await http.PostAsJsonAsync("/api/messages", new
        {
            type = "message",
            id = Guid.NewGuid().ToString("N"),
            channelId,
            serviceUrl,
            deliveryMode,
            conversation = new { id = Guid.NewGuid().ToString("N") },
            from = new { id = "customer" },
            recipient = new { id = "bot" },
            locale = "en-US",
            text,
        });
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<JObject> TraceAsync(ConnectorSink sink)
    {
        Assert.True(await Until.TrueAsync(() => Task.FromResult(!sink.Traces.IsEmpty), TimeSpan.FromSeconds(60)));
        return sink.Traces.First();
    }
}
