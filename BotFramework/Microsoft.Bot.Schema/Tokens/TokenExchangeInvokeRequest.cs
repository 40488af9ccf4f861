using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>The value of the invoke "signin/tokenExchange".</summary>
public class TokenExchangeInvokeRequest
{
    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty("token")]
    public string Token { get; set; }

    /// <summary>What came on the wire without a member of its own; it is written back as it was.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties
    {
        get => ExtraProperties ??= [];
        set => ExtraProperties = value;
    }

    // Made when somebody looks: most activities have none.
    internal JObject ExtraProperties { get; private set; }
}
