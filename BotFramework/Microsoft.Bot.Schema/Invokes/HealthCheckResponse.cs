using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to the invoke "healthCheck".</summary>
public class HealthCheckResponse
{
    [JsonProperty("healthResults")]
    public HealthResults HealthResults { get; set; }
}
