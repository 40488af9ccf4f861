using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the authentication of the public cloud, of the government's, or of one whose addresses are given.</summary>
public static class BotFrameworkAuthenticationFactory
{
    /// <summary>Authentication that is off: for tests.</summary>
    public static BotFrameworkAuthentication Create() => Create(
        channelService: null,
        validateAuthority: false,
        toChannelFromBotLoginUrl: null,
        toChannelFromBotOAuthScope: null,
        toBotFromChannelTokenIssuer: null,
        oAuthUrl: null,
        toBotFromChannelOpenIdMetadataUrl: null,
        toBotFromEmulatorOpenIdMetadataUrl: null,
        callerId: null,
        credentialFactory: new PasswordServiceClientCredentialFactory(),
        authConfiguration: new AuthenticationConfiguration(),
        httpClientFactory: null,
        logger: null);

    /// <summary>What is not given is the cloud's own.</summary>
    public static BotFrameworkAuthentication Create(
        string channelService,
        bool validateAuthority,
        string toChannelFromBotLoginUrl,
        string toChannelFromBotOAuthScope,
        string toBotFromChannelTokenIssuer,
        string oAuthUrl,
        string toBotFromChannelOpenIdMetadataUrl,
        string toBotFromEmulatorOpenIdMetadataUrl,
        string callerId,
        ServiceClientCredentialsFactory credentialFactory,
        AuthenticationConfiguration authConfiguration,
        IHttpClientFactory httpClientFactory,
        ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(credentialFactory);
        string[] given =
        [
            toChannelFromBotLoginUrl,
            toChannelFromBotOAuthScope,
            toBotFromChannelTokenIssuer,
            oAuthUrl,
            toBotFromChannelOpenIdMetadataUrl,
            toBotFromEmulatorOpenIdMetadataUrl,
            callerId,
        ];

        // A cloud whose addresses are given may have any name.
        var isGiven = Array.Exists(given, value => !string.IsNullOrEmpty(value));
        var cloud = CloudEnvironment.Of(channelService, isGiven);
        return new CloudAuthentication(
            cloud with
            {
                ValidateAuthority = validateAuthority || string.IsNullOrEmpty(toChannelFromBotLoginUrl),
                LoginUrl = Given(toChannelFromBotLoginUrl, cloud.LoginUrl),
                OAuthScope = Given(toChannelFromBotOAuthScope, cloud.OAuthScope),
                ChannelIssuer = Given(toBotFromChannelTokenIssuer, cloud.ChannelIssuer),
                ChannelMetadataUrl = Given(toBotFromChannelOpenIdMetadataUrl, cloud.ChannelMetadataUrl),
                EmulatorMetadataUrl = Given(toBotFromEmulatorOpenIdMetadataUrl, cloud.EmulatorMetadataUrl),
                CallerId = Given(callerId, cloud.CallerId),
            },
            credentialFactory,
            authConfiguration ?? new AuthenticationConfiguration(),
            httpClientFactory,
            logger);
    }

    private static string Given(string value, string otherwise) => string.IsNullOrEmpty(value) ? otherwise : value;
}
