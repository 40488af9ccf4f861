using Microsoft.EntityFrameworkCore;
using ServiceBot.Clock;
using ServiceBot.Log;
using ServiceBot.Storage;

namespace ServiceBot.Notifications;

/// <summary>What a sender needs of the desk: the outbox, the clock and the bell that rings when a turn has left something in it.</summary>
internal sealed record OutboxAccess(IDbContextFactory<ServiceBotDb> Databases, IDatabaseWriter Writer, CommitSignals Signals, TimeProvider Time);

/// <param name="Error">Null where it was taken.</param>
/// <param name="IsFinal">Trying again would not help.</param>
internal sealed record Sent(string? Error = null, bool IsFinal = false);

/// <summary>Sends one kind of the outbox: at least once, each event under one stable id, until it was taken or cannot be.</summary>
internal abstract partial class OutboxSender(string kind, OutboxAccess outbox, ILogger logger) : BackgroundService
{
    private const int AtOnce = 50;
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(10);

    private readonly WakeUp _wakeUp = new();

    protected abstract bool IsOn { get; }

    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        await using var db = await outbox.Databases.CreateDbContextAsync(cancellationToken);
        var now = outbox.Time.GetUtcNow();
        var due = await db.Outbox.AsNoTracking().Where(o => o.Kind == kind && o.DueAt <= now).OrderBy(o => o.Id).Take(AtOnce).ToListAsync(cancellationToken);
        if (due.Count == 0)
            return;
        try
        {
            foreach (var message in due)
                await SaveAsync(message, await SendAsync(message, cancellationToken), cancellationToken);
        }
        finally
        {
            await EndPassAsync();
        }
    }

    protected abstract Task<Sent> SendAsync(OutboxRow message, CancellationToken cancellationToken);

    /// <summary>After the last message of a pass.</summary>
    protected virtual Task EndPassAsync() => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsOn)
            return;
        outbox.Signals.OnCommit(left => { if (left.Message) _wakeUp.Set(); });
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

            await _wakeUp.WaitAsync(outbox.Time.GetUtcNow() + LongestSleep, outbox.Time, stoppingToken);
        }
    }

    private Task SaveAsync(OutboxRow message, Sent sent, CancellationToken cancellationToken)
    {
        var now = outbox.Time.GetUtcNow();
        var pause = Backoff.Pause(message.Attempts);
        if (sent.IsFinal)
            LogGivenUp(message.EventId, kind, sent.Error);
        else if (sent.Error is not null)
            LogNotTaken(message.EventId, kind, sent.Error, pause);
        return outbox.Writer.WriteAsync(
            db =>
            {
                var row = db.Outbox.Find(message.Id)!;
                row.Attempts++;
                row.LastError = sent.Error;
                row.SentAt = sent.Error is null ? now : null;
                row.DueAt = sent.Error is null || sent.IsFinal ? null : now + pause;
            },
            cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Event {EventId} was not taken by {Kind}: {Error} It is sent again in {Pause}")]
    private partial void LogNotTaken(string eventId, string kind, string error, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Error, Message = "Event {EventId} cannot be sent by {Kind} and is given up: {Error}")]
    private partial void LogGivenUp(string eventId, string kind, string? error);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be read")]
    private partial void LogPassFailed(Exception failure);
}
