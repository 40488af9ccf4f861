namespace ServiceBot.Turns;

/// <summary>
/// The keys of customers' own state. A user id is as good as the door that vouches for it, so one of a channel opens nothing of
/// a Direct Line customer, whatever the channel's name.
/// </summary>
internal static class StateKeys
{
    public static string Customer(ConversationKey conversation, string userId) => $"{conversation.Door}:{conversation.ChannelId}/users/{userId}";
}
