using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace ServiceBot.Benchmarks.Chats;

/// <summary>Chats as a browser does: a token made with the shop's secret, messages by POST, answers by WebSocket.</summary>
internal sealed class DirectLineCustomer(HttpMessageInvoker http, Uri server, string secret, string name, Question question, int turnsPerChat) : ICustomer
{
    private readonly Wire _wire = new(http);
    private ClientWebSocket? _socket;
    private AuthenticationHeaderValue? _credential;
    private Uri? _address;
    private Body? _first, _next;
    private byte[] _frame = new byte[16 * 1024];
    private int _chats, _turn;

    public async ValueTask<bool> PrepareAsync(CancellationToken cancellationToken)
    {
        if (_socket is not null && _turn < turnsPerChat)
            return false;
        _socket?.Abort();
        _socket?.Dispose();
        _chats++;
        _turn = 0;
        _first = new Body(Message(question.First));
        _next = new Body(Message(question.Next));
        await StartAsync(cancellationToken);
        return true;
    }

    public async Task SayAsync(CancellationToken cancellationToken)
    {
        var body = (_turn == 0 ? _first! : _next!).Numbered(_turn + 1);
        var posted = await _wire.PostAsync(_address!, body, _credential, cancellationToken);
        var answersThis = Encoding.UTF8.GetBytes($"\"replyToId\":\"{Text(posted, "id")}\"");
        ReadOnlyMemory<byte> frame;
        do
            frame = await ReceiveAsync(cancellationToken);
        while (frame.Span.IndexOf(answersThis) < 0);
        if (frame.Span.IndexOf(question.Date.Span) < 0)
            throw new WrongAnswerException(_turn == 0 ? question.First : question.Next, Encoding.UTF8.GetString(frame.Span));
        _turn++;
    }

    public ValueTask DisposeAsync()
    {
        _socket?.Abort();
        _socket?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        var user = Encoding.UTF8.GetBytes($$$"""{"user":{"id":"{{{name}}}","name":"User"},"locale":"{{{question.Locale}}}"}""");
        var made = await _wire.PostAsync(new Uri(server, "/v3/directline/tokens/generate"), user, new AuthenticationHeaderValue("Bearer", secret), cancellationToken);
        var token = new AuthenticationHeaderValue("Bearer", Text(made, "token"));
        var started = await _wire.PostAsync(new Uri(server, "/v3/directline/conversations"), user, token, cancellationToken);
        _credential = new AuthenticationHeaderValue("Bearer", Text(started, "token"));
        _address = new Uri(server, $"/v3/directline/conversations/{Text(started, "conversationId")}/activities");
        _socket = new ClientWebSocket();
        await _socket.ConnectAsync(new Uri(Text(started, "streamUrl")), cancellationToken);
    }

    private async Task<ReadOnlyMemory<byte>> ReceiveAsync(CancellationToken cancellationToken)
    {
        for (var length = 0; ;)
        {
            var part = await _socket!.ReceiveAsync(_frame.AsMemory(length), cancellationToken);
            length += part.Count;
            if (part.MessageType == WebSocketMessageType.Close)
                throw new WebSocketException($"The socket was closed: {_socket.CloseStatusDescription}");
            if (part.EndOfMessage)
                return _frame.AsMemory(0, length);
            if (length == _frame.Length)
                Array.Resize(ref _frame, 2 * length);
        }
    }

    /// <summary>A text of a small flat answer.</summary>
    private static string Text(ReadOnlyMemory<byte> json, string property)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty(property).GetString()!;
    }

    private string Message(string text) => $$$"""
        {"type":"message","from":{"id":"{{{name}}}"},"locale":"{{{question.Locale}}}","localTimezone":"Asia/Taipei","textFormat":"plain","text":{{{JsonSerializer.Serialize(text)}}},
        "channelData":{"clientActivityID":"{{{_chats}}}-c{{{Body.Slot}}}","clientTimestamp":"2026-09-08T02:00:00.000Z"}}
        """;
}
