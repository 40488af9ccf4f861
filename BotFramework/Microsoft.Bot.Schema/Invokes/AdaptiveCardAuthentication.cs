using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The sign-in that an adaptive card action carries.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest
{
}
