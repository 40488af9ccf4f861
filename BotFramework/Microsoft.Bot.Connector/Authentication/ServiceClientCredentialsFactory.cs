using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows which applications the bot is, and makes their credentials.</summary>
public abstract class ServiceClientCredentialsFactory
{
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    /// <param name="appId">The application; credentials without one put nothing into requests.</param>
    /// <param name="audience">Whom tokens are for.</param>
    /// <param name="loginEndpoint">Who issues them.</param>
    /// <param name="validateAuthority">Whether the issuer must be one that is known.</param>
    public abstract Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken);
}
