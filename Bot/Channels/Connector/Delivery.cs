using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Clock;
using ServiceBot.Log;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Channels.Connector;

/// <summary>
/// Brings what the bot said to the connector channels, from the log and in its order. A conversation that cannot be reached
/// is tried again with growing pauses; the others do not wait for it.
/// </summary>
internal sealed partial class Delivery(
    IDbContextFactory<ServiceBotDb> databases,
    IDatabaseWriter writer,
    ITurnStore store,
    ConnectorClients clients,
    CommitSignals signals,
    TimeProvider time,
    ILogger<Delivery> logger) : BackgroundService
{
    private const int AtOnce = 64;
    private const int InParallel = 8;
    private const int Page = 100;
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(15);

    private readonly WakeUp _wakeUp = new();

    /// <summary>Delivers all that may go out now.</summary>
    /// <returns>When the next may; null where nothing waits.</returns>
    public async Task<DateTimeOffset?> RunDueAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var first = await store.FirstDeliveryAsync(cancellationToken);
            var now = time.GetUtcNow();
            if (first is null || first > now)
                return first;
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var due = await db.Deliveries.AsNoTracking().Where(d => d.DueAt <= now).OrderBy(d => d.DueAt).Take(AtOnce).ToListAsync(cancellationToken);
            if (due.Count == 0)
                return null;
            var limit = new ParallelOptions { MaxDegreeOfParallelism = InParallel, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(due, limit, async (delivery, token) => await DeliverAsync(delivery, token));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signals.OnCommit(left => { if (left.Delivery) _wakeUp.Set(); });
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

            await _wakeUp.WaitAsync(until, time, stoppingToken);
        }
    }

    private async Task DeliverAsync(DeliveryRow delivery, CancellationToken cancellationToken)
    {
        var conversation = await store.FindConversationAsync(delivery.ConversationKey, cancellationToken);
        var reference = References.Read(conversation!.Reference!);
        while (true)
        {
            var entries = await store.ReadLogAsync(delivery.ConversationKey, delivery.Delivered, Page, cancellationToken);
            var release = ReleaseRules.Of(entries, time.GetUtcNow());
            foreach (var entry in release.Entries)
            {
                if (!await TryDeliverAsync(delivery, reference, entry, cancellationToken))
                    return;
            }

            if (entries.Count == Page && release.NextAt is null)
                continue;
            if (release.NextAt is not null)
                await ShowTypingAsync(reference, entries[release.Entries.Count], cancellationToken);
            await SaveAsync(delivery, release.NextAt, cancellationToken);
            return;
        }
    }

    /// <returns>False when the conversation has to wait.</returns>
    private async Task<bool> TryDeliverAsync(DeliveryRow delivery, ConversationReference reference, LogEntry entry, CancellationToken cancellationToken)
    {
        if (entry.FromBot && !entry.InReply && (entry.Type != ActivityTypes.Trace || reference.ChannelId == Microsoft.Bot.Connector.Channels.Emulator))
        {
            try
            {
                await SendAsync(delivery.ConversationKey, reference, entry, cancellationToken);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                if (await PutOffAsync(delivery, entry, failure, cancellationToken))
                    return false;
            }
        }

        delivery.Delivered = entry.Sequence;
        delivery.Attempts = 0;
        return true;
    }

    private async Task SendAsync(long conversation, ConversationReference reference, LogEntry entry, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestCall);
        var client = await clients.GetAsync(reference.ServiceUrl, limit.Token);
        var activity = ActivityJson.Parse(entry.Utf8);
        activity.ServiceUrl = reference.ServiceUrl;
        var id = reference.Conversation.Id;
        switch (entry.Kind)
        {
            case EntryKind.Update:
                activity.Id = await ChannelIdAsync(conversation, entry, cancellationToken);
                await client.Conversations.UpdateActivityAsync(id, activity.Id, activity, limit.Token);
                break;
            case EntryKind.Delete:
                await client.Conversations.DeleteActivityAsync(id, await ChannelIdAsync(conversation, entry, cancellationToken), limit.Token);
                break;
            default:
                activity.Id = null;
                var response = activity.ReplyToId is { Length: > 0 } replyTo
                    ? await client.Conversations.ReplyToActivityAsync(id, replyTo, activity, limit.Token)
                    : await client.Conversations.SendToConversationAsync(id, activity, limit.Token);
                await RememberAsync(conversation, entry, response?.Id, cancellationToken);
                break;
        }
    }

    /// <returns>True when it is to be tried again.</returns>
    private async Task<bool> PutOffAsync(DeliveryRow delivery, LogEntry entry, Exception failure, CancellationToken cancellationToken)
    {
        var response = (failure as ErrorResponseException)?.Response;
        var now = time.GetUtcNow();
        delivery.LastError = failure.Message;
        if (DeliveryRules.Decide(response?.StatusCode, now - entry.At) == DeliveryDecision.GiveUp)
        {
            LogGivenUp(entry.ActivityId, response?.StatusCode, failure);
            return false;
        }

        var pause = Backoff.Pause(delivery.Attempts++, RetryAfter(response));
        LogPutOff(entry.ActivityId, pause, failure.Message);
        await SaveAsync(delivery, now + pause, cancellationToken);
        return true;
    }

    private static TimeSpan? RetryAfter(Microsoft.Rest.HttpResponseMessageWrapper? response) =>
        response is not null && response.Headers.TryGetValue("Retry-After", out var values) && int.TryParse(values.FirstOrDefault(), out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private async Task<string> ChannelIdAsync(long conversation, LogEntry entry, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var known = await db.Activities
            .Where(a => a.ConversationKey == conversation && a.ActivityId == entry.ActivityId && a.Kind == EntryKind.Send)
            .Select(a => a.ChannelActivityId).FirstOrDefaultAsync(cancellationToken);
        return known ?? entry.ActivityId;
    }

    private async Task RememberAsync(long conversation, LogEntry entry, string? channelId, CancellationToken cancellationToken)
    {
        if (channelId is not null)
            await writer.WriteAsync(
                db => db.Activities.Where(a => a.ConversationKey == conversation && a.Sequence == entry.Sequence)
                    .ExecuteUpdate(set => set.SetProperty(a => a.ChannelActivityId, channelId)),
                cancellationToken);
    }

    private async Task SaveAsync(DeliveryRow delivery, DateTimeOffset? dueAt, CancellationToken cancellationToken) =>
        await writer.WriteAsync(
            db =>
            {
                // A turn that was committed meanwhile has more to deliver: then the row stays due.
                var last = db.Conversations.Where(c => c.Id == delivery.ConversationKey).Select(c => c.LastSequence).Single();
                var due = dueAt ?? (last > delivery.Delivered ? time.GetUtcNow() : null);
                return db.Deliveries.Where(d => d.ConversationKey == delivery.ConversationKey).ExecuteUpdate(set => set
                    .SetProperty(d => d.Delivered, delivery.Delivered).SetProperty(d => d.DueAt, due)
                    .SetProperty(d => d.Attempts, delivery.Attempts).SetProperty(d => d.LastError, delivery.LastError));
            },
            cancellationToken);

    /// <summary>While the customer waits for the next sentence they see that somebody is writing (I-15); its loss is no failure.</summary>
    private async Task ShowTypingAsync(ConversationReference reference, LogEntry next, CancellationToken cancellationToken)
    {
        try
        {
            var client = await clients.GetAsync(reference.ServiceUrl, cancellationToken);
            var coming = ActivityJson.Parse(next.Utf8);
            var typing = new Activity { Type = ActivityTypes.Typing, From = coming.From, Recipient = coming.Recipient, Conversation = coming.Conversation };
            await client.Conversations.SendToConversationAsync(reference.Conversation.Id, typing, cancellationToken).WaitAsync(LongestCall, time, cancellationToken);
        }
        catch (Exception lost) when (!cancellationToken.IsCancellationRequested)
        {
            LogNoTyping(lost.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Activity {ActivityId} could not be delivered ({Status}) and is left out")]
    private partial void LogGivenUp(string activityId, HttpStatusCode? status, Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "Activity {ActivityId} is tried again in {Pause}: {Reason}")]
    private partial void LogPutOff(string activityId, TimeSpan pause, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "No typing indicator: {Reason}")]
    private partial void LogNoTyping(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The delivery could not look for what is due")]
    private partial void LogPassFailed(Exception failure);
}
