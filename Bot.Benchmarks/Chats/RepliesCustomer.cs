using System.Text;
using System.Text.Json;

namespace ServiceBot.Benchmarks.Chats;

/// <summary>Chats by <c>POST /api/messages</c> with <c>deliveryMode: expectReplies</c>: the answer comes with the response.</summary>
internal sealed class RepliesCustomer(HttpMessageInvoker http, Uri server, string name, Question question, int turnsPerChat, bool checks) : ICustomer
{
    private readonly Wire _wire = new(http);
    private readonly Uri _address = new(server, "/api/messages");
    private Body? _first, _next;
    private int _chats, _turn;

    /// <summary>Bytes of the latest answer.</summary>
    public int AnswerBytes { get; private set; }

    // The greeting comes with the first answer.
    public ValueTask<bool> PrepareAsync(CancellationToken cancellationToken)
    {
        if (_first is null || _turn >= turnsPerChat)
        {
            _chats++;
            _turn = 0;
            _first = new Body(Message(question.First));
            _next = new Body(Message(question.Next));
        }

        return ValueTask.FromResult(false);
    }

    public async Task SayAsync(CancellationToken cancellationToken)
    {
        var body = (_turn == 0 ? _first! : _next!).Numbered(_turn + 1);
        var answer = await _wire.PostAsync(_address, body, null, cancellationToken);
        if (checks && answer.Span.IndexOf(question.Date.Span) < 0)
            throw new WrongAnswerException(_turn == 0 ? question.First : question.Next, Encoding.UTF8.GetString(answer.Span));
        AnswerBytes = answer.Length;
        _turn++;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string Message(string text) => $$$"""
        {"type":"message","id":"{{{name}}}-{{{_chats}}}-{{{Body.Slot}}}","timestamp":"2026-09-08T02:00:00.000Z","localTimestamp":"2026-09-08T10:00:00.000+08:00","localTimezone":"Asia/Taipei",
        "channelId":"emulator","serviceUrl":"http://127.0.0.1:9","from":{"id":"{{{name}}}","name":"User","role":"user"},"recipient":{"id":"bot","name":"Bot","role":"bot"},
        "conversation":{"id":"{{{name}}}-{{{_chats}}}|livechat"},"deliveryMode":"expectReplies","locale":"{{{question.Locale}}}","textFormat":"plain","text":{{{JsonSerializer.Serialize(text)}}},
        "attachments":[],"channelData":{"attachmentSizes":[],"clientActivityID":"{{{name}}}-{{{_chats}}}-c{{{Body.Slot}}}"}}
        """;
}
