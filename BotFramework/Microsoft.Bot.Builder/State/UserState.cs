namespace Microsoft.Bot.Builder;

/// <summary>Values that belong to a user of a channel, whatever the conversation.</summary>
public class UserState : BotState
{
    public UserState(IStorage storage)
        : base(storage, nameof(UserState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        return $"{StorageKeyParts.Channel(activity)}/users/{StorageKeyParts.User(activity)}";
    }
}
