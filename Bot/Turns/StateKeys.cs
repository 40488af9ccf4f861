namespace ServiceBot.Turns;

/// <summary>
/// The keys of customers' own state: what the Bot Framework's <c>UserState</c> asks its storage for, behind the door. A user id is
/// as good as the door that vouches for it, so one of a channel opens nothing of a Direct Line customer, whatever the channel's name.
/// </summary>
internal static class StateKeys
{
    public static string Customer(ConversationKey conversation, string userId) => Behind(conversation, $"{conversation.ChannelId}/users/{userId}");

    /// <param name="asked">The key that <c>UserState</c> asks for.</param>
    public static string Behind(ConversationKey conversation, string asked) => $"{conversation.Door}:{asked}";
}
