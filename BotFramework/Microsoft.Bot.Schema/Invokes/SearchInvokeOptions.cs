using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Which part of the results a search wants.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class SearchInvokeOptions
{
    [JsonProperty("skip")]
    public int Skip { get; set; }

    [JsonProperty("top")]
    public int Top { get; set; }
}
