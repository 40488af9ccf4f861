#nullable enable
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>What came without a member of its own; null where there is nothing, without making an empty object to say so.</summary>
internal static class Extras
{
    public static JObject? Of(Activity activity) => activity.ExtraProperties;

    public static JObject? Of(ChannelAccount account) => account.ExtraProperties;

    public static JObject? Of(ConversationAccount conversation) => conversation.ExtraProperties;

    public static JObject? Of(Attachment attachment) => attachment.ExtraProperties;

    public static JObject? Of(Entity entity) => entity.ExtraProperties;
}
