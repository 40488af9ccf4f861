using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value to search for and the place of its choice in the list.</summary>
public class SortedValue
{
    [JsonProperty("value")]
    public string Value { get; set; }

    [JsonProperty("index")]
    public int Index { get; set; }
}
