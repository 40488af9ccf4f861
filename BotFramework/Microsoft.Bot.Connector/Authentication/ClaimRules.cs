#nullable enable
using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

internal static class ClaimRules
{
    /// <summary>Asks the configured validator; without one, other bots are refused.</summary>
    public static async Task ValidateAsync(AuthenticationConfiguration configuration, ClaimsIdentity identity)
    {
        var claims = identity.Claims.ToList();
        if (configuration.ClaimsValidator is { } validator)
        {
            await validator.ValidateClaimsAsync(claims).ConfigureAwait(false);
        }
        else if (SkillValidation.IsSkillClaim(claims))
        {
            throw new UnauthorizedAccessException("A bot may call only where a validator of claims lets it.");
        }
    }
}
