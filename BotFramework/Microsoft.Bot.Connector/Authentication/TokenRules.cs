#nullable enable
using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What the older validations ask of tokens and identities in common.</summary>
internal static class TokenRules
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    // The audience is checked afterwards, by whoever knows the bot's applications.
    public static TokenValidationParameters From(params IEnumerable<string> issuers) => new()
    {
        ValidateIssuer = true,
        ValidIssuers = issuers.ToArray(),
        ValidateAudience = false,
        ValidateLifetime = true,
        ClockSkew = ClockSkew,
        RequireSignedTokens = true,
    };

    public static ClaimsIdentity RequireAuthenticated(ClaimsIdentity? identity) =>
        identity is { IsAuthenticated: true } ? identity : throw new UnauthorizedAccessException("The bearer says nobody's name.");

    /// <summary>The identity must be an issuer's word to one of the bot's applications.</summary>
    public static async Task RequireAudienceAsync(ClaimsIdentity identity, string issuer, ICredentialProvider credentials)
    {
        var audience = identity.Claims
            .FirstOrDefault(claim => claim.Issuer == issuer && claim.Type == AuthenticationConstants.AudienceClaim)
            ?.Value;
        if (string.IsNullOrWhiteSpace(audience) || !await credentials.IsValidAppIdAsync(audience).ConfigureAwait(false))
        {
            throw new UnauthorizedAccessException("The token is for another application.");
        }
    }

    public static void RequireServiceUrl(ClaimsIdentity identity, string? serviceUrl)
    {
        var claimed = identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value;
        if (string.IsNullOrWhiteSpace(claimed) || !string.Equals(claimed, serviceUrl, StringComparison.OrdinalIgnoreCase))
        {
            throw new UnauthorizedAccessException("The token is for another service URL.");
        }
    }
}
