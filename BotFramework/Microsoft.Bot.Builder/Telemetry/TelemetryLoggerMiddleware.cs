using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Reports messages that come in, go out, are changed or are deleted. What people say and are called is left out unless asked for.</summary>
public class TelemetryLoggerMiddleware : IMiddleware
{
    public TelemetryLoggerMiddleware(IBotTelemetryClient telemetryClient, bool logPersonalInformation = false)
    {
        TelemetryClient = telemetryClient ?? new NullBotTelemetryClient();
        LogPersonalInformation = logPersonalInformation;
    }

    /// <summary>Whether names and texts are reported too.</summary>
    public bool LogPersonalInformation { get; }

    [JsonIgnore]
    public IBotTelemetryClient TelemetryClient { get; }

    public virtual async Task OnTurnAsync(ITurnContext context, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(context);
        if (context.Activity is { } incoming)
        {
            if (incoming.From is { Role: null or "" } from)
            {
                from.Role = RoleTypes.User;
            }

            await OnReceiveActivityAsync(incoming, cancellationToken).ConfigureAwait(false);
        }

        context.OnSendActivities((_, activities, next) => SentAsync(activities, next, cancellationToken));
        context.OnUpdateActivity((_, activity, next) => UpdatedAsync(activity, next, cancellationToken));
        context.OnDeleteActivity((_, reference, next) => DeletedAsync(reference, next, cancellationToken));
        if (nextTurn is not null)
        {
            await nextTurn(cancellationToken).ConfigureAwait(false);
        }
    }

    protected virtual async Task OnReceiveActivityAsync(Activity activity, CancellationToken cancellation) => TelemetryClient.TrackEvent(
        TelemetryLoggerConstants.BotMsgReceiveEvent,
        await FillReceiveEventPropertiesAsync(activity).ConfigureAwait(false));

    protected virtual async Task OnSendActivityAsync(Activity activity, CancellationToken cancellation) => TelemetryClient.TrackEvent(
        TelemetryLoggerConstants.BotMsgSendEvent,
        await FillSendEventPropertiesAsync(activity).ConfigureAwait(false));

    protected virtual async Task OnUpdateActivityAsync(Activity activity, CancellationToken cancellation) => TelemetryClient.TrackEvent(
        TelemetryLoggerConstants.BotMsgUpdateEvent,
        await FillUpdateEventPropertiesAsync(activity).ConfigureAwait(false));

    protected virtual async Task OnDeleteActivityAsync(Activity activity, CancellationToken cancellation) => TelemetryClient.TrackEvent(
        TelemetryLoggerConstants.BotMsgDeleteEvent,
        await FillDeleteEventPropertiesAsync(activity).ConfigureAwait(false));

    protected Task<Dictionary<string, string>> FillReceiveEventPropertiesAsync(
        Activity activity,
        Dictionary<string, string> additionalProperties = null)
    {
        var properties = new Dictionary<string, string>
        {
            [TelemetryConstants.FromIdProperty] = activity.From?.Id,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name,
            [TelemetryConstants.LocaleProperty] = activity.Locale,
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id,
            [TelemetryConstants.RecipientNameProperty] = activity.Recipient?.Name,
            [TelemetryConstants.ActivityTypeProperty] = activity.Type,
        };
        AddPersonal(properties, TelemetryConstants.FromNameProperty, activity.From?.Name);
        AddWords(properties, activity);
        return Completed(properties, additionalProperties);
    }

    protected Task<Dictionary<string, string>> FillSendEventPropertiesAsync(
        Activity activity,
        Dictionary<string, string> additionalProperties = null)
    {
        var properties = new Dictionary<string, string>
        {
            [TelemetryConstants.ReplyActivityIDProperty] = activity.ReplyToId,
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name,
            [TelemetryConstants.LocaleProperty] = activity.Locale,
            [TelemetryConstants.ActivityTypeProperty] = activity.Type,
        };
        AddPersonal(properties, TelemetryConstants.RecipientNameProperty, activity.Recipient?.Name);
        AddWords(properties, activity);
        if (LogPersonalInformation && activity.Attachments is { Count: > 0 } attachments)
        {
            properties[TelemetryConstants.AttachmentsProperty] = JsonConvert.SerializeObject(attachments, WireSerializer.Settings);
        }

        return Completed(properties, additionalProperties);
    }

    protected Task<Dictionary<string, string>> FillUpdateEventPropertiesAsync(
        Activity activity,
        Dictionary<string, string> additionalProperties = null)
    {
        var properties = new Dictionary<string, string>
        {
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id,
            [TelemetryConstants.ConversationIdProperty] = activity.Conversation?.Id,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name,
            [TelemetryConstants.LocaleProperty] = activity.Locale,
            [TelemetryConstants.ActivityTypeProperty] = activity.Type,
        };
        AddPersonal(properties, TelemetryConstants.TextProperty, activity.Text);
        return Completed(properties, additionalProperties);
    }

    protected Task<Dictionary<string, string>> FillDeleteEventPropertiesAsync(
        IMessageDeleteActivity activity,
        Dictionary<string, string> additionalProperties = null) => Completed(
            new Dictionary<string, string>
            {
                [TelemetryConstants.ChannelIdProperty] = activity.ChannelId,
                [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id,
                [TelemetryConstants.ConversationIdProperty] = activity.Conversation?.Id,
                [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name,
                [TelemetryConstants.ActivityTypeProperty] = activity.Type,
            },
            additionalProperties);

    // What is added by a caller goes before what is known by itself.
    private static Task<Dictionary<string, string>> Completed(
        Dictionary<string, string> properties,
        Dictionary<string, string> additionalProperties)
    {
        foreach (var (name, value) in additionalProperties ?? [])
        {
            properties[name] = value;
        }

        return Task.FromResult(properties);
    }

    private void AddPersonal(Dictionary<string, string> properties, string name, string value)
    {
        if (LogPersonalInformation && !string.IsNullOrWhiteSpace(value))
        {
            properties[name] = value;
        }
    }

    private void AddWords(Dictionary<string, string> properties, Activity activity)
    {
        AddPersonal(properties, TelemetryConstants.TextProperty, activity.Text);
        AddPersonal(properties, TelemetryConstants.SpeakProperty, activity.Speak);
    }

    private async Task<ResourceResponse[]> SentAsync(
        List<Activity> activities,
        Func<Task<ResourceResponse[]>> next,
        CancellationToken cancellationToken)
    {
        var responses = await next().ConfigureAwait(false);
        foreach (var activity in activities)
        {
            await OnSendActivityAsync(activity, cancellationToken).ConfigureAwait(false);
        }

        return responses;
    }

    private async Task<ResourceResponse> UpdatedAsync(
        Activity activity,
        Func<Task<ResourceResponse>> next,
        CancellationToken cancellationToken)
    {
        var response = await next().ConfigureAwait(false);
        await OnUpdateActivityAsync(activity, cancellationToken).ConfigureAwait(false);
        return response;
    }

    private async Task DeletedAsync(ConversationReference reference, Func<Task> next, CancellationToken cancellationToken)
    {
        await next().ConfigureAwait(false);
        var deleted = new Activity(ActivityTypes.MessageDelete) { Id = reference.ActivityId };
        await OnDeleteActivityAsync(deleted.ApplyConversationReference(reference, isIncoming: false), cancellationToken)
            .ConfigureAwait(false);
    }
}
