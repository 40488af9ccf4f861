using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Which part of the results a search wants.</summary>
public class SearchInvokeOptions
{
    [JsonProperty("skip")]
    public int Skip { get; set; }

    [JsonProperty("top")]
    public int Top { get; set; }
}
