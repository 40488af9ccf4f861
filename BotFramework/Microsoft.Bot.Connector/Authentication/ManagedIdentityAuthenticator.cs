using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gets tokens from the machine's own identity service. They are kept until shortly before they run out.</summary>
public class ManagedIdentityAuthenticator : IAuthenticator
{
    private readonly IManagedIdentityApplication _application;
    private readonly string _resource;

    public ManagedIdentityAuthenticator(string appId, string resource, HttpClient customHttpClient = null, ILogger logger = null)
    {
        Required.Text(appId);
        Required.Text(resource);
        var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(appId));
        if (customHttpClient is not null)
        {
            builder = builder.WithHttpClientFactory(new GivenHttpClient(customHttpClient));
        }

        _application = builder.Build();
        _resource = resource;
    }

    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        var token = await _application
            .AcquireTokenForManagedIdentity(_resource)
            .WithForceRefresh(forceRefresh)
            .ExecuteAsync()
            .ConfigureAwait(false);
        return new AuthenticatorResult { AccessToken = token.AccessToken, ExpiresOn = token.ExpiresOn };
    }
}
