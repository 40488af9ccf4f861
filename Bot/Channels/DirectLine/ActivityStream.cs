using System.Net.WebSockets;
using System.Text;
using ServiceBot.Log;
using ServiceBot.Turns;

namespace ServiceBot.Channels.DirectLine;

/// <summary>
/// Sends a conversation's log down a socket: all of it after the watermark, then what comes. The log is the only source, so
/// what was said between a POST and the opening of the socket, or while it was broken, is there as well; what a turn of this node
/// has just put there, right behind what was sent, is taken from that turn.
/// </summary>
internal sealed class ActivityStream(ReleasedLog log, CommitSignals signals, OpenStreams open, TimeProvider time, IHostApplicationLifetime host)
{
    /// <summary>An empty frame tells proxies and browsers that the line stands; also the longest time without a look at the log.</summary>
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    /// <summary>Clients show a typing indicator for five seconds.</summary>
    private static readonly TimeSpan TypingLasts = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan LongestClose = TimeSpan.FromSeconds(5);

    /// <summary>Runs until the client goes, the host stops, or the customer's newer sockets need the place.</summary>
    public async Task RunAsync(WebSocket socket, long conversation, long watermark, CancellationToken cancellationToken)
    {
        using var place = open.Enter(conversation);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, place.Displaced, host.ApplicationStopping);
        var receiving = ReceiveAsync(socket, ending);
        try
        {
            await SendAsync(socket, conversation, watermark, ending.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // The client closed, the line broke, or one of the reasons below.
        }

        await CloseAsync(socket, place);
        await Task.WhenAny(receiving, Task.Delay(LongestClose, time, CancellationToken.None));
        socket.Abort();
        await receiving;
    }

    private async Task SendAsync(WebSocket socket, long conversation, long watermark, CancellationToken cancellationToken)
    {
        using var subscription = signals.Subscribe(conversation);
        var quietSince = time.GetUtcNow();
        var typing = default((long Sequence, DateTimeOffset Until));
        while (true)
        {
            var part = subscription.Take(watermark) is { } fresh ? log.Part(fresh, watermark) : await log.ReadAsync(conversation, watermark, cancellationToken);
            var now = time.GetUtcNow();
            if (part.Entries.Count > 0)
            {
                watermark = part.Watermark;
                await SendAsync(socket, ActivitySets.Write(part.Entries, watermark), cancellationToken);
                quietSince = now;
            }
            else if (now - quietSince >= KeepAlive)
            {
                await SendAsync(socket, ReadOnlyMemory<byte>.Empty, cancellationToken);
                quietSince = now;
            }

            if (part.More)
                continue;
            if (part.Waiting is { } next && (typing.Sequence != next.Sequence || typing.Until <= now))
            {
                await SendAsync(socket, Encoding.UTF8.GetBytes(ActivitySets.WriteTyping(next)), cancellationToken);
                typing = (next.Sequence, now + TypingLasts);
            }

            await subscription.WaitAsync(Earliest(quietSince + KeepAlive, part.Waiting, typing.Until), time, cancellationToken);
        }
    }

    private static DateTimeOffset Earliest(DateTimeOffset keepAlive, LogEntry? waiting, DateTimeOffset typingUntil)
    {
        if (waiting is null)
            return keepAlive;
        var next = waiting.NotBefore < typingUntil ? waiting.NotBefore : typingUntil;
        return next < keepAlive ? next : keepAlive;
    }

    private static ValueTask SendAsync(WebSocket socket, ReadOnlyMemory<byte> text, CancellationToken cancellationToken) =>
        socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    /// <summary>Clients send nothing but empty frames; what matters is that they have gone.</summary>
    private static async Task ReceiveAsync(WebSocket socket, CancellationTokenSource ending)
    {
        var ignored = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(ignored.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (WebSocketException)
        {
            // The line broke.
        }

        await ending.CancelAsync();
    }

    private async Task CloseAsync(WebSocket socket, OpenStreams.Place place)
    {
        var (status, reason) = place.Displaced.IsCancellationRequested ? (WebSocketCloseStatus.PolicyViolation, "collision")
            : host.ApplicationStopping.IsCancellationRequested ? (WebSocketCloseStatus.EndpointUnavailable, "restart")
            : (WebSocketCloseStatus.NormalClosure, "bye");
        using var limit = new CancellationTokenSource(LongestClose, time);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(status, reason, limit.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // Nobody is there to be told.
        }
    }
}
