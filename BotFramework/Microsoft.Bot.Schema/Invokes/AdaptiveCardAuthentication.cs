using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The sign-in that an adaptive card action carries.</summary>
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest
{
}
