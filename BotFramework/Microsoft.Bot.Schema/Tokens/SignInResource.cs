using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Where a user can sign in.</summary>
public class SignInResource
{
    [JsonProperty("signInLink")]
    public string SignInLink { get; set; }

    [JsonProperty("tokenExchangeResource")]
    public TokenExchangeResource TokenExchangeResource { get; set; }

    [JsonProperty("tokenPostResource")]
    public TokenPostResource TokenPostResource { get; set; }
}
