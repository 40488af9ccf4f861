#nullable enable

namespace Microsoft.Bot.Connector.Authentication;

internal sealed class ConnectorFactoryImpl(
    string? appId,
    string audienceOfChannels,
    string loginEndpoint,
    bool validateAuthority,
    ServiceClientCredentialsFactory credentialFactory,
    IHttpClientFactory? httpClientFactory) : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceUrl);
        var credentials = await credentialFactory
            .CreateCredentialsAsync(appId, audience ?? audienceOfChannels, loginEndpoint, validateAuthority, cancellationToken)
            .ConfigureAwait(false);

        var address = new Uri(serviceUrl);
        return httpClientFactory is null
            ? new ConnectorClient(address, credentials)
            : new ConnectorClient(address, credentials, httpClientFactory.CreateClient(), disposeHttpClient: true);
    }
}
