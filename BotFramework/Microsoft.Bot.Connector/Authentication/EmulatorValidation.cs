using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks tokens that the Emulator got with the bot's own id and password.</summary>
[Obsolete("Use `ConfigurationBotFrameworkAuthentication` instead to perform emulator validation.", false)]
public static class EmulatorValidation
{
    public static readonly TokenValidationParameters ToBotFromEmulatorTokenValidationParameters = TokenRules.From(EmulatorIssuers.Known);

    /// <summary>Whether the header has a bearer by an issuer of the Emulator's; nothing else is checked.</summary>
    public static bool IsTokenFromEmulator(string authHeader) =>
        BearerValidator.Read(authHeader)?.Issuer is { Length: > 0 } issuer
        && ToBotFromEmulatorTokenValidationParameters.ValidIssuers.Contains(issuer);

    public static Task<ClaimsIdentity> AuthenticateEmulatorToken(
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider channelProvider,
        HttpClient httpClient,
        string channelId) =>
        AuthenticateEmulatorToken(authHeader, credentials, channelProvider, httpClient, channelId, new AuthenticationConfiguration());

    public static async Task<ClaimsIdentity> AuthenticateEmulatorToken(
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider channelProvider,
        HttpClient httpClient,
        string channelId,
        AuthenticationConfiguration authConfig)
    {
        ArgumentNullException.ThrowIfNull(authConfig);
        var extractor = new JwtTokenExtractor(
            httpClient,
            ToBotFromEmulatorTokenValidationParameters,
            channelProvider?.IsGovernment() == true
                ? GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl
                : AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
            AuthenticationConstants.AllowedSigningAlgorithms);
        var identity = TokenRules.RequireAuthenticated(
            await extractor.GetIdentityAsync(authHeader, channelId, authConfig.RequiredEndorsements).ConfigureAwait(false));
        var claims = identity.Claims.ToList();
        var appId = claims.ValueOf(AuthenticationConstants.VersionClaim) is null ? null : claims.CallingAppId();
        return !string.IsNullOrWhiteSpace(appId) && await credentials.IsValidAppIdAsync(appId).ConfigureAwait(false)
            ? identity
            : throw new UnauthorizedAccessException("The token was not issued to this bot's application.");
    }
}
