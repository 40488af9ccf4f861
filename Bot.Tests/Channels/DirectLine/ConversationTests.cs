using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Channels.DirectLine;
using ServiceBot.Turns;

namespace ServiceBot.Tests.Channels.DirectLine;

public sealed class ConversationTests : IAsyncLifetime
{
    private const string Start = "/v3/directline/conversations";

    private ChannelHost _host = null!;

    public async Task InitializeAsync() => _host = await ChannelHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_conversation_starts_once_with_one_welcome_however_often_it_is_asked_for()
    {
        var token = (string)(await _host.PostAsync("/v3/directline/tokens/generate", ChannelHost.Secret))["token"]!;

        using var first = await _host.SendAsync(HttpMethod.Post, Start, token, new { locale = "zh-TW" });
        using var second = await _host.SendAsync(HttpMethod.Post, Start, token, new { locale = "en-US" });

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var started = JsonNode.Parse(await first.Content.ReadAsStringAsync())!;
        var again = JsonNode.Parse(await second.Content.ReadAsStringAsync())!;
        Assert.Equal((string?)started["conversationId"], (string?)again["conversationId"]);
        Assert.StartsWith("ws://", (string?)again["streamUrl"], StringComparison.Ordinal);
        var chat = new ChatClient(_host, (string)started["conversationId"]!, token, "") { StreamUrl = "" };
        Assert.Equal(["welcome in zh-Hant"], await chat.TextsAsync());
    }

    [Fact]
    public async Task Starts_that_race_give_one_conversation_and_one_welcome()
    {
        var token = (string)(await _host.PostAsync("/v3/directline/tokens/generate", ChannelHost.Secret))["token"]!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _host.PostAsync(Start, token)));

        var chat = new ChatClient(_host, (string)Assert.Single(answers.Select(a => (string?)a["conversationId"]).Distinct())!, token, "") { StreamUrl = "" };
        Assert.Single(await chat.TextsAsync());
    }

    [Fact]
    public async Task The_welcome_waits_for_no_message_that_nobody_was_shown()
    {
        var chat = await _host.ChatAsync();

        var welcome = Assert.Single((await chat.ReadAsync()).Activities)!;

        Assert.Null(welcome["replyToId"]);
    }

    [Fact]
    public async Task Who_is_signed_in_comes_from_the_token_alone()
    {
        var lin = await _host.ChatAsync("dl_c-883");
        var guest = await _host.ChatAsync("somebody");

        Assert.Equal("c-883", (await FindAsync(lin)).SignedInAs);
        Assert.Null((await FindAsync(guest)).SignedInAs);
    }

    [Fact]
    public async Task Coming_back_gives_a_fresh_token_and_a_stream_from_the_watermark()
    {
        var chat = await _host.ChatAsync();
        _host.Clock.Advance(TimeSpan.FromMinutes(45));

        using var answer = await _host.SendAsync(HttpMethod.Get, chat.Path("?watermark=2"), chat.Token);

        var back = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("watermark=2&", (string?)back["streamUrl"], StringComparison.Ordinal);
        await _host.PostAsync(chat.Path("/activities"), (string)back["token"]!, new { type = "message", text = "back again" });
    }

    [Fact]
    public async Task What_was_never_started_cannot_be_come_back_to()
    {
        var token = await _host.PostAsync("/v3/directline/tokens/generate", ChannelHost.Secret);

        using var answer = await _host.SendAsync(HttpMethod.Get, $"{Start}/{token["conversationId"]}", (string?)token["token"]);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_secret_itself_starts_a_conversation_for_the_user_it_names()
    {
        var started = await _host.PostAsync(Start, ChannelHost.Secret, new { user = new { id = "dl_c-7" }, locale = "en" });
        var chat = new ChatClient(_host, (string)started["conversationId"]!, ChannelHost.Secret, "dl_c-7") { StreamUrl = "" };

        await chat.SayAsync("hello");

        var said = (await chat.ReadAsync()).Activities.Single(activity => (string?)activity!["text"] == "hello")!;
        Assert.Equal("dl_c-7", (string?)said["from"]!["id"]);
    }

    private async Task<ConversationSnapshot> FindAsync(ChatClient chat) =>
        (await _host.Services.GetRequiredService<ITurnStore>().FindConversationAsync(DirectLineDoor.Key(chat.Id), CancellationToken.None))!;
}
