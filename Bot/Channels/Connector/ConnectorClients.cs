using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace ServiceBot.Channels.Connector;

/// <summary>Clients to the channels' connector services, one a service address.</summary>
internal sealed class ConnectorClients(BotFrameworkAuthentication authentication, IConfiguration configuration)
{
    private const int Most = 200;

    private readonly ConcurrentDictionary<string, Task<IConnectorClient>> _clients = new(StringComparer.OrdinalIgnoreCase);

    public async Task<IConnectorClient> GetAsync(string serviceUrl, CancellationToken cancellationToken)
    {
        if (_clients.Count > Most)
            _clients.Clear();
        var client = _clients.GetOrAdd(serviceUrl, url => MakeAsync(url));
        try
        {
            return await client.WaitAsync(cancellationToken);
        }
        catch (Exception) when (client.IsFaulted)
        {
            _clients.TryRemove(new KeyValuePair<string, Task<IConnectorClient>>(serviceUrl, client));
            throw;
        }
    }

    private async Task<IConnectorClient> MakeAsync(string serviceUrl)
    {
        var factory = authentication.CreateConnectorFactory(Bot());
        return await factory.CreateAsync(serviceUrl, authentication.GetOriginatingAudience(), CancellationToken.None);
    }

    private ClaimsIdentity Bot()
    {
        var appId = configuration["MicrosoftAppId"];
        return string.IsNullOrEmpty(appId)
            ? new ClaimsIdentity(AuthenticationConstants.AnonymousAuthType)
            : new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, appId), new Claim(AuthenticationConstants.AppIdClaim, appId)]);
    }
}
