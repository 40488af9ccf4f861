namespace Microsoft.Bot.Builder;

/// <summary>Values that belong to one user in one conversation.</summary>
public class PrivateConversationState : BotState
{
    public PrivateConversationState(IStorage storage)
        : base(storage, nameof(PrivateConversationState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var conversation = $"{StorageKeyParts.Channel(activity)}/conversations/{StorageKeyParts.Conversation(activity)}";
        return $"{conversation}/users/{StorageKeyParts.User(activity)}";
    }
}
