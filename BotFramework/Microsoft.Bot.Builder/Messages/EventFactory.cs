using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>The events by which a conversation is handed to somebody else.</summary>
public static class EventFactory
{
    private const string TranscriptType = "application/json";

    /// <summary>Asks for the conversation to be taken over; what has been said so far can go along as an attachment.</summary>
    public static IEventActivity CreateHandoffInitiation(ITurnContext turnContext, object handoffContext, Transcript transcript = null)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var handoff = CreateHandoffEvent(HandoffEventNames.InitiateHandoff, handoffContext, turnContext.Activity.Conversation);
        handoff.From = turnContext.Activity.From;
        handoff.RelatesTo = turnContext.Activity.GetConversationReference();
        handoff.ReplyToId = turnContext.Activity.Id;
        handoff.ServiceUrl = turnContext.Activity.ServiceUrl;
        handoff.ChannelId = turnContext.Activity.ChannelId;
        if (transcript is not null)
        {
            handoff.Attachments = [new Attachment { Content = transcript, ContentType = TranscriptType, Name = nameof(Transcript) }];
        }

        return handoff;
    }

    /// <param name="conversation">The conversation that is being handed over.</param>
    /// <param name="state">"accepted", "failed" or "completed".</param>
    /// <param name="message">More about the state.</param>
    public static IEventActivity CreateHandoffStatus(ConversationAccount conversation, string state, string message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(state);
        return CreateHandoffEvent(HandoffEventNames.HandoffStatus, JObject.FromObject(new { state, message }), conversation);
    }

    private static Activity CreateHandoffEvent(string name, object value, ConversationAccount conversation) => new(ActivityTypes.Event)
    {
        Name = name,
        Value = value,
        Id = Guid.NewGuid().ToString(),
        Timestamp = TimeProvider.System.GetUtcNow(),
        Conversation = conversation,
        Attachments = [],
        Entities = [],
    };
}
