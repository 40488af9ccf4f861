using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are searched for in an utterance.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Whether only synonyms count, not the value.</summary>
    [JsonProperty("noValue")]
    public bool NoValue { get; set; }

    /// <summary>Whether the title of the button does not count.</summary>
    [JsonProperty("noAction")]
    public bool NoAction { get; set; }

    /// <summary>Whether "2" stands for the second choice.</summary>
    [JsonProperty("recognizeNumbers")]
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether "the second" stands for the second choice.</summary>
    [JsonProperty("recognizeOrdinals")]
    public bool RecognizeOrdinals { get; set; } = true;
}
