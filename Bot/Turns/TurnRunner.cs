using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Storage;

namespace ServiceBot.Turns;

/// <summary>
/// One turn, one transaction: reads the conversation, runs the bot, commits everything at once. Until then nothing has left
/// the process, so a turn that met a conflict is simply run again.
/// </summary>
internal sealed partial class TurnRunner(
    ITurnStore store,
    ConversationLocks locks,
    TurnAdapter adapter,
    DoorGuard guard,
    Apology apology,
    Desks desks,
    TimeProvider time,
    IOptions<PacingOptions> pacing,
    IOptions<StoreOptions> shop,
    TurnMetrics metrics,
    ILogger<TurnRunner> logger)
{
    private const int MostAttempts = 8;
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(10);

    /// <summary>Runs a customer's turn to its commit.</summary>
    /// <exception cref="TurnConflictException">Others kept changing the conversation; nothing was acknowledged.</exception>
    public async Task<TurnResult> RunAsync(CustomerTurn turn, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var held = await locks.EnterAsync(turn.Conversation, cancellationToken);
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var conversation = await store.FindConversationAsync(turn.Conversation, cancellationToken) ?? new ConversationSnapshot { Key = turn.Conversation };
            if (conversation.Version > 0 && await FindFirstAsync(turn, conversation, cancellationToken) is { } first)
                return first;
            var customer = await store.FindCustomerAsync(StateKeys.Customer(turn.Conversation, turn.Sender), cancellationToken);
            var (activity, code) = Receive(turn, conversation);
            var json = ActivityJson.Write(activity);
            var work = Begin(turn, conversation, customer, activity.Id, json);
            work.GivenCode = code;
            work = await RunBotAsync(turn, activity, work, () => Begin(turn, conversation, customer, activity.Id, json), cancellationToken);
            if (await store.CommitAsync(work) != CommitOutcome.Committed)
                continue;
            metrics.Committed(time.GetElapsedTime(started), turn.Conversation.Door, attempt);
            return new TurnResult(work.CommittedId, work.Entries[0].ActivityId, work.Entries, work.Left, Repeated: false);
        }

        throw new TurnConflictException(turn.Conversation);
    }

    /// <summary>Runs a turn that the clock started.</summary>
    /// <returns>What was said, or null where the reminder had been cleared or taken meanwhile.</returns>
    public async Task<TurnResult?> RunAsync(ClockTurn turn, CancellationToken cancellationToken)
    {
        using var held = await locks.EnterAsync(turn.Conversation, cancellationToken);
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            if (await store.FindConversationAsync(turn.Conversation, cancellationToken) is not { Reference: not null } conversation)
                return null;
            var work = await BeginAsync(turn, conversation, cancellationToken);
            work = await RunBotAsync(turn, ReminderActivity(work), work, () => new UnitOfWork(conversation, work.Customer, work.Now) { TakenReminder = work.TakenReminder }, cancellationToken);
            switch (await store.CommitAsync(work))
            {
                case CommitOutcome.Committed:
                    return new TurnResult(work.CommittedId, string.Empty, work.Entries, work.Left, Repeated: false);
                case CommitOutcome.ReminderGone:
                    return null;
            }
        }

        throw new TurnConflictException(turn.Conversation);
    }

    /// <summary>The same message sent twice gets the first one's result (P4).</summary>
    private async ValueTask<TurnResult?> FindFirstAsync(CustomerTurn turn, ConversationSnapshot conversation, CancellationToken cancellationToken)
    {
        if (turn.ActivityId is null && turn.ClientActivityId is null)
            return null;
        if (await store.FindSentAsync(conversation, turn.Sender, turn.ActivityId, turn.ClientActivityId, cancellationToken) is not { } first)
            return null;
        var after = await store.ReadLogAsync(conversation.Id, first.Sequence, 100, cancellationToken);
        metrics.Repeated();
        return new TurnResult(conversation.Id, first.ActivityId, [.. after.Where(e => e.AnswerTo == first.Sequence)], default, Repeated: true);
    }

    /// <summary>What the customer sent, without what nobody may keep (P9), under the id that the log gives it.</summary>
    private (Activity Activity, string? Code) Receive(CustomerTurn turn, ConversationSnapshot conversation)
    {
        var activity = turn.Receive();
        var redacted = guard.Redact(activity, conversation);
        activity.Id = turn.ActivityId ?? ActivityIds.Of(turn.Conversation, conversation.LastSequence + 1);
        return (activity, redacted.Code);
    }

    private UnitOfWork Begin(CustomerTurn turn, ConversationSnapshot conversation, CustomerSnapshot customer, string activityId, ReadOnlyMemory<byte> json)
    {
        var work = new UnitOfWork(conversation, customer, time.GetUtcNow()) { InReply = turn.ExpectReplies };
        work.Reference = turn.Reference;
        work.SignedInAs ??= turn.SignedInAs;
        work.TimeZone = CustomerZones.Choose(turn.TimeZone, turn.LocalOffset, conversation.TimeZone);
        work.Expecting = null;
        work.Incoming = work.NextSequence;
        work.Append(new LogEntry
        {
            Sequence = work.NextSequence,
            Kind = EntryKind.Send,
            FromBot = false,
            Type = turn.Type,
            ActivityId = activityId,
            Sender = turn.Sender,
            ClientActivityId = turn.ClientActivityId,
            At = work.Now,
            NotBefore = work.Now,
            Utf8 = json,
        });
        return work;
    }

    private async ValueTask<UnitOfWork> BeginAsync(ClockTurn turn, ConversationSnapshot conversation, CancellationToken cancellationToken)
    {
        var reference = References.Read(conversation.Reference!);
        var customer = await store.FindCustomerAsync(StateKeys.Customer(conversation.Key, reference.User?.Id ?? string.Empty), cancellationToken);
        return new UnitOfWork(conversation, customer, time.GetUtcNow()) { TakenReminder = (turn.ReminderId, turn.Reminder.DueAt) };
    }

    /// <summary>Runs the bot; where it fails, a second unit of work takes the message in, apologises and resets the dialog.</summary>
    private async Task<UnitOfWork> RunBotAsync(IncomingTurn turn, Activity activity, UnitOfWork work, Func<UnitOfWork> again, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(LongestTurn, time);
        var desk = desks.Open(work, Info(turn, work));
        try
        {
            await RunPipelineAsync(turn, activity, work, desk, limit.Token).WaitAsync(limit.Token);
            desks.Close(desk);
            return work;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            desk.Dispose();
            metrics.Failed();
            LogFailed(turn.Conversation.ConversationId, failure);
            return apology.Write(turn, again());
        }
    }

    private async Task RunPipelineAsync(IncomingTurn turn, Activity activity, UnitOfWork work, Desk desk, CancellationToken cancellationToken)
    {
        activity.DeliveryMode = null;
        activity.Locale = Locales.From(activity.Locale, work.Locale ?? Locales.TraditionalChinese);

        using var context = new TurnContext(adapter, activity);
        context.TurnState.Add(work);
        context.TurnState.Add(new Pacing(pacing.Value, work.Now));
        context.TurnState.Add(desk.Turn.Info);
        context.TurnState.Add(BotAdapter.BotIdentityKey, turn.Identity);
        if (turn is ClockTurn clock)
            context.TurnState.Add(clock.Reminder);
        await adapter.RunAsync(context, desk.Bot, cancellationToken);
        work.Understood = work.Incoming is null ? null : TurnNote.Of(context);
        await Traces.SendAsync(context, work);
    }

    private TurnInfo Info(IncomingTurn turn, UnitOfWork work)
    {
        var zone = CustomerZones.Find(work.TimeZone, TimeZoneInfo.FindSystemTimeZoneById(shop.Value.TimeZone), work.Now);
        var canFollowUp = pacing.Value.MaxDelay > TimeSpan.Zero && turn is not CustomerTurn { ExpectReplies: true };
        return new TurnInfo(work.Conversation.Key.ConversationId, work.Now, work.SignedInAs, zone, canFollowUp) { GivenCode = work.GivenCode };
    }

    private static Activity ReminderActivity(UnitOfWork work)
    {
        var activity = References.Read(work.Reference!).GetContinuationActivity();
        activity.Id = null;
        activity.Timestamp = work.Now;
        return activity;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The turn of conversation {ConversationId} failed; it was answered with an apology")]
    private partial void LogFailed(string conversationId, Exception failure);
}
