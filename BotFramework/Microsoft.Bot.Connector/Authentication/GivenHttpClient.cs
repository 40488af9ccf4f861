#nullable enable
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

internal sealed class GivenHttpClient(HttpClient client) : IMsalHttpClientFactory
{
    public HttpClient GetHttpClient() => client;
}
