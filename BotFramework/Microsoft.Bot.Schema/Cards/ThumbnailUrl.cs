using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A still picture for media.</summary>
public class ThumbnailUrl
{
    public ThumbnailUrl()
    {
    }

    public ThumbnailUrl(string url = default, string alt = default)
    {
        Url = url;
        Alt = alt;
    }

    [JsonProperty("url")]
    public string Url { get; set; }

    [JsonProperty("alt")]
    public string Alt { get; set; }
}
