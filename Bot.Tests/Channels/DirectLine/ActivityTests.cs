using System.Net;
using System.Text.Json.Nodes;

namespace ServiceBot.Tests.Channels.DirectLine;

public sealed class ActivityTests : IAsyncLifetime
{
    private ChannelHost _host = null!;

    public async Task InitializeAsync() => _host = await ChannelHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_customers_own_message_comes_back_before_its_answer_which_names_it()
    {
        var chat = await _host.ChatAsync();
        var (_, watermark) = await chat.ReadAsync();

        var id = await chat.SayAsync("hello", "client-1");

        var (activities, _) = await chat.ReadAsync(watermark);
        Assert.Equal(["hello", "heard hello"], activities.Select(activity => (string?)activity!["text"]));
        Assert.Equal(id, (string?)activities[0]!["id"]);
        Assert.Equal("client-1", (string?)activities[0]!["channelData"]!["clientActivityID"]);
        Assert.Equal(id, (string?)activities[1]!["replyToId"]);
    }

    [Fact]
    public async Task Who_speaks_to_whom_where_and_when_is_not_the_clients_to_say()
    {
        var chat = await _host.ChatAsync();

        await _host.PostAsync(chat.Path("/activities"), chat.Token, new
        {
            id = "mine",
            type = "message",
            text = "hello",
            from = new { id = "dl_somebody-else", role = "bot", name = "Boss" },
            recipient = new { id = "another bot" },
            conversation = new { id = "another conversation" },
            serviceUrl = "https://evil.example",
            channelId = "msteams",
            timestamp = "2001-01-01T00:00:00Z",
        });

        var said = (await chat.ReadAsync()).Activities.Single(activity => (string?)activity!["text"] == "hello")!;
        Assert.NotEqual("mine", (string?)said["id"]);
        Assert.Equal((chat.User, "user"), ((string?)said["from"]!["id"], (string?)said["from"]!["role"]));
        Assert.Equal("bot", (string?)said["recipient"]!["id"]);
        Assert.Equal(chat.Id, (string?)said["conversation"]!["id"]);
        Assert.Equal("directline", (string?)said["channelId"]);
        Assert.DoesNotContain("evil", (string?)said["serviceUrl"], StringComparison.Ordinal);
        Assert.StartsWith("2026-09-08", (string?)said["timestamp"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_sent_twice_is_answered_once_and_gets_the_first_ones_id()
    {
        var chat = await _host.ChatAsync();

        var first = await chat.SayAsync("hello", "client-1");
        var second = await chat.SayAsync("hello", "client-1");

        Assert.Equal(first, second);
        Assert.Equal(["welcome in en", "hello", "heard hello"], await chat.TextsAsync());
    }

    [Fact]
    public async Task A_watermark_that_is_sent_back_as_it_came_misses_nothing_and_repeats_nothing()
    {
        var chat = await _host.ChatAsync();
        var heard = new List<string>();
        string? watermark = null;
        for (var i = 0; i < 3; i++)
        {
            await chat.SayAsync($"message {i}");
            heard.AddRange(await chat.TextsAsync(watermark));
            (_, watermark) = await chat.ReadAsync(watermark);
        }

        Assert.Equal(["welcome in en", "message 0", "heard message 0", "message 1", "heard message 1", "message 2", "heard message 2"], heard);
        Assert.Empty((await chat.ReadAsync(watermark)).Activities);
        Assert.Equal(watermark, (await chat.ReadAsync(watermark)).Watermark);
    }

    [Fact]
    public async Task A_paced_reply_is_shown_when_it_is_due()
    {
        var chat = await _host.ChatAsync();

        await chat.SayAsync("slowly");

        Assert.Equal("first", (await chat.TextsAsync())[^1]);
        _host.Clock.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal("second", (await chat.TextsAsync())[^1]);
    }

    [Fact]
    public async Task A_new_message_makes_everything_before_it_due_at_once()
    {
        var chat = await _host.ChatAsync();
        await chat.SayAsync("slowly");

        await chat.SayAsync("and now?");

        Assert.Equal(["welcome in en", "slowly", "first", "second", "and now?", "heard and now?"], await chat.TextsAsync());
    }

    [Theory]
    [InlineData("{ not json")]
    [InlineData("[]")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"x"}]}""")]
    [InlineData("""{"text":"no type"}""")]
    public async Task What_is_no_activity_of_a_client_is_refused_and_reaches_nobody(string body)
    {
        var chat = await _host.ChatAsync();

        using var answer = await _host.SendAsync(HttpMethod.Post, chat.Path("/activities"), chat.Token, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]!["code"]);
        Assert.Single(await chat.TextsAsync());
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        var chat = await _host.ChatAsync();

        using var answer = await _host.SendAsync(HttpMethod.Post, chat.Path("/activities"), chat.Token, new { type = "message", text = new string('x', 300_000) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Typing_is_taken_and_forgotten()
    {
        var chat = await _host.ChatAsync();

        await _host.PostAsync(chat.Path("/activities"), chat.Token, new { type = "typing" });

        Assert.Single(await chat.TextsAsync());
    }

    [Fact]
    public async Task Too_many_messages_in_one_breath_have_to_wait()
    {
        var chat = await _host.ChatAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 150).Select(_ => _host.SendAsync(HttpMethod.Post, chat.Path("/activities"), chat.Token, new { type = "typing" })));

        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.NotNull(refused.Headers.RetryAfter);
    }
}
