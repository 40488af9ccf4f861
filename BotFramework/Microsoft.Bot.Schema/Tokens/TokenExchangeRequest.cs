using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A request to exchange a token.</summary>
public class TokenExchangeRequest
{
    public TokenExchangeRequest()
    {
    }

    public TokenExchangeRequest(string uri = default, string token = default)
    {
        Uri = uri;
        Token = token;
    }

    [JsonProperty("uri")]
    public string Uri { get; set; }

    [JsonProperty("token")]
    public string Token { get; set; }
}
