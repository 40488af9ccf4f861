using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceBot.Clock;
using ServiceBot.Log;
using ServiceBot.Storage;

namespace ServiceBot.Notifications;

/// <summary>
/// Sends the outbox to the shop's webhook: at least once, each event under one stable id, until it was taken with a 2xx.
/// </summary>
internal sealed partial class WebhookSender(
    IDbContextFactory<ServiceBotDb> databases,
    IDatabaseWriter writer,
    IHttpClientFactory http,
    IOptions<NotifyOptions> options,
    CommitSignals signals,
    TimeProvider time,
    ILogger<WebhookSender> logger) : BackgroundService
{
    public const string Kind = "webhook";
    private const int AtOnce = 50;
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(10);

    private readonly WakeUp _wakeUp = new();

    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var due = await db.Outbox.AsNoTracking().Where(o => o.Kind == Kind && o.DueAt <= now).OrderBy(o => o.Id).Take(AtOnce).ToListAsync(cancellationToken);
        foreach (var message in due)
            await SendAsync(message, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.WebhookAddress is null)
        {
            LogNobodyIsTold();
            return;
        }

        signals.OnCommit(left => { if (left.Message) _wakeUp.Set(); });
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunDueAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogPassFailed(failure);
            }

            await _wakeUp.WaitAsync(time.GetUtcNow() + LongestSleep, time, stoppingToken);
        }
    }

    private async Task SendAsync(OutboxRow message, CancellationToken cancellationToken)
    {
        string? error = null;
        try
        {
            using var request = Request(message);
            using var response = await http.CreateClient(Kind).SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode)
                error = $"The webhook answered {(int)response.StatusCode}.";
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            error = failure.Message;
        }

        await SaveAsync(message, error, cancellationToken);
    }

    private HttpRequestMessage Request(OutboxRow message)
    {
        var body = Encoding.UTF8.GetBytes(message.Payload);
        var request = new HttpRequestMessage(HttpMethod.Post, options.Value.WebhookAddress) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("X-ServiceBot-Event", message.Event);
        request.Headers.Add("X-ServiceBot-Event-Id", message.EventId);
        if (options.Value.WebhookKey is { Length: > 0 } key)
            request.Headers.Add("X-ServiceBot-Signature", "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), body)));
        return request;
    }

    private Task SaveAsync(OutboxRow message, string? error, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var pause = Backoff.Pause(message.Attempts);
        if (error is not null)
            LogNotTaken(message.EventId, error, pause);
        return writer.WriteAsync(
            db =>
            {
                var row = db.Outbox.Find(message.Id)!;
                row.Attempts++;
                row.LastError = error;
                row.SentAt = error is null ? now : null;
                row.DueAt = error is null ? null : now + pause;
            },
            cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Notify:Webhook is not set: nobody is told of new repairs, tickets and overdue promises")]
    private partial void LogNobodyIsTold();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Event {EventId} was not taken: {Error} It is sent again in {Pause}")]
    private partial void LogNotTaken(string eventId, string error, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be read")]
    private partial void LogPassFailed(Exception failure);
}
