using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks tokens of channels of the public cloud.</summary>
[Obsolete("Use `ConfigurationBotFrameworkAuthentication` instead to perform channel validation.", false)]
public static class ChannelValidation
{
    public static readonly TokenValidationParameters ToBotFromChannelTokenValidationParameters =
        TokenRules.From(AuthenticationConstants.ToBotFromChannelTokenIssuer);

    public static string OpenIdMetadataUrl { get; set; } = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;

    public static Task<ClaimsIdentity> AuthenticateChannelToken(
        string authHeader,
        ICredentialProvider credentials,
        HttpClient httpClient,
        string channelId) =>
        AuthenticateChannelToken(authHeader, credentials, httpClient, channelId, new AuthenticationConfiguration());

    public static async Task<ClaimsIdentity> AuthenticateChannelToken(
        string authHeader,
        ICredentialProvider credentials,
        HttpClient httpClient,
        string channelId,
        AuthenticationConfiguration authConfig)
    {
        ArgumentNullException.ThrowIfNull(authConfig);
        var extractor = new JwtTokenExtractor(
            httpClient,
            ToBotFromChannelTokenValidationParameters,
            OpenIdMetadataUrl,
            AuthenticationConstants.AllowedSigningAlgorithms);
        var identity = TokenRules.RequireAuthenticated(
            await extractor.GetIdentityAsync(authHeader, channelId, authConfig.RequiredEndorsements).ConfigureAwait(false));
        await TokenRules
            .RequireAudienceAsync(identity, AuthenticationConstants.ToBotFromChannelTokenIssuer, credentials)
            .ConfigureAwait(false);
        return identity;
    }

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
        var identity = await AuthenticateChannelToken(authHeader, credentials, httpClient, channelId, authConfig).ConfigureAwait(false);
        TokenRules.RequireServiceUrl(identity, serviceUrl);
        return identity;
    }
}
