using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The message that a prompt sends.</summary>
internal static class PromptMessage
{
    /// <summary>The retry prompt on a retry, else the prompt; null where neither is set.</summary>
    public static Activity Choose(PromptOptions options, bool isRetry) => isRetry && options.RetryPrompt is not null ? options.RetryPrompt : options.Prompt;

    public static async Task SendAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        if (Choose(options, isRetry) is { } prompt)
            await turnContext.SendActivityAsync(prompt, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// The prompt with the text, buttons and cards of the message. The prompt is stored with the conversation and must not change, so the
    /// result is a copy, one level deep, with lists of its own.
    /// </summary>
    public static IMessageActivity Merge(IMessageActivity prompt, IMessageActivity message)
    {
        if (prompt is not Activity source)
            return message;
        var merged = Copy(source);
        merged.Text = message.Text;
        if (message.SuggestedActions?.Actions is { Count: > 0 })
            merged.SuggestedActions = message.SuggestedActions;
        if (message.Attachments is { Count: > 0 } cards)
            merged.Attachments = merged.Attachments is { Count: > 0 } own ? [.. own, .. cards] : cards;
        return merged;
    }

    private static Activity Copy(Activity source) => new()
    {
        Type = source.Type ?? ActivityTypes.Message,
        Id = source.Id,
        Timestamp = source.Timestamp,
        LocalTimestamp = source.LocalTimestamp,
        LocalTimezone = source.LocalTimezone,
        ServiceUrl = source.ServiceUrl,
        ChannelId = source.ChannelId,
        From = source.From,
        Conversation = source.Conversation,
        Recipient = source.Recipient,
        TextFormat = source.TextFormat,
        AttachmentLayout = source.AttachmentLayout,
        Locale = source.Locale,
        Speak = source.Speak,
        InputHint = source.InputHint,
        Summary = source.Summary,
        SuggestedActions = source.SuggestedActions,
        Attachments = source.Attachments,
        Entities = source.Entities,
        ChannelData = source.ChannelData,
        ReplyToId = source.ReplyToId,
        Label = source.Label,
        ValueType = source.ValueType,
        Value = source.Value,
        Name = source.Name,
        Code = source.Code,
        Expiration = source.Expiration,
        Importance = source.Importance,
        DeliveryMode = source.DeliveryMode,
        ListenFor = source.ListenFor,
        TextHighlights = source.TextHighlights,
        SemanticAction = source.SemanticAction,
        Properties = source.Properties,
    };
}
