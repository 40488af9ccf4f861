#nullable enable
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Gets tokens by the client's own proof (secret or certificate). They are kept by the identity library for all instances of the
/// process and renewed before they run out.
/// </summary>
internal sealed class ConfidentialClientAuthenticator(IConfidentialClientApplication application, string scope) : IAuthenticator
{
    private const string ScopeSuffix = "/.default";

    private readonly string[] _scopes = [scope.EndsWith(ScopeSuffix, StringComparison.Ordinal) ? scope : scope + ScopeSuffix];

    /// <summary>An application that has still to be given its proof.</summary>
    public static ConfidentialClientApplicationBuilder Application(
        string appId,
        string authority,
        bool validateAuthority,
        HttpClient? httpClient)
    {
        var builder = ConfidentialClientApplicationBuilder
            .Create(appId)
            .WithAuthority(authority, validateAuthority)
            .WithCacheOptions(CacheOptions.EnableSharedCacheOptions);
        return httpClient is null ? builder : builder.WithHttpClientFactory(new GivenHttpClient(httpClient));
    }

    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        var token = await application
            .AcquireTokenForClient(_scopes)
            .WithForceRefresh(forceRefresh)
            .ExecuteAsync()
            .ConfigureAwait(false);
        return new AuthenticatorResult { AccessToken = token.AccessToken, ExpiresOn = token.ExpiresOn };
    }
}
