using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word of an utterance, at [Start, End], both inclusive.</summary>
public class Token
{
    [JsonProperty("start")]
    public int Start { get; set; }

    [JsonProperty("end")]
    public int End { get; set; }

    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>The form that is compared.</summary>
    [JsonProperty("normalized")]
    public string Normalized { get; set; }
}
