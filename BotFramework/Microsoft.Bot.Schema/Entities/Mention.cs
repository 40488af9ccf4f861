using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Somebody who is addressed in a message.</summary>
public class Mention : Entity
{
    public Mention()
    {
        Type = EntityTypes.Mention;
    }

    public Mention(ChannelAccount mentioned = default, string text = default, string type = default)
        : base(type ?? EntityTypes.Mention)
    {
        Mentioned = mentioned;
        Text = text;
    }

    [JsonProperty("mentioned")]
    public ChannelAccount Mentioned { get; set; }

    /// <summary>The part of the message's text that is the mention.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }
}
