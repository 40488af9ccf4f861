using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to the invoke "application/search".</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class SearchInvokeResponse
{
    [JsonProperty("statusCode")]
    public int StatusCode { get; set; }

    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonProperty("value")]
    public object Value { get; set; }
}
