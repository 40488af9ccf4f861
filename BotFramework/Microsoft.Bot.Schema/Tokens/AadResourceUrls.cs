using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The resources that a token is wanted for.</summary>
public class AadResourceUrls
{
    public AadResourceUrls()
    {
    }

    public AadResourceUrls(IList<string> resourceUrls = default)
    {
        ResourceUrls = resourceUrls;
    }

    [JsonProperty("resourceUrls")]
    public IList<string> ResourceUrls { get; set; }
}
