#nullable enable
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An application with a password in a cloud of its own, whose issuer is given.</summary>
internal sealed class EnvironmentAppCredentials(
    string appId,
    string? password,
    string? tenantId,
    string? audience,
    string loginEndpoint,
    bool validateAuthority,
    HttpClient? httpClient,
    ILogger? logger) : MicrosoftAppCredentials(appId, password, tenantId, httpClient, logger, audience)
{
    public override string OAuthEndpoint => loginEndpoint;

    internal override bool ValidateAuthority => validateAuthority;
}
