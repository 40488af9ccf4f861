using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Looks at the claims of a token that is valid, and throws <see cref="UnauthorizedAccessException"/> where it does not like them.
/// </summary>
public abstract class ClaimsValidator
{
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
