using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The choice that the user took.</summary>
public class FoundChoice
{
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>Its place in the list, from 0.</summary>
    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>How sure: 1 for the exact word, a number or an ordinal.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }

    /// <summary>The word that was recognised: the value itself, a synonym, a number.</summary>
    [JsonProperty("synonym")]
    public string Synonym { get; set; }
}
