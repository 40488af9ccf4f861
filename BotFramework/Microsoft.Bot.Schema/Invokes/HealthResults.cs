using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a health check found.</summary>
public class HealthResults
{
    [JsonProperty("success")]
    public bool Success { get; set; }

    [JsonProperty("authorization")]
    public string Authorization { get; set; }

    [JsonProperty("user-agent")]
    public string UserAgent { get; set; }

    [JsonProperty("messages")]
    public string[] Messages { get; set; }

    [JsonProperty("diagnostics")]
    public object Diagnostics { get; set; }
}
