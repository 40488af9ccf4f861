using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The application of a client of the identity library; its id is the setting MicrosoftAppId.</summary>
public class MsalServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly IConfidentialClientApplication _application;
    private readonly ILogger _logger;
    private readonly string _appId;

    public MsalServiceClientCredentialsFactory(
        IConfiguration configuration,
        IConfidentialClientApplication clientApplication,
        ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _application = clientApplication ?? throw new ArgumentNullException(nameof(clientApplication));
        _logger = logger;
        _appId = configuration[MicrosoftAppCredentials.MicrosoftAppIdKey];
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == _appId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(_appId));

    public override async Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken)
    {
        if (await IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
        {
            return MsalAppCredentials.Empty;
        }

        return await IsValidAppIdAsync(appId, cancellationToken).ConfigureAwait(false)
            ? new MsalAppCredentials(_application, appId, loginEndpoint, audience, validateAuthority, _logger)
            : throw new InvalidOperationException("Invalid appId.");
    }
}
