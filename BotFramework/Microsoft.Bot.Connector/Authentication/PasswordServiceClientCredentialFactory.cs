using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One application with a password.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly HttpClient _httpClient;
    private readonly ILogger _logger;

    public PasswordServiceClientCredentialFactory()
    {
    }

    public PasswordServiceClientCredentialFactory(string appId, string password, HttpClient httpClient, ILogger logger)
        : this(appId, password, string.Empty, httpClient, logger)
    {
    }

    public PasswordServiceClientCredentialFactory(string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _httpClient = httpClient;
        _logger = logger;
    }

    public string AppId { get; set; }

    public string Password { get; set; }

    public string TenantId { get; set; }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(AppId));

    public override async Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken)
    {
        if (await IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
        {
            return MicrosoftAppCredentials.Empty;
        }

        if (!await IsValidAppIdAsync(appId, cancellationToken).ConfigureAwait(false))
        {
            throw new InvalidOperationException($"Invalid appId: {appId}.");
        }

        return Credentials(audience, loginEndpoint, validateAuthority);
    }

    private MicrosoftAppCredentials Credentials(string audience, string loginEndpoint, bool validateAuthority) => loginEndpoint switch
    {
        _ when IsPublic(loginEndpoint) => new MicrosoftAppCredentials(AppId, Password, TenantId, _httpClient, _logger, audience),
        _ when Is(loginEndpoint, GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl) =>
            new MicrosoftGovernmentAppCredentials(AppId, Password, TenantId, _httpClient, _logger, audience),
        _ => new EnvironmentAppCredentials(AppId, Password, TenantId, audience, loginEndpoint, validateAuthority, _httpClient, _logger),
    };

    private static bool IsPublic(string endpoint) =>
        string.IsNullOrEmpty(endpoint) || Is(endpoint, AuthenticationConstants.ToChannelFromBotLoginUrl);

    private static bool Is(string endpoint, string expected) => string.Equals(endpoint, expected, StringComparison.OrdinalIgnoreCase);
}
