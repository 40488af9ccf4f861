using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Says who sent a request, by credentials and channel providers.</summary>
[Obsolete("Use `ConfigurationBotFrameworkAuthentication` instead to perform JWT token validation.", false)]
public static class JwtTokenValidation
{
    private static readonly HttpClient OwnClient = new() { Timeout = TimeSpan.FromSeconds(15) };

    public static Task<ClaimsIdentity> AuthenticateRequest(
        IActivity activity,
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider provider,
        HttpClient httpClient = null) =>
        AuthenticateRequest(activity, authHeader, credentials, provider, new AuthenticationConfiguration(), httpClient);

    /// <exception cref="UnauthorizedAccessException">Nobody can be believed.</exception>
    public static async Task<ClaimsIdentity> AuthenticateRequest(
        IActivity activity,
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider provider,
        AuthenticationConfiguration authConfig,
        HttpClient httpClient = null)
    {
        ArgumentNullException.ThrowIfNull(authConfig);
        if (!string.IsNullOrWhiteSpace(authHeader))
        {
            return await ValidateAuthHeader(
                authHeader, credentials, provider, activity.ChannelId, authConfig, activity.ServiceUrl, httpClient).ConfigureAwait(false);
        }

        return await credentials.IsAuthenticationDisabledAsync().ConfigureAwait(false)
            ? Anonymous.IdentityFor(activity)
            : throw new UnauthorizedAccessException("A bearer is required.");
    }

    public static Task<ClaimsIdentity> ValidateAuthHeader(
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider channelProvider,
        string channelId,
        string serviceUrl = null,
        HttpClient httpClient = null) => ValidateAuthHeader(
            authHeader,
            credentials,
            channelProvider,
            channelId,
            new AuthenticationConfiguration(),
            serviceUrl,
            httpClient);

    public static async Task<ClaimsIdentity> ValidateAuthHeader(
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider channelProvider,
        string channelId,
        AuthenticationConfiguration authConfig,
        string serviceUrl = null,
        HttpClient httpClient = null)
    {
        if (string.IsNullOrEmpty(authHeader))
        {
            throw new ArgumentNullException(nameof(authHeader));
        }

        ArgumentNullException.ThrowIfNull(authConfig);
        var client = httpClient ?? OwnClient;
        var identity = await AuthenticateAsync(authHeader, credentials, channelProvider, channelId, authConfig, serviceUrl, client)
            .ConfigureAwait(false);
        await ClaimRules.ValidateAsync(authConfig, identity).ConfigureAwait(false);
        return identity;
    }

    /// <summary>The application that a token was issued to; null where its claims do not say.</summary>
    public static string GetAppIdFromClaims(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return claims.ToList().CallingAppId();
    }

    private static Task<ClaimsIdentity> AuthenticateAsync(
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider channelProvider,
        string channelId,
        AuthenticationConfiguration authConfig,
        string serviceUrl,
        HttpClient httpClient)
    {
        if (EmulatorValidation.IsTokenFromEmulator(authHeader))
        {
            return EmulatorValidation.AuthenticateEmulatorToken(
                authHeader, credentials, channelProvider, httpClient, channelId, authConfig);
        }

        if (channelProvider is null || channelProvider.IsPublicAzure())
        {
            return serviceUrl is null
                ? ChannelValidation.AuthenticateChannelToken(authHeader, credentials, httpClient, channelId, authConfig)
                : ChannelValidation.AuthenticateChannelToken(authHeader, credentials, serviceUrl, httpClient, channelId, authConfig);
        }

        return channelProvider.IsGovernment()
            ? GovernmentChannelValidation.AuthenticateChannelToken(
                authHeader, credentials, serviceUrl, httpClient, channelId, authConfig)
            : EnterpriseChannelValidation.AuthenticateChannelToken(
                authHeader, credentials, channelProvider, serviceUrl, httpClient, channelId, authConfig);
    }
}
