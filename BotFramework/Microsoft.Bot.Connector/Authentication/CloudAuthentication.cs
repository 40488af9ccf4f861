#nullable enable
using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Believes tokens of channels (issued by the Bot Framework) and of the Emulator (issued by Entra ID to the bot's own application).
/// Where the bot has no application id, nothing is asked and everybody is anonymous.
/// </summary>
internal sealed partial class CloudAuthentication : BotFrameworkAuthentication
{
    private readonly CloudEnvironment _cloud;
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly AuthenticationConfiguration _configuration;
    private readonly SharedConnectorClients _clients;
    private readonly ILogger _logger;
    private readonly SigningKeys _channelKeys;
    private readonly BearerValidator _channel;
    private readonly BearerValidator _emulator;
    private readonly HashSet<string> _emulatorIssuers;

    public CloudAuthentication(
        CloudEnvironment cloud,
        ServiceClientCredentialsFactory credentials,
        AuthenticationConfiguration configuration,
        IHttpClientFactory? httpClientFactory,
        ILogger? logger)
    {
        _cloud = cloud;
        _credentials = credentials;
        _configuration = configuration;
        _clients = new SharedConnectorClients(httpClientFactory);
        _logger = logger ?? NullLogger.Instance;
        _channelKeys = SigningKeys.Of(cloud.ChannelMetadataUrl, httpClientFactory?.CreateClient());
        _channel = new BearerValidator(_channelKeys, [cloud.ChannelIssuer]);
        _emulatorIssuers = [.. EmulatorIssuers.Known, .. configuration.ValidTokenIssuers ?? []];
        _emulator = new BearerValidator(SigningKeys.Of(cloud.EmulatorMetadataUrl, httpClientFactory?.CreateClient()), _emulatorIssuers);
    }

    public override string GetOriginatingAudience() => _cloud.OAuthScope;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string? authHeader,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var identity = await AuthenticateAsync(authHeader, activity.ChannelId, activity.ServiceUrl, activity, cancellationToken)
            .ConfigureAwait(false);
        return await ResultAsync(identity, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string? authHeader,
        string channelIdHeader,
        CancellationToken cancellationToken)
    {
        var disabled = await _credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(channelIdHeader) && !disabled)
        {
            throw new UnauthorizedAccessException("A connection that is kept open must name its channel.");
        }

        var identity = await AuthenticateAsync(authHeader, channelIdHeader, null, null, cancellationToken).ConfigureAwait(false);
        return await ResultAsync(identity, cancellationToken).ConfigureAwait(false);
    }

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string? authHeader, CancellationToken cancellationToken) =>
        AuthenticateAsync(authHeader, null, null, null, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        return new ConnectorFactoryImpl(claimsIdentity.BotAppId(), _cloud, _credentials, _clients);
    }

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(UnavailableUserTokenClient.Instance);

    private async Task<AuthenticateRequestResult> ResultAsync(ClaimsIdentity identity, CancellationToken cancellationToken)
    {
        var claims = identity.Claims.ToList();
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = SkillValidation.IsSkillClaim(claims) ? claims.CallingAppId() : _cloud.OAuthScope,
            CallerId = await GenerateCallerIdAsync(_credentials, identity, _cloud.CallerId, cancellationToken).ConfigureAwait(false),
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    private async Task<ClaimsIdentity> AuthenticateAsync(
        string? authHeader,
        string? channelId,
        string? serviceUrl,
        Activity? activity,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(authHeader))
        {
            return await _credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false)
                ? Anonymous.IdentityFor(activity)
                : throw new UnauthorizedAccessException("A bearer is required.");
        }

        var token = BearerValidator.Read(authHeader) ?? throw new UnauthorizedAccessException("The Authorization header has no bearer.");
        try
        {
            var identity = _emulatorIssuers.Contains(token.Issuer)
                ? await FromEmulatorAsync(token, cancellationToken).ConfigureAwait(false)
                : await FromChannelAsync(token, channelId, serviceUrl, cancellationToken).ConfigureAwait(false);
            await ClaimRules.ValidateAsync(_configuration, identity).ConfigureAwait(false);
            return identity;
        }
        catch (UnauthorizedAccessException e)
        {
            Refused(e.InnerException?.GetType().Name ?? e.Message, token.Issuer);
            throw;
        }
    }

    private async Task<ClaimsIdentity> FromEmulatorAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var (identity, _) = await _emulator.ValidateAsync(token, cancellationToken).ConfigureAwait(false);
        var caller = identity.Claims.ToList().CallingAppId();
        if (!await IsOursAsync(caller, cancellationToken).ConfigureAwait(false))
        {
            throw new UnauthorizedAccessException("The token was not issued to this bot's application.");
        }

        // A token that the bot got for a channel bears the same application; whoever received it there must not use it here.
        await RequireAudienceAsync(identity, cancellationToken).ConfigureAwait(false);
        return identity;
    }

    private async Task<ClaimsIdentity> FromChannelAsync(
        JsonWebToken token,
        string? channelId,
        string? serviceUrl,
        CancellationToken cancellationToken)
    {
        var (identity, keyId) = await _channel.ValidateAsync(token, cancellationToken).ConfigureAwait(false);
        await RequireEndorsementsAsync(keyId, channelId, cancellationToken).ConfigureAwait(false);
        await RequireAudienceAsync(identity, cancellationToken).ConfigureAwait(false);
        if (serviceUrl is not null || channelId is not null)
        {
            RequireServiceUrl(identity, serviceUrl);
        }

        return identity;
    }

    private async Task RequireAudienceAsync(ClaimsIdentity identity, CancellationToken cancellationToken)
    {
        var audience = identity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value;
        if (!await IsOursAsync(audience, cancellationToken).ConfigureAwait(false))
        {
            throw new UnauthorizedAccessException("The token is for another application.");
        }
    }

    private async Task RequireEndorsementsAsync(string? keyId, string? channelId, CancellationToken cancellationToken)
    {
        var endorsements = await _channelKeys.EndorsementsAsync(keyId, cancellationToken).ConfigureAwait(false);
        if (endorsements is null)
        {
            return;
        }

        foreach (var endorsement in _configuration.RequiredEndorsements.Prepend(channelId))
        {
            if (!EndorsementsValidator.Validate(endorsement, endorsements))
            {
                throw new UnauthorizedAccessException($"The key is not endorsed for \"{endorsement}\".");
            }
        }
    }

    // An activity of a stream has no address of its own until it comes.
    private static void RequireServiceUrl(ClaimsIdentity identity, string? serviceUrl)
    {
        var claimed = identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value;
        if (string.IsNullOrWhiteSpace(claimed)
            || (serviceUrl is not null && !string.Equals(claimed, serviceUrl, StringComparison.OrdinalIgnoreCase)))
        {
            throw new UnauthorizedAccessException("The token is for another service URL.");
        }
    }

    private async Task<bool> IsOursAsync(string? appId, CancellationToken cancellationToken) =>
        !string.IsNullOrWhiteSpace(appId) && await _credentials.IsValidAppIdAsync(appId, cancellationToken).ConfigureAwait(false);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused a token of issuer {Issuer}: {Reason}")]
    private partial void Refused(string reason, string issuer);
}
