#nullable enable
using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks the signature, the issuer and the lifetime of a bearer.</summary>
internal sealed class BearerValidator(SigningKeys keys, IEnumerable<string> issuers)
{
    private const string Scheme = "Bearer ";

    // RSA signatures only; tokens without one, or signed by a shared secret, are refused.
    private static readonly string[] Algorithms =
        [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    private readonly string[] _issuers = [.. issuers];

    /// <summary>The token of an Authorization header, unchecked; null where there is none.</summary>
    public static JsonWebToken? Read(string? authHeader)
    {
        if (authHeader is null || !authHeader.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var bearer = authHeader[Scheme.Length..].Trim();
        return Handler.CanReadToken(bearer) ? TryRead(bearer) : null;
    }

    /// <summary>What the token says, and the id of the key that signed it.</summary>
    public async Task<(ClaimsIdentity Identity, string? KeyId)> ValidateAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var result = await TryAsync(token, cancellationToken).ConfigureAwait(false);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException && keys.Renew())
        {
            result = await TryAsync(token, cancellationToken).ConfigureAwait(false);
        }

        return result.IsValid
            ? (result.ClaimsIdentity, result.SecurityToken.SigningKey?.KeyId)
            : throw new UnauthorizedAccessException("The bearer is not valid.", result.Exception);
    }

    private static JsonWebToken? TryRead(string bearer)
    {
        try
        {
            return Handler.ReadJsonWebToken(bearer);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private async Task<TokenValidationResult> TryAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var parameters = new TokenValidationParameters
        {
            ValidateIssuer = true,
            ValidIssuers = _issuers,
            ValidateAudience = false, // checked by the caller, who knows the applications
            ValidateLifetime = true,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromMinutes(5),
            RequireSignedTokens = true,
            ValidateIssuerSigningKey = true,
            ValidAlgorithms = Algorithms,
            IssuerSigningKeys = await keys.GetAsync(cancellationToken).ConfigureAwait(false),
        };
        return await Handler.ValidateTokenAsync(token, parameters).ConfigureAwait(false);
    }
}
