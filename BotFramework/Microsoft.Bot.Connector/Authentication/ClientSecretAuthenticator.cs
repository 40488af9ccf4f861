#nullable enable
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Gets tokens by the client's secret. They are kept by the identity library for all instances of the process and renewed before they
/// run out.
/// </summary>
internal sealed class ClientSecretAuthenticator : IAuthenticator
{
    private const string ScopeSuffix = "/.default";

    private readonly IConfidentialClientApplication _application;
    private readonly string[] _scopes;

    public ClientSecretAuthenticator(
        string appId,
        string? secret,
        string authority,
        bool validateAuthority,
        string scope,
        HttpClient? httpClient)
    {
        var builder = ConfidentialClientApplicationBuilder
            .Create(appId)
            .WithAuthority(authority, validateAuthority)
            .WithClientSecret(secret)
            .WithCacheOptions(CacheOptions.EnableSharedCacheOptions);
        if (httpClient is not null)
        {
            builder = builder.WithHttpClientFactory(new GivenHttpClient(httpClient));
        }

        _application = builder.Build();
        _scopes = [scope.EndsWith(ScopeSuffix, StringComparison.Ordinal) ? scope : scope + ScopeSuffix];
    }

    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        var token = await _application
            .AcquireTokenForClient(_scopes)
            .WithForceRefresh(forceRefresh)
            .ExecuteAsync()
            .ConfigureAwait(false);
        return new AuthenticatorResult { AccessToken = token.AccessToken, ExpiresOn = token.ExpiresOn };
    }
}
