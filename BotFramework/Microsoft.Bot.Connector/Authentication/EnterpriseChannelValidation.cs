using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks tokens of channels of an enterprise.</summary>
[Obsolete("Use `ConfigurationBotFrameworkAuthentication` instead to perform enterprise channel validation.", false)]
public static class EnterpriseChannelValidation
{
    public static readonly TokenValidationParameters ToBotFromEnterpriseChannelTokenValidationParameters =
        TokenRules.From(AuthenticationConstants.ToBotFromChannelTokenIssuer);

    public static Task<ClaimsIdentity> AuthenticateChannelToken(
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider channelProvider,
        string serviceUrl,
        HttpClient httpClient,
        string channelId) => AuthenticateChannelToken(
            authHeader,
            credentials,
            channelProvider,
            serviceUrl,
            httpClient,
            channelId,
            new AuthenticationConfiguration());

    public static async Task<ClaimsIdentity> AuthenticateChannelToken(
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider channelProvider,
        string serviceUrl,
        HttpClient httpClient,
        string channelId,
        AuthenticationConfiguration authConfig)
    {
        ArgumentNullException.ThrowIfNull(authConfig);
        var channelService = await channelProvider.GetChannelServiceAsync().ConfigureAwait(false);
        var extractor = new JwtTokenExtractor(
            httpClient,
            ToBotFromEnterpriseChannelTokenValidationParameters,
            AuthenticationConstants.ToBotFromEnterpriseChannelOpenIdMetadataUrlFormat
                .Replace("{0}", channelService, StringComparison.Ordinal),
            AuthenticationConstants.AllowedSigningAlgorithms);
        var identity = await extractor.GetIdentityAsync(authHeader, channelId, authConfig.RequiredEndorsements).ConfigureAwait(false);
        await ValidateIdentity(identity, credentials, serviceUrl).ConfigureAwait(false);
        return identity;
    }

    public static async Task ValidateIdentity(ClaimsIdentity identity, ICredentialProvider credentials, string serviceUrl)
    {
        TokenRules.RequireAuthenticated(identity);
        await TokenRules
            .RequireAudienceAsync(identity, AuthenticationConstants.ToBotFromChannelTokenIssuer, credentials)
            .ConfigureAwait(false);
        TokenRules.RequireServiceUrl(identity, serviceUrl);
    }
}
