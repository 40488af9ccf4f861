#nullable enable
namespace Microsoft.Bot.Connector.Authentication;

internal sealed class ConnectorFactoryImpl(
    string? appId,
    CloudEnvironment cloud,
    ServiceClientCredentialsFactory credentialFactory,
    SharedConnectorClients clients) : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        var key = new SharedConnectorClients.Key(Required.Text(serviceUrl), audience ?? cloud.OAuthScope, appId);
        if (clients.Find(key) is { } client)
        {
            return client;
        }

        var credentials = await credentialFactory
            .CreateCredentialsAsync(appId, key.Audience, cloud.LoginUrl, cloud.ValidateAuthority, cancellationToken)
            .ConfigureAwait(false);
        return clients.Add(key, credentials);
    }
}
