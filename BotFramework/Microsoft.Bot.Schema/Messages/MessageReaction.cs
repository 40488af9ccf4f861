using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A reaction to an earlier message.</summary>
public class MessageReaction
{
    public MessageReaction()
    {
    }

    public MessageReaction(string type = default)
    {
        Type = type;
    }

    /// <summary>One of MessageReactionTypes.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }
}
