using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using ServiceBot.Benchmarks.Chats;

namespace ServiceBot.Benchmarks.Sockets;

/// <summary>A Direct Line conversation whose socket keeps every activity that it was sent, in the order of arrival.</summary>
/// <param name="slow">Reads nothing before the end of the chat, through the smallest window that the system gives.</param>
internal sealed class SocketCustomer(HttpMessageInvoker http, Uri server, string secret, string name, Question question, bool slow) : IAsyncDisposable
{
    private const int SmallWindow = 2048;

    private readonly Wire _wire = new(http);
    private readonly List<string> _posted = [];
    private readonly List<Arrived> _arrived = [];
    private readonly Dictionary<string, TaskCompletionSource> _awaited = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly ClientWebSocket _socket = new();
    private AuthenticationHeaderValue? _credential;
    private Uri? _conversation;
    private Task _reading = Task.CompletedTask;

    /// <summary>Ticks from each POST to its answer on the socket.</summary>
    public List<long> Waits { get; } = [];

    public bool IsSlow => slow;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var user = Encoding.UTF8.GetBytes($$$"""{"user":{"id":"{{{name}}}","name":"User"},"locale":"{{{question.Locale}}}"}""");
        var made = await _wire.PostAsync(new Uri(server, "/v3/directline/tokens/generate"), user, new AuthenticationHeaderValue("Bearer", secret), cancellationToken);
        var token = new AuthenticationHeaderValue("Bearer", Text(made, "token"));
        var started = await _wire.PostAsync(new Uri(server, "/v3/directline/conversations"), user, token, cancellationToken);
        _credential = new AuthenticationHeaderValue("Bearer", Text(started, "token"));
        _conversation = new Uri(server, $"/v3/directline/conversations/{Text(started, "conversationId")}");
        await ConnectAsync(_socket, new Uri(Text(started, "streamUrl")), slow, cancellationToken);
        if (!slow)
            _reading = ReadAsync(int.MaxValue, cancellationToken);
    }

    /// <summary>Another socket of the same conversation, which is never read.</summary>
    public async Task<ClientWebSocket> OpenAnotherAsync(CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        using var resumed = JsonDocument.Parse(await GetAsync(new Uri($"{_conversation}?watermark=99999"), cancellationToken));
        await ConnectAsync(socket, new Uri(resumed.RootElement.GetProperty("streamUrl").GetString()!), small: false, cancellationToken);
        return socket;
    }

    /// <summary>Says so many things, each after the answer to the one before; a slow reader does not wait for answers.</summary>
    public async Task ChatAsync(int turns, CancellationToken cancellationToken)
    {
        for (var turn = 0; turn < turns; turn++)
        {
            var started = Stopwatch.GetTimestamp();
            var body = Encoding.UTF8.GetBytes(Message(turn == 0 ? question.First : question.Next, turn));
            var id = Text(await _wire.PostAsync(new Uri($"{_conversation}/activities"), body, _credential, cancellationToken), "id");
            _posted.Add(id);
            if (slow)
                continue;
            await AnsweredAsync(id).WaitAsync(cancellationToken);
            Waits.Add(Stopwatch.GetElapsedTime(started).Ticks * Stopwatch.Frequency / TimeSpan.TicksPerSecond);
        }
    }

    /// <summary>What is wrong with what arrived, or null.</summary>
    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        using var log = JsonDocument.Parse(await GetAsync(new Uri($"{_conversation}/activities?watermark="), cancellationToken));
        string[] stored = [.. log.RootElement.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("id").GetString()!)];
        if (slow)
            _reading = ReadAsync(stored.Length, cancellationToken);
        while (Count() < stored.Length && !_reading.IsCompleted)
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellationToken);
        Arrived[] arrived;
        lock (_lock)
            arrived = [.. _arrived];
        if (!arrived.Select(one => one.Id).SequenceEqual(stored))
            return $"{name}: the socket brought {arrived.Length} activities, the log has {stored.Length}, or their order differs";
        if (!stored.Order(StringComparer.Ordinal).Distinct().SequenceEqual(stored))
            return $"{name}: the log is out of order or repeats itself";
        if (_posted.FirstOrDefault(id => arrived.Count(one => one.Id == id) != 1) is { } lost)
            return $"{name}: {lost} came back not once";
        return _posted.FirstOrDefault(id => !arrived.Any(one => one.ReplyTo == id)) is { } unanswered ? $"{name}: {unanswered} was not answered" : null;
    }

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task ConnectAsync(ClientWebSocket socket, Uri address, bool small, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancel) =>
            {
                var line = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                if (small)
                    line.ReceiveBufferSize = SmallWindow;
                await line.ConnectAsync(context.DnsEndPoint, cancel);
                return new NetworkStream(line, ownsSocket: true);
            },
        };
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        await socket.ConnectAsync(address, invoker, cancellationToken);
    }

    private int Count()
    {
        lock (_lock)
            return _arrived.Count;
    }

    private Task AnsweredAsync(string id)
    {
        lock (_lock)
        {
            if (_arrived.Exists(one => one.ReplyTo == id))
                return Task.CompletedTask;
            return (_awaited[id] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private async Task ReadAsync(int enough, CancellationToken cancellationToken)
    {
        var frame = new byte[8 * 1024];
        while (Count() < enough)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                if (length == frame.Length)
                    Array.Resize(ref frame, 2 * length);
                part = await _socket.ReceiveAsync(frame.AsMemory(length), cancellationToken);
                length += part.Count;
            }
            while (!part.EndOfMessage);
            if (part.MessageType == WebSocketMessageType.Close)
                throw new WebSocketException($"The socket of {name} was closed: {_socket.CloseStatusDescription}");
            if (length > 0)
                Keep(frame.AsMemory(0, length));
        }
    }

    private void Keep(ReadOnlyMemory<byte> frame)
    {
        using var document = JsonDocument.Parse(frame);
        lock (_lock)
        {
            foreach (var activity in document.RootElement.GetProperty("activities").EnumerateArray())
            {
                if (activity.GetProperty("type").GetString() == "typing")
                    continue;
                var replyTo = activity.TryGetProperty("replyToId", out var reply) ? reply.GetString() : null;
                _arrived.Add(new Arrived(activity.GetProperty("id").GetString()!, replyTo));
                if (replyTo is not null && _awaited.Remove(replyTo, out var awaited))
                    awaited.SetResult();
            }
        }
    }

    private async Task<byte[]> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = _credential;
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    private string Message(string text, int turn) => string.Create(CultureInfo.InvariantCulture, $$$"""
        {"type":"message","from":{"id":"{{{name}}}"},"locale":"{{{question.Locale}}}","localTimezone":"Asia/Taipei","textFormat":"plain","text":{{{JsonSerializer.Serialize(text)}}},
        "channelData":{"clientActivityID":"{{{name}}}-{{{turn}}}"}}
        """);

    private static string Text(ReadOnlyMemory<byte> json, string property)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty(property).GetString()!;
    }

    private readonly record struct Arrived(string Id, string? ReplyTo);
}
