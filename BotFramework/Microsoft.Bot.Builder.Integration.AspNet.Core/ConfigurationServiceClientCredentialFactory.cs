using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The bot's application as the settings say: MicrosoftAppType (MultiTenant unless it is SingleTenant or UserAssignedMSI),
/// MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId. Without an id authentication is off.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory _inner;

    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var type = configuration[MicrosoftAppCredentials.MicrosoftAppTypeKey]?.Trim();
        var appId = configuration[MicrosoftAppCredentials.MicrosoftAppIdKey]?.Trim();
        var password = configuration[MicrosoftAppCredentials.MicrosoftAppPasswordKey]?.Trim();
        var tenantId = configuration[MicrosoftAppCredentials.MicrosoftAppTenantIdKey]?.Trim();

        if (Is(type, "UserAssignedMSI"))
        {
            Require(appId, MicrosoftAppCredentials.MicrosoftAppIdKey);
            Require(tenantId, MicrosoftAppCredentials.MicrosoftAppTenantIdKey);
            _inner = new ManagedIdentityServiceClientCredentialsFactory(appId, httpClient, logger);
        }
        else if (Is(type, "SingleTenant"))
        {
            Require(appId, MicrosoftAppCredentials.MicrosoftAppIdKey);
            Require(password, MicrosoftAppCredentials.MicrosoftAppPasswordKey);
            Require(tenantId, MicrosoftAppCredentials.MicrosoftAppTenantIdKey);
            _inner = new PasswordServiceClientCredentialFactory(appId, password, tenantId, httpClient, logger);
        }
        else
        {
            _inner = new PasswordServiceClientCredentialFactory(appId, password, tenantId: string.Empty, httpClient, logger);
        }
    }

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        _inner.IsAuthenticationDisabledAsync(cancellationToken);

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        _inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken) =>
        _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);

    private static bool Is(string type, string expected) => string.Equals(type, expected, StringComparison.OrdinalIgnoreCase);

    private static void Require(string value, string key)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"{key} is required for this {MicrosoftAppCredentials.MicrosoftAppTypeKey}.");
        }
    }
}
