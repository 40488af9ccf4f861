using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How values are searched for in an utterance.</summary>
public class FindValuesOptions
{
    /// <summary>Whether some words of a value are enough.</summary>
    [JsonProperty("allowPartialMatches")]
    public bool AllowPartialMatches { get; set; }

    [JsonProperty("locale")]
    public string Locale { get; set; }

    /// <summary>How many words may stand between two words of a value; 2 unless set.</summary>
    [JsonProperty("maxTokenDistance")]
    public int? MaxTokenDistance { get; set; }

    [JsonIgnore]
    public TokenizerFunction Tokenizer { get; set; }
}
