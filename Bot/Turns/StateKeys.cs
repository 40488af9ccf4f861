namespace ServiceBot.Turns;

/// <summary>The keys under which the Bot Framework's state classes ask their storage.</summary>
internal static class StateKeys
{
    public static string Customer(string channelId, string userId) => $"{channelId}/users/{userId}";
}
