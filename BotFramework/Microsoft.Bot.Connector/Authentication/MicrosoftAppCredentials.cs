using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An application with a password.</summary>
public class MicrosoftAppCredentials : AppCredentials
{
    public const string MicrosoftAppTypeKey = "MicrosoftAppType";
    public const string MicrosoftAppIdKey = "MicrosoftAppId";
    public const string MicrosoftAppPasswordKey = "MicrosoftAppPassword";
    public const string MicrosoftAppTenantIdKey = "MicrosoftAppTenantId";

    /// <summary>No application: requests go without a bearer.</summary>
    public static readonly MicrosoftAppCredentials Empty = new(null, null);

    public MicrosoftAppCredentials(string appId, string password)
        : this(appId, password, null, null, null)
    {
    }

    public MicrosoftAppCredentials(string appId, string password, HttpClient customHttpClient)
        : this(appId, password, null, customHttpClient, null)
    {
    }

    public MicrosoftAppCredentials(
        string appId,
        string password,
        HttpClient customHttpClient,
        ILogger logger,
        string oAuthScope = null)
        : this(appId, password, null, customHttpClient, logger, oAuthScope)
    {
    }

    public MicrosoftAppCredentials(
        string appId,
        string password,
        string channelAuthTenant,
        HttpClient customHttpClient,
        ILogger logger = null,
        string oAuthScope = null)
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
        MicrosoftAppId = appId;
        MicrosoftAppPassword = password;
    }

    public string MicrosoftAppPassword { get; set; }

    internal virtual bool ValidateAuthority => true;

    protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() => new ConfidentialClientAuthenticator(
        ConfidentialClientAuthenticator.Application(MicrosoftAppId, OAuthEndpoint, ValidateAuthority, CustomHttpClient)
            .WithClientSecret(MicrosoftAppPassword)
            .Build(),
        OAuthScope));
}
