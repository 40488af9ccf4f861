using System.Diagnostics;
using System.Globalization;
using Microsoft.Bot.Schema;
using Activity = Microsoft.Bot.Schema.Activity;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Gives a logger every activity of a turn, in order, when the turn is over. A logger that fails does not fail the turn.
/// </summary>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private readonly ITranscriptLogger _logger;

    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger)
    {
        _logger = transcriptLogger ?? throw new ArgumentNullException(nameof(transcriptLogger));
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        var transcript = new Queue<IActivity>();
        if (turnContext.Activity is { } incoming)
        {
            NameTheUser(incoming);
            if (incoming.Type != ActivityTypes.Event || incoming.Name != ActivityEventNames.ContinueConversation)
            {
                Log(transcript, WireSerializer.Copy(incoming));
            }
        }

        turnContext.OnSendActivities((context, activities, next) => LogSentAsync(transcript, context, activities, next));
        turnContext.OnUpdateActivity((_, activity, next) => LogUpdatedAsync(transcript, activity, next));
        turnContext.OnDeleteActivity((_, reference, next) => LogDeletedAsync(transcript, reference, next));
        try
        {
            await nextTurn(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await FlushAsync(transcript).ConfigureAwait(false);
        }
    }

    private static void NameTheUser(Activity activity)
    {
        activity.From ??= new ChannelAccount();
        if (string.IsNullOrEmpty(activity.From.Role))
        {
            activity.From.Role = RoleTypes.User;
        }
    }

    private static async Task<ResourceResponse[]> LogSentAsync(
        Queue<IActivity> transcript,
        ITurnContext context,
        List<Activity> activities,
        Func<Task<ResourceResponse[]>> next)
    {
        var responses = await next().ConfigureAwait(false);
        for (var i = 0; i < activities.Count; i++)
        {
            var copy = WireSerializer.Copy(activities[i]);
            copy.Id = string.IsNullOrEmpty(copy.Id) ? responses?.ElementAtOrDefault(i)?.Id ?? NewId() : copy.Id;
            copy.ReplyToId ??= context.Activity.Id;
            Log(transcript, copy);
        }

        return responses;
    }

    private static async Task<ResourceResponse> LogUpdatedAsync(
        Queue<IActivity> transcript,
        Activity activity,
        Func<Task<ResourceResponse>> next)
    {
        var response = await next().ConfigureAwait(false);
        var copy = WireSerializer.Copy(activity);
        copy.Type = ActivityTypes.MessageUpdate;
        Log(transcript, copy);
        return response;
    }

    private static async Task LogDeletedAsync(Queue<IActivity> transcript, ConversationReference reference, Func<Task> next)
    {
        await next().ConfigureAwait(false);
        var deleted = new Activity(ActivityTypes.MessageDelete) { Id = reference.ActivityId };
        Log(transcript, deleted.ApplyConversationReference(reference, isIncoming: false));
    }

    // Transcripts are read in the order of their times.
    private static void Log(Queue<IActivity> transcript, Activity activity)
    {
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
        transcript.Enqueue(activity);
    }

    // Sorts by time among the ids of the other activities; the rest makes it unique.
    private static string NewId() =>
        string.Create(CultureInfo.InvariantCulture, $"g_{TimeProvider.System.GetUtcNow().Ticks:x}_{Guid.NewGuid():N}");

    private async Task FlushAsync(Queue<IActivity> transcript)
    {
        while (transcript.TryDequeue(out var activity))
        {
            try
            {
                await _logger.LogActivityAsync(activity).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                Trace.TraceError($"A transcript logger failed: {e}");
            }
        }
    }
}
