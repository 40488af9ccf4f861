using System.Text;
using System.Text.Json;
using ServiceBot.Benchmarks.Chats;

namespace ServiceBot.Benchmarks.Framework;

/// <summary>Says the lines of a script over and over in one conversation.</summary>
/// <param name="http">Shared by all customers.</param>
/// <param name="bot">Where activities are posted.</param>
/// <param name="connector">Where the bot sends replies; null for replies in the response.</param>
/// <param name="name">Of the user and the conversation.</param>
/// <param name="script">Said in turn.</param>
internal sealed class FrameworkCustomer(HttpMessageInvoker http, Uri bot, Uri? connector, string name, IReadOnlyList<Line> script) : ICustomer
{
    private readonly Wire _wire = new(http);
    private readonly Body[] _bodies = [.. script.Select(line => new Body(Message(name, line.Said, connector)))];
    private readonly byte[][] _answers = [.. script.Select(line => Encoding.UTF8.GetBytes(line.Answer))];
    private int _turn;

    public ValueTask<bool> PrepareAsync(CancellationToken cancellationToken) => ValueTask.FromResult(false);

    public async Task SayAsync(CancellationToken cancellationToken)
    {
        var line = _turn % script.Count;
        var answer = await _wire.PostAsync(bot, _bodies[line].Numbered(++_turn), null, cancellationToken);
        if (connector is null && answer.Span.IndexOf(_answers[line]) < 0)
            throw new WrongAnswerException(script[line].Said, Encoding.UTF8.GetString(answer.Span));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>A message as a channel posts it, with <see cref="Body.Slot"/> in its id.</summary>
    public static string Message(string name, string text, Uri? connector) => $$$"""
        {"type":"message","id":"{{{name}}}-{{{Body.Slot}}}","timestamp":"2026-09-08T02:00:00.000Z","localTimestamp":"2026-09-08T10:00:00.000+08:00","localTimezone":"Asia/Taipei",
        "channelId":"directline","serviceUrl":"{{{connector?.ToString().TrimEnd('/') ?? "http://127.0.0.1:9"}}}","from":{"id":"{{{name}}}","name":"User","role":"user"},
        "recipient":{"id":"bot","name":"Bot","role":"bot"},"conversation":{"id":"{{{name}}}|livechat"},{{{(connector is null ? "\"deliveryMode\":\"expectReplies\"," : string.Empty)}}}
        "locale":"en-US","textFormat":"plain","text":{{{JsonSerializer.Serialize(text)}}},"channelData":{"clientActivityID":"{{{name}}}-c{{{Body.Slot}}}"}}
        """;
}
