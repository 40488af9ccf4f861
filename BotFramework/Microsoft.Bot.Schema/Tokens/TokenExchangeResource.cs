using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a token can be exchanged for.</summary>
public class TokenExchangeResource
{
    public TokenExchangeResource()
    {
    }

    public TokenExchangeResource(string id = default, string uri = default, string providerId = default)
    {
        Id = id;
        Uri = uri;
        ProviderId = providerId;
    }

    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("uri")]
    public string Uri { get; set; }

    [JsonProperty("providerId")]
    public string ProviderId { get; set; }
}
