using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks tokens of channels of the cloud of the government of the United States.</summary>
[Obsolete("Use `ConfigurationBotFrameworkAuthentication` instead to perform government channel validation.", false)]
public static class GovernmentChannelValidation
{
    public static readonly TokenValidationParameters ToBotFromGovernmentChannelTokenValidationParameters =
        TokenRules.From(GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer);

    public static string OpenIdMetadataUrl { get; set; } = GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;

    public static Task<ClaimsIdentity> AuthenticateChannelToken(
        string authHeader,
        ICredentialProvider credentials,
        string serviceUrl,
        HttpClient httpClient,
        string channelId) =>
        AuthenticateChannelToken(authHeader, credentials, serviceUrl, httpClient, channelId, new AuthenticationConfiguration());

    public static async Task<ClaimsIdentity> AuthenticateChannelToken(
        string authHeader,
        ICredentialProvider credentials,
        string serviceUrl,
        HttpClient httpClient,
        string channelId,
        AuthenticationConfiguration authConfig)
    {
        ArgumentNullException.ThrowIfNull(authConfig);
        var extractor = new JwtTokenExtractor(
            httpClient,
            ToBotFromGovernmentChannelTokenValidationParameters,
            OpenIdMetadataUrl,
            AuthenticationConstants.AllowedSigningAlgorithms);
        var identity = await extractor.GetIdentityAsync(authHeader, channelId, authConfig.RequiredEndorsements).ConfigureAwait(false);
        await ValidateIdentity(identity, credentials, serviceUrl).ConfigureAwait(false);
        return identity;
    }

    public static async Task ValidateIdentity(ClaimsIdentity identity, ICredentialProvider credentials, string serviceUrl)
    {
        TokenRules.RequireAuthenticated(identity);
        await TokenRules
            .RequireAudienceAsync(identity, GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer, credentials)
            .ConfigureAwait(false);
        TokenRules.RequireServiceUrl(identity, serviceUrl);
    }
}
