using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Lets only listed applications call as bots; "*" lets all.</summary>
public class AllowedCallersClaimsValidator : ClaimsValidator
{
    private readonly HashSet<string> _allowed;

    public AllowedCallersClaimsValidator(IList<string> allowedCallers)
    {
        ArgumentNullException.ThrowIfNull(allowedCallers);
        _allowed = [.. allowedCallers];
    }

    public override Task ValidateClaimsAsync(IList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (!_allowed.Contains("*") && SkillValidation.IsSkillClaim(claims) && !_allowed.Contains(claims.ToList().CallingAppId()))
        {
            throw new UnauthorizedAccessException("Received a request from a bot with an app ID that is not allowed.");
        }

        return Task.CompletedTask;
    }
}
