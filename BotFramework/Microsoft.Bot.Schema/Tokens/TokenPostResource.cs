using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Where a token can be posted directly.</summary>
public class TokenPostResource
{
    public TokenPostResource()
    {
    }

    public TokenPostResource(string sasUrl = default)
    {
        SasUrl = sasUrl;
    }

    [JsonProperty("sasUrl")]
    public string SasUrl { get; set; }
}
