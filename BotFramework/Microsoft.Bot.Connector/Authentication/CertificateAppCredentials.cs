using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An application with a certificate.</summary>
public class CertificateAppCredentials : AppCredentials
{
    private readonly X509Certificate2 _certificate;
    private readonly bool _sendX5c;

    public CertificateAppCredentials(CertificateAppCredentialsOptions options)
        : base(options?.ChannelAuthTenant, options?.CustomHttpClient, options?.Logger, options?.OauthScope)
    {
        ArgumentNullException.ThrowIfNull(options);
        _certificate = options.ClientCertificate
            ?? throw new ArgumentNullException(nameof(options), "The options have no certificate.");
        _sendX5c = options.SendX5c;
        MicrosoftAppId = options.AppId;
    }

    public CertificateAppCredentials(
        X509Certificate2 clientCertificate,
        string appId,
        string channelAuthTenant = null,
        HttpClient customHttpClient = null,
        ILogger logger = null)
        : this(clientCertificate, false, appId, channelAuthTenant, customHttpClient, logger)
    {
    }

    public CertificateAppCredentials(
        X509Certificate2 clientCertificate,
        bool sendX5c,
        string appId,
        string channelAuthTenant = null,
        HttpClient customHttpClient = null,
        ILogger logger = null)
        : this(clientCertificate, appId, channelAuthTenant, null, sendX5c, customHttpClient, logger)
    {
    }

    public CertificateAppCredentials(
        X509Certificate2 clientCertificate,
        string appId,
        string channelAuthTenant,
        string oAuthScope,
        bool sendX5c,
        HttpClient customHttpClient = null,
        ILogger logger = null)
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
        _certificate = clientCertificate ?? throw new ArgumentNullException(nameof(clientCertificate));
        _sendX5c = sendX5c;
        MicrosoftAppId = appId;
    }

    protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() => new ConfidentialClientAuthenticator(
        ConfidentialClientAuthenticator.Application(MicrosoftAppId, OAuthEndpoint, true, CustomHttpClient)
            .WithCertificate(_certificate, _sendX5c)
            .Build(),
        OAuthScope));
}
