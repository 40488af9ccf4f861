using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The identity of an application, by whose tokens a bot calls channels.</summary>
public abstract class AppCredentials : ServiceClientCredentials
{
    private const string NotRequired = "TrustServiceUrl is not a required part of the security model.";

    private Lazy<IAuthenticator> _authenticator;

    public AppCredentials(string channelAuthTenant = null, HttpClient customHttpClient = null, ILogger logger = null)
        : this(channelAuthTenant, customHttpClient, logger, null)
    {
    }

    public AppCredentials(string channelAuthTenant, HttpClient customHttpClient, ILogger logger, string oAuthScope = null)
    {
        OAuthScope = string.IsNullOrWhiteSpace(oAuthScope) ? ToChannelFromBotOAuthScope : oAuthScope;
        ChannelAuthTenant = channelAuthTenant;
        CustomHttpClient = customHttpClient;
        Logger = logger ?? NullLogger.Instance;
    }

    public string MicrosoftAppId { get; set; }

    /// <summary>The tenant that issues tokens; the Bot Framework's own where none is given.</summary>
    public string ChannelAuthTenant
    {
        get => string.IsNullOrEmpty(AuthTenant) ? DefaultChannelAuthTenant : AuthTenant;
        set
        {
            var address = string.Format(CultureInfo.InvariantCulture, ToChannelFromBotLoginUrlTemplate, value);
            AuthTenant = Uri.IsWellFormedUriString(address, UriKind.Absolute)
                ? value
                : throw new ArgumentException($"Invalid channel auth tenant: {value}");
        }
    }

    public virtual string OAuthEndpoint =>
        string.Format(CultureInfo.InvariantCulture, ToChannelFromBotLoginUrlTemplate, ChannelAuthTenant);

    public virtual string OAuthScope { get; }

    protected string AuthTenant { get; set; }

    protected HttpClient CustomHttpClient { get; set; }

    protected ILogger Logger { get; set; }

    protected virtual string DefaultChannelAuthTenant => AuthenticationConstants.DefaultChannelAuthTenant;

    protected virtual string ToChannelFromBotOAuthScope => AuthenticationConstants.ToChannelFromBotOAuthScope;

    protected virtual string ToChannelFromBotLoginUrlTemplate => AuthenticationConstants.ToChannelFromBotLoginUrlTemplate;

    [Obsolete(NotRequired)]
    public static void TrustServiceUrl(string serviceUrl)
    {
    }

    [Obsolete(NotRequired)]
    public static void TrustServiceUrl(string serviceUrl, DateTime expirationTime)
    {
    }

    /// <summary>Tokens go to every address, as each is good for one audience alone.</summary>
    [Obsolete(NotRequired)]
    public static bool IsTrustedServiceUrl(string serviceUrl) => true;

    /// <summary>Puts the bearer into the request; an application without an id calls without one.</summary>
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!string.IsNullOrEmpty(MicrosoftAppId) && MicrosoftAppId != AuthenticationConstants.AnonymousSkillAppId)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await GetTokenAsync().ConfigureAwait(false));
        }
    }

    public async Task<string> GetTokenAsync(bool forceRefresh = false)
    {
        _authenticator ??= BuildIAuthenticator();
        var token = await _authenticator.Value.GetTokenAsync(forceRefresh).ConfigureAwait(false);
        return token.AccessToken;
    }

    protected virtual Lazy<IAuthenticator> BuildIAuthenticator() =>
        throw new NotImplementedException($"{GetType().Name} does not say how it gets its tokens.");
}
