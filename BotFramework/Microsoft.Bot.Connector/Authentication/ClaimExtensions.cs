#nullable enable
using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

internal static class ClaimExtensions
{
    public static string? ValueOf(this IEnumerable<Claim> claims, string type) =>
        claims.FirstOrDefault(claim => claim.Type == type)?.Value;

    /// <summary>The application that a token was issued to: "appid" in version 1, "azp" in version 2.</summary>
    public static string? CallingAppId(this IReadOnlyCollection<Claim> claims) =>
        claims.ValueOf(AuthenticationConstants.VersionClaim) switch
        {
            null or "" or "1.0" => claims.ValueOf(AuthenticationConstants.AppIdClaim),
            "2.0" => claims.ValueOf(AuthenticationConstants.AuthorizedParty),
            _ => null,
        };

    /// <summary>The bot that a token is for.</summary>
    public static string? BotAppId(this ClaimsIdentity identity) =>
        identity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value
        ?? identity.FindFirst(AuthenticationConstants.AppIdClaim)?.Value;
}
