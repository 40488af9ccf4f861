using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An application with a certificate in the cloud of the government of the United States.</summary>
public class CertificateGovernmentAppCredentials : CertificateAppCredentials
{
    public CertificateGovernmentAppCredentials(CertificateAppCredentialsOptions options)
        : base(options)
    {
    }

    public CertificateGovernmentAppCredentials(
        X509Certificate2 clientCertificate,
        string appId,
        string channelAuthTenant = null,
        HttpClient customHttpClient = null,
        ILogger logger = null)
        : base(clientCertificate, appId, channelAuthTenant, customHttpClient, logger)
    {
    }

    public CertificateGovernmentAppCredentials(
        X509Certificate2 clientCertificate,
        bool sendX5c,
        string appId,
        string channelAuthTenant = null,
        HttpClient customHttpClient = null,
        ILogger logger = null)
        : base(clientCertificate, sendX5c, appId, channelAuthTenant, customHttpClient, logger)
    {
    }

    public CertificateGovernmentAppCredentials(
        X509Certificate2 clientCertificate,
        string appId,
        string channelAuthTenant,
        string oAuthScope,
        bool sendX5c,
        HttpClient customHttpClient = null,
        ILogger logger = null)
        : base(clientCertificate, appId, channelAuthTenant, oAuthScope, sendX5c, customHttpClient, logger)
    {
    }

    protected override string DefaultChannelAuthTenant => GovernmentAuthenticationConstants.DefaultChannelAuthTenant;

    protected override string ToChannelFromBotOAuthScope => GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope;

    protected override string ToChannelFromBotLoginUrlTemplate => GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate;
}
