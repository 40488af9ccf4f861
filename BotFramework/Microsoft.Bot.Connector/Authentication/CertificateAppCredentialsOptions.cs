using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What credentials with a certificate are made of.</summary>
public class CertificateAppCredentialsOptions
{
    public string AppId { get; set; }

    public X509Certificate2 ClientCertificate { get; set; }

    /// <summary>Whether the certificate goes along with each request, so that the issuer accepts its successor too.</summary>
    public bool SendX5c { get; set; }

    public string ChannelAuthTenant { get; set; }

    public string OauthScope { get; set; }

    public HttpClient CustomHttpClient { get; set; }

    public ILogger Logger { get; set; }
}
