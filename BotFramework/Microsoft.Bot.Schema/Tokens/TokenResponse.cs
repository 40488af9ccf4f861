using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A token of a user for a connection.</summary>
public class TokenResponse
{
    public TokenResponse()
    {
    }

    public TokenResponse(
        string channelId = default,
        string connectionName = default,
        string token = default,
        string expiration = default)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        Token = token;
        Expiration = expiration;
    }

    [JsonProperty("channelId")]
    public string ChannelId { get; set; }

    [JsonProperty("connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty("token")]
    public string Token { get; set; }

    [JsonProperty("expiration")]
    public string Expiration { get; set; }

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
