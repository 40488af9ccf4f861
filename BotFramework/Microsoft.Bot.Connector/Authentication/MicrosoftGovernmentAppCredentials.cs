using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An application with a password in the cloud of the government of the United States.</summary>
public class MicrosoftGovernmentAppCredentials : MicrosoftAppCredentials
{
    /// <summary>No application: requests go without a bearer.</summary>
    public static new readonly MicrosoftGovernmentAppCredentials Empty = new(null, null);

    public MicrosoftGovernmentAppCredentials(string appId, string password, HttpClient customHttpClient = null)
        : this(appId, password, customHttpClient, null)
    {
    }

    public MicrosoftGovernmentAppCredentials(
        string appId,
        string password,
        HttpClient customHttpClient,
        ILogger logger,
        string oAuthScope = null)
        : this(appId, password, null, customHttpClient, logger, oAuthScope)
    {
    }

    public MicrosoftGovernmentAppCredentials(
        string appId,
        string password,
        string tenantId,
        HttpClient customHttpClient,
        ILogger logger,
        string oAuthScope = null)
        : base(appId, password, tenantId, customHttpClient, logger, oAuthScope)
    {
    }

    protected override string DefaultChannelAuthTenant => GovernmentAuthenticationConstants.DefaultChannelAuthTenant;

    protected override string ToChannelFromBotOAuthScope => GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope;

    protected override string ToChannelFromBotLoginUrlTemplate => GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate;
}
