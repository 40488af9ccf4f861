using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A request for a token.</summary>
public class TokenRequest
{
    public TokenRequest()
    {
    }

    public TokenRequest(string provider = default, IDictionary<string, object> settings = default)
    {
        Provider = provider;
        Settings = settings;
    }

    [JsonProperty("provider")]
    public string Provider { get; set; }

    [JsonProperty("settings")]
    public IDictionary<string, object> Settings { get; set; }
}
