#nullable enable
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An application with a password in a cloud that is not the public one, or not known.</summary>
internal sealed class EnvironmentAppCredentials(
    string appId,
    string? password,
    string? tenantId,
    string? audience,
    string? loginEndpoint,
    bool validateAuthority,
    HttpClient? httpClient,
    ILogger? logger) : MicrosoftAppCredentials(appId, password, tenantId, httpClient, logger, audience)
{
    // A tenant of the bot's own goes before the tenant that the cloud's address names.
    public override string OAuthEndpoint =>
        string.IsNullOrEmpty(loginEndpoint) || (!string.IsNullOrEmpty(AuthTenant) && IsPublic(loginEndpoint))
            ? base.OAuthEndpoint
            : loginEndpoint;

    internal override bool ValidateAuthority => validateAuthority;

    protected override string ToChannelFromBotLoginUrlTemplate =>
        loginEndpoint?.StartsWith("https://login.microsoftonline.us/", StringComparison.OrdinalIgnoreCase) == true
            ? GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate
            : base.ToChannelFromBotLoginUrlTemplate;

    private static bool IsPublic(string endpoint) =>
        endpoint is AuthenticationConstants.ToChannelFromBotLoginUrl or GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl;
}
