using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>What came without a member of its own, as everybody outside the schema's assembly sees it.</summary>
internal static class Extras
{
    public static JObject Of(Activity activity) => activity.Properties;

    public static JObject Of(ChannelAccount account) => account.Properties;

    public static JObject Of(ConversationAccount conversation) => conversation.Properties;

    public static JObject Of(Attachment attachment) => attachment.Properties;

    public static JObject Of(Entity entity) => entity.Properties;
}
