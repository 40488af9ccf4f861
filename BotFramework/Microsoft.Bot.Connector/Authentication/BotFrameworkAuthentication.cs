using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A cloud in which bots and channels trust each other: who is believed, and how the bot shows who it is.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Says who sent an activity; throws <see cref="UnauthorizedAccessException"/> where nobody can be believed.</summary>
    /// <param name="authHeader">The request's Authorization header.</param>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken);

    public abstract Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader,
        string channelIdHeader,
        CancellationToken cancellationToken);

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    public abstract Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken);

    /// <summary>Whom a token is for by which the bot starts to talk on its own.</summary>
    public virtual string GetOriginatingAudience() => throw new NotImplementedException();

    public virtual Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>The caller id of an activity: another bot's, or the channel's; none where authentication is off.</summary>
    protected internal async Task<string> GenerateCallerIdAsync(
        ServiceClientCredentialsFactory credentialFactory,
        ClaimsIdentity claimsIdentity,
        string callerId,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(credentialFactory);
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        if (await credentialFactory.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var claims = claimsIdentity.Claims.ToList();
        return SkillValidation.IsSkillClaim(claims) ? CallerIdConstants.BotToBotPrefix + claims.CallingAppId() : callerId;
    }
}
