using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication as the settings say: ChannelService, ValidateAuthority, ToChannelFromBotLoginUrl, ToChannelFromBotOAuthScope,
/// ToBotFromChannelTokenIssuer, OAuthUrl, ToBotFromChannelOpenIdMetadataUrl, ToBotFromEmulatorOpenIdMetadataUrl, CallerId.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly BotFrameworkAuthentication _inner;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        // The older name of the setting goes second.
        var channelMetadata = configuration["ToBotFromChannelOpenIdMetadataUrl"];
        channelMetadata = string.IsNullOrEmpty(channelMetadata) ? configuration["BotOpenIdMetadata"] : channelMetadata;
        _inner = BotFrameworkAuthenticationFactory.Create(
            configuration["ChannelService"],
            !bool.TryParse(configuration["ValidateAuthority"], out var validateAuthority) || validateAuthority,
            configuration["ToChannelFromBotLoginUrl"],
            configuration["ToChannelFromBotOAuthScope"],
            configuration["ToBotFromChannelTokenIssuer"],
            configuration["OAuthUrl"],
            channelMetadata,
            configuration["ToBotFromEmulatorOpenIdMetadataUrl"],
            configuration["CallerId"],
            credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, logger: logger),
            TrustTenant(authConfiguration ?? new AuthenticationConfiguration(), configuration),
            httpClientFactory,
            logger);
    }

    public override string GetOriginatingAudience() => _inner.GetOriginatingAudience();

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        _inner.AuthenticateChannelRequestAsync(authHeader, cancellationToken);

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken) => _inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader,
        string channelIdHeader,
        CancellationToken cancellationToken) =>
        _inner.AuthenticateStreamingRequestAsync(authHeader, channelIdHeader, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _inner.CreateConnectorFactory(claimsIdentity);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        _inner.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    // A bot of one tenant gets the Emulator's tokens from that tenant.
    private static AuthenticationConfiguration TrustTenant(AuthenticationConfiguration authentication, IConfiguration configuration)
    {
        var tenant = configuration[MicrosoftAppCredentials.MicrosoftAppTenantIdKey];
        if (!string.IsNullOrWhiteSpace(tenant))
        {
            string[] templates =
            [
                AuthenticationConstants.ValidTokenIssuerUrlTemplateV1,
                AuthenticationConstants.ValidTokenIssuerUrlTemplateV2,
                AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2,
            ];
            authentication.ValidTokenIssuers = (authentication.ValidTokenIssuers ?? [])
                .Concat(templates.Select(template => string.Format(CultureInfo.InvariantCulture, template, tenant.Trim())))
                .Distinct()
                .ToArray();
        }

        return authentication;
    }
}
