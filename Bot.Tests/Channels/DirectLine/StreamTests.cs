using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using ServiceBot.Channels.DirectLine;

namespace ServiceBot.Tests.Channels.DirectLine;

public sealed class StreamTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private ChannelHost _host = null!;

    public async Task InitializeAsync() => _host = await ChannelHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_socket_replays_what_was_said_before_it_opened_and_goes_on_with_what_comes()
    {
        var chat = await _host.ChatAsync();
        await chat.SayAsync("before");
        using var socket = await OpenAsync(chat.StreamUrl);

        Assert.Equal(["welcome in en", "before", "heard before"], await TextsAsync(socket, 3));
        await chat.SayAsync("after");

        Assert.Equal(["after", "heard after"], await TextsAsync(socket, 2));
    }

    [Fact]
    public async Task A_socket_from_a_watermark_starts_right_after_it()
    {
        var chat = await _host.ChatAsync();
        await chat.SayAsync("one");
        var (_, watermark) = await chat.ReadAsync();
        await chat.SayAsync("two");
        using var back = await _host.SendAsync(HttpMethod.Get, chat.Path($"?watermark={watermark}"), chat.Token);
        var url = (string)JsonNode.Parse(await back.Content.ReadAsStringAsync())!["streamUrl"]!;

        using var socket = await OpenAsync(url);

        Assert.Equal(["two", "heard two"], await TextsAsync(socket, 2));
    }

    [Fact]
    public async Task While_a_reply_waits_for_its_moment_the_socket_shows_typing()
    {
        var chat = await _host.ChatAsync();
        using var socket = await OpenAsync(chat.StreamUrl);
        await TextsAsync(socket, 1);

        await chat.SayAsync("slowly");

        Assert.Equal(["slowly", "first", "(typing)"], await TextsAsync(socket, 3));
        _host.Clock.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal(["second"], await TextsAsync(socket, 1));
        Assert.DoesNotContain("(typing)", await chat.TextsAsync());
    }

    [Fact]
    public async Task Tabs_of_one_customer_live_side_by_side_until_there_are_too_many()
    {
        var chat = await _host.ChatAsync();
        var sockets = new List<WebSocket>();
        for (var i = 0; i < OpenStreams.MostPerConversation; i++)
            sockets.Add(await OpenAsync(chat.StreamUrl));
        foreach (var socket in sockets)
            Assert.Equal(["welcome in en"], await TextsAsync(socket, 1));

        sockets.Add(await OpenAsync(chat.StreamUrl));

        var closed = await ReceiveAsync(sockets[0]);
        Assert.Null(closed);
        Assert.Equal("collision", sockets[0].CloseStatusDescription);
        Assert.All(sockets.Skip(1), socket => Assert.Equal(WebSocketState.Open, socket.State));
        sockets.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task A_silent_line_is_kept_alive_by_empty_frames()
    {
        var chat = await _host.ChatAsync();
        using var socket = await OpenAsync(chat.StreamUrl);
        await TextsAsync(socket, 1);

        var frame = ReceiveAsync(socket);
        while (!frame.IsCompleted)
        {
            _host.Clock.Advance(TimeSpan.FromSeconds(15));
            await Task.WhenAny(frame, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System));
        }

        Assert.Equal(string.Empty, await frame);
    }

    [Fact]
    public async Task The_address_of_a_socket_is_good_for_a_minute()
    {
        var chat = await _host.ChatAsync();
        _host.Clock.Advance(TimeSpan.FromSeconds(61));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => OpenAsync(chat.StreamUrl));

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_a_socket_opens_no_other_conversation_and_a_token_is_none()
    {
        var mine = await _host.ChatAsync();
        var other = await _host.ChatAsync("dl_c-101");

        await Assert.ThrowsAsync<InvalidOperationException>(() => OpenAsync(mine.StreamUrl.Replace(mine.Id, other.Id, StringComparison.Ordinal)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => OpenAsync($"ws://localhost{mine.Path("/stream")}?t={mine.Token}"));
    }

    [Fact]
    public async Task A_foreign_page_opens_no_socket()
    {
        var chat = await _host.ChatAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => OpenAsync(chat.StreamUrl, "https://evil.example"));
    }

    private async Task<WebSocket> OpenAsync(string url, string? origin = null)
    {
        var client = _host.Server.CreateWebSocketClient();
        if (origin is not null)
            client.ConfigureRequest = request => request.Headers.Origin = origin;
        using var limit = new CancellationTokenSource(Patience);
        return await client.ConnectAsync(new Uri(url), limit.Token);
    }

    private static async Task<string[]> TextsAsync(WebSocket socket, int count)
    {
        var texts = new List<string>();
        while (texts.Count < count)
        {
            var frame = await ReceiveAsync(socket) ?? throw new InvalidOperationException("The socket was closed.");
            if (frame.Length > 0)
                texts.AddRange(JsonNode.Parse(frame)!["activities"]!.AsArray().Select(a => (string?)a!["text"] ?? $"({a["type"]})"));
        }

        return [.. texts];
    }

    private static async Task<string?> ReceiveAsync(WebSocket socket)
    {
        using var limit = new CancellationTokenSource(Patience);
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), limit.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            length += part.Count;
            if (part.EndOfMessage)
                return Encoding.UTF8.GetString(buffer, 0, length);
        }
    }
}
