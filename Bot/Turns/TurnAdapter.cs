using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ServiceBot.Storage;

namespace ServiceBot.Turns;

/// <summary>
/// The one adapter behind every door. Sending, updating and deleting only append to the turn's unit of work; what leaves the
/// process leaves it from the log, after the commit.
/// </summary>
internal sealed class TurnAdapter : BotAdapter
{
    private const string DelayType = ActivityTypes.Delay;

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var work = turnContext.TurnState.Get<UnitOfWork>();
        var pacing = turnContext.TurnState.Get<Pacing>();
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
            responses[i] = new ResourceResponse(Send(turnContext, work, pacing, activities[i]));
        return Task.FromResult(responses);
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        var work = turnContext.TurnState.Get<UnitOfWork>();
        Append(turnContext, work, activity, EntryKind.Update, turnContext.TurnState.Get<Pacing>().Cursor);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        var work = turnContext.TurnState.Get<UnitOfWork>();
        var mark = new Activity { Type = ActivityTypes.MessageDelete, Id = reference.ActivityId, Conversation = reference.Conversation, ChannelId = reference.ChannelId };
        Append(turnContext, work, mark, EntryKind.Delete, turnContext.TurnState.Get<Pacing>().Cursor);
        return Task.CompletedTask;
    }

    /// <summary>Runs the bot on the activity through the middleware.</summary>
    public Task RunAsync(TurnContext context, IBot bot, CancellationToken cancellationToken) =>
        RunPipelineAsync(context, bot.OnTurnAsync, cancellationToken);

    private static string Send(ITurnContext context, UnitOfWork work, Pacing pacing, Activity activity)
    {
        switch (activity.Type)
        {
            case ActivityTypes.Typing:
                pacing.Typing();
                return string.Empty;
            case DelayType:
                pacing.Pause(TimeSpan.FromMilliseconds(Convert.ToDouble(activity.Value ?? 0, System.Globalization.CultureInfo.InvariantCulture)));
                return string.Empty;
            default:
                activity.Id ??= ActivityIds.Of(work.Conversation.Key, work.NextSequence);
                var notBefore = activity.Type == ActivityTypes.Message ? pacing.Say(activity.Text?.Length ?? 0) : pacing.Cursor;
                Append(context, work, activity, EntryKind.Send, notBefore);
                return activity.Id;
        }
    }

    private static void Append(ITurnContext context, UnitOfWork work, Activity activity, EntryKind kind, DateTimeOffset notBefore)
    {
        activity.Timestamp = work.Now;
        activity.From ??= context.Activity.Recipient;
        work.Append(new LogEntry
        {
            Sequence = work.NextSequence,
            Kind = kind,
            FromBot = true,
            Type = activity.Type,
            ActivityId = activity.Id,
            Sender = activity.From?.Id ?? "bot",
            AnswerTo = work.Incoming,
            InReply = work.InReply,
            At = work.Now,
            NotBefore = notBefore,
            Utf8 = ActivityJson.Write(activity),
        });
    }
}

internal static class ActivityIds
{
    /// <summary>An id in Direct Line's form: the conversation's and the place in it.</summary>
    public static string Of(ConversationKey conversation, long sequence) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{conversation.ConversationId}|{sequence:0000000}");
}
