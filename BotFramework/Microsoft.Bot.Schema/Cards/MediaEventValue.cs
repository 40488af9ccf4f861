using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a card with media sends when it is played.</summary>
public class MediaEventValue
{
    public MediaEventValue()
    {
    }

    public MediaEventValue(object cardValue = default)
    {
        CardValue = cardValue;
    }

    [JsonProperty("cardValue")]
    public object CardValue { get; set; }
}
