using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An application that gets its tokens by the identity library's own client.</summary>
public class MsalAppCredentials : AppCredentials, IAuthenticator
{
    /// <summary>No application: requests go without a bearer.</summary>
    public static readonly MsalAppCredentials Empty = new(clientApplication: null, appId: null);

    private readonly IConfidentialClientApplication _application;
    private readonly string _authority;

    public MsalAppCredentials(
        IConfidentialClientApplication clientApplication,
        string appId,
        string authority = null,
        string scope = null,
        bool validateAuthority = true,
        ILogger logger = null)
        : base(null, null, logger, scope)
    {
        _application = clientApplication;
        _authority = authority;
        ValidateAuthority = validateAuthority;
        MicrosoftAppId = appId;
    }

    public MsalAppCredentials(
        string appId,
        string appPassword,
        string authority = null,
        string scope = null,
        bool validateAuthority = true,
        ILogger logger = null)
        : this(Builder(appId, authority, validateAuthority).WithClientSecret(appPassword).Build(), appId, authority, scope, validateAuthority, logger)
    {
    }

    public MsalAppCredentials(
        string appId,
        X509Certificate2 certificate,
        string authority = null,
        string scope = null,
        bool validateAuthority = true,
        ILogger logger = null)
        : this(appId, certificate, false, authority, scope, validateAuthority, logger)
    {
    }

    public MsalAppCredentials(
        string appId,
        X509Certificate2 certificate,
        bool sendX5c,
        string authority = null,
        string scope = null,
        bool validateAuthority = true,
        ILogger logger = null)
        : this(Builder(appId, authority, validateAuthority).WithCertificate(certificate, sendX5c).Build(), appId, authority, scope, validateAuthority, logger)
    {
    }

    public override string OAuthEndpoint => string.IsNullOrEmpty(_authority) ? base.OAuthEndpoint : _authority;

    internal bool ValidateAuthority { get; }

    async Task<AuthenticatorResult> IAuthenticator.GetTokenAsync(bool forceRefresh)
    {
        var client = _application ?? throw new InvalidOperationException("There is no application to get a token for.");
        return await new ConfidentialClientAuthenticator(client, OAuthScope).GetTokenAsync(forceRefresh).ConfigureAwait(false);
    }

    protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() => this);

    private static ConfidentialClientApplicationBuilder Builder(string appId, string authority, bool validateAuthority) =>
        ConfidentialClientAuthenticator.Application(
            appId,
            string.IsNullOrEmpty(authority) ? AuthenticationConstants.ToChannelFromBotLoginUrl : authority,
            validateAuthority,
            null);
}
