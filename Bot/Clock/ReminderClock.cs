using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Log;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Clock;

/// <summary>
/// Starts the turns of reminders that are due. Nothing waits in memory for one: the table's index on the due time is the
/// clock, so a million silent conversations cost a million rows and nothing else.
/// </summary>
internal sealed partial class ReminderClock(
    IDbContextFactory<ServiceBotDb> databases,
    ITurnStore store,
    TurnRunner turns,
    CommitSignals signals,
    TimeProvider time,
    ILogger<ReminderClock> logger) : BackgroundService
{
    private const int AtOnce = 64;
    private const int InParallel = 4;

    /// <summary>Another node may have set a reminder that no signal told of.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);

    private readonly WakeUp _wakeUp = new();
    private long _sleepsUntil = long.MaxValue;

    /// <summary>Runs all reminders that are due now.</summary>
    /// <returns>When the next one is due; null where none is set.</returns>
    public async Task<DateTimeOffset?> RunDueAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var first = await store.FirstReminderAsync(cancellationToken);
            var now = time.GetUtcNow();
            if (first is null || first > now)
                return first;
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var due = await DueReminders.Of(db, now, AtOnce).ToListAsync(cancellationToken);
            if (due.Count == 0)
                return null;
            var limit = new ParallelOptions { MaxDegreeOfParallelism = InParallel, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(due, limit, async (d, token) => await RunAsync(d.Reminder, d.Conversation, token));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signals.OnCommit(left => { if (left.Reminder?.UtcTicks < Interlocked.Read(ref _sleepsUntil)) _wakeUp.Set(); });
        while (!stoppingToken.IsCancellationRequested)
        {
            var until = time.GetUtcNow() + LongestSleep;
            try
            {
                var next = await RunDueAsync(stoppingToken);
                if (next < until)
                    until = next.Value;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogPassFailed(failure);
            }

            Interlocked.Exchange(ref _sleepsUntil, until.UtcTicks);
            await _wakeUp.WaitAsync(until, time, stoppingToken);
            Interlocked.Exchange(ref _sleepsUntil, long.MaxValue);
        }
    }

    private async ValueTask RunAsync(ReminderRow row, ConversationKey conversation, CancellationToken cancellationToken)
    {
        var turn = new ClockTurn(row.Id, new ReminderDue(row.Name, row.DueAt, row.Payload)) { Conversation = conversation, Identity = new ClaimsIdentity() };
        try
        {
            if (await turns.RunAsync(turn, cancellationToken) is { } result)
                signals.Raise(result);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogReminderFailed(row.Name, conversation.ConversationId, failure);
            await PutOffAsync(row, cancellationToken);
        }
    }

    /// <summary>A reminder that cannot be committed now is tried again later, so that it does not hold up the others.</summary>
    private async Task PutOffAsync(ReminderRow row, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var later = time.GetUtcNow() + AfterFailure;
        await db.Reminders.Where(r => r.Id == row.Id && r.DueAt == row.DueAt)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.DueAt, later), cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Reminder {Name} of conversation {ConversationId} could not run")]
    private partial void LogReminderFailed(string name, string conversationId, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The clock could not look for due reminders")]
    private partial void LogPassFailed(Exception failure);
}
