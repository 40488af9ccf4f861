#nullable enable
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// The ids that say whose a state is. Without them two conversations would share one, so an activity that lacks one is refused.
/// </summary>
internal static class StorageKeyParts
{
    public static string Channel(Activity activity) => Required(activity.ChannelId, "channelId");

    public static string Conversation(Activity activity) => Required(activity.Conversation?.Id, "conversation.id");

    public static string User(Activity activity) => Required(activity.From?.Id, "from.id");

    private static string Required(string? part, string name) =>
        part ?? throw new InvalidOperationException($"The activity has no {name}, so there is no place for its state.");
}
