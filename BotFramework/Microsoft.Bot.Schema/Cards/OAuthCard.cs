using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card that asks the user to sign in with a connection of the token service.</summary>
public class OAuthCard
{
    public const string ContentType = "application/vnd.microsoft.card.oauth";

    public OAuthCard()
    {
    }

    public OAuthCard(string text = default, string connectionName = default, IList<CardAction> buttons = default)
    {
        Text = text;
        ConnectionName = connectionName;
        Buttons = buttons;
    }

    [JsonProperty("text")]
    public string Text { get; set; }

    [JsonProperty("connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty("tokenExchangeResource", NullValueHandling = NullValueHandling.Ignore)]
    public TokenExchangeResource TokenExchangeResource { get; set; }

    [JsonProperty("tokenPostResource", NullValueHandling = NullValueHandling.Ignore)]
    public TokenPostResource TokenPostResource { get; set; }

    [JsonProperty("buttons")]
    public IList<CardAction> Buttons { get; set; }
}
