using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace ServiceBot.Tests.Papers;

/// <summary>A mail server on a socket of this machine: takes one connection after the other and keeps what it is given.</summary>
internal sealed class SmallSmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _loop;

    public SmallSmtpServer()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _loop = ServeAsync();
    }

    public int Port { get; }

    /// <summary>What it says to a mail's data, a reply a mail; when none is left it takes all.</summary>
    public Queue<string> Replies { get; } = [];

    public List<MimeMessage> Mails { get; } = [];

    /// <summary>Every line that a client sent outside of a mail's data.</summary>
    public List<string> Commands { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            using var client = await _listener.AcceptTcpClientAsync(_end.Token);
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            await TalkAsync(reader, line => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), _end.Token));
        }
    }

    private async Task TalkAsync(StreamReader reader, Func<string, ValueTask> say)
    {
        await say("220 small.example");
        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            Commands.Add(line);
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "DATA":
                    await say("354 go on");
                    await say(await TakeAsync(reader));
                    break;
                case "QUIT":
                    await say("221 bye");
                    return;
                default:
                    await say("250 small.example");
                    break;
            }
        }
    }

    private async Task<string> TakeAsync(StreamReader reader)
    {
        var data = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
            data.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        if (Replies.TryDequeue(out var reply))
            return reply;
        Mails.Add(await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(data.ToString())), _end.Token));
        return "250 taken";
    }
}
