using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One application with a certificate.</summary>
public class CertificateServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly X509Certificate2 _certificate;
    private readonly string _appId;
    private readonly string _tenantId;
    private readonly HttpClient _httpClient;
    private readonly ILogger _logger;
    private readonly bool _sendX5c;

    public CertificateServiceClientCredentialsFactory(
        X509Certificate2 certificate,
        string appId,
        string tenantId = null,
        HttpClient httpClient = null,
        ILogger logger = null,
        bool sendX5c = false)
    {
        _certificate = certificate ?? throw new ArgumentNullException(nameof(certificate));
        _appId = Required.Text(appId);
        _tenantId = tenantId;
        _httpClient = httpClient;
        _logger = logger;
        _sendX5c = sendX5c;
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == _appId);

    // An application with a certificate is never anonymous.
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken)
    {
        if (appId != _appId)
        {
            throw new InvalidOperationException("Invalid appId.");
        }

        return Task.FromResult<ServiceClientCredentials>(
            string.Equals(loginEndpoint, GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl, StringComparison.OrdinalIgnoreCase)
                ? new CertificateGovernmentAppCredentials(_certificate, _appId, _tenantId, audience, _sendX5c, _httpClient, _logger)
                : new CertificateAppCredentials(_certificate, _appId, _tenantId, audience, _sendX5c, _httpClient, _logger));
    }
}
