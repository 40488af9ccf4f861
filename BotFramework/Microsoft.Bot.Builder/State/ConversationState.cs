namespace Microsoft.Bot.Builder;

/// <summary>Values that live as long as a conversation.</summary>
public class ConversationState : BotState
{
    public ConversationState(IStorage storage)
        : base(storage, nameof(ConversationState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        return $"{StorageKeyParts.Channel(activity)}/conversations/{StorageKeyParts.Conversation(activity)}";
    }
}
