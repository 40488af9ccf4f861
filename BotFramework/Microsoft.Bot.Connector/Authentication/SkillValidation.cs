using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tells tokens by which one bot calls another.</summary>
public static class SkillValidation
{
    /// <summary>Whether the claims are those of a bot that calls another: issued to one application, meant for a second one.</summary>
    public static bool IsSkillClaim(IEnumerable<Claim> claims)
    {
        var list = claims as IReadOnlyCollection<Claim> ?? claims.ToList();
        if (list.ValueOf(AuthenticationConstants.AppIdClaim) == AuthenticationConstants.AnonymousSkillAppId)
        {
            return true;
        }

        var audience = list.ValueOf(AuthenticationConstants.AudienceClaim);
        if (list.ValueOf(AuthenticationConstants.VersionClaim) is null
            || string.IsNullOrWhiteSpace(audience)
            || audience is AuthenticationConstants.ToBotFromChannelTokenIssuer
                or GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer)
        {
            return false;
        }

        var appId = list.CallingAppId();
        return !string.IsNullOrWhiteSpace(appId) && appId != audience;
    }
}
