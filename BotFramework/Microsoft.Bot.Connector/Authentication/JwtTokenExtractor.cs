using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes an identity of the bearer of a request, after it has checked signature, issuer, lifetime and endorsements.</summary>
public class JwtTokenExtractor
{
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    private readonly TokenValidationParameters _parameters;
    private readonly HashSet<string> _algorithms;
    private readonly SigningKeys _keys;
    private readonly ConfigurationManager<IDictionary<string, HashSet<string>>> _endorsements;

    public JwtTokenExtractor(
        HttpClient httpClient,
        TokenValidationParameters tokenValidationParameters,
        string metadataUrl,
        HashSet<string> allowedSigningAlgorithms)
        : this(httpClient, tokenValidationParameters, metadataUrl, allowedSigningAlgorithms, null)
    {
    }

    /// <param name="customEndorsementsConfig">What keys are endorsed for, by key id; from the metadata where it is null.</param>
    public JwtTokenExtractor(
        HttpClient httpClient,
        TokenValidationParameters tokenValidationParameters,
        string metadataUrl,
        HashSet<string> allowedSigningAlgorithms,
        ConfigurationManager<IDictionary<string, HashSet<string>>> customEndorsementsConfig)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(tokenValidationParameters);

        // A copy: the keys differ from one issuer to the next.
        _parameters = tokenValidationParameters.Clone();
        _parameters.RequireSignedTokens = true;
        _algorithms = allowedSigningAlgorithms ?? [];
        _keys = SigningKeys.Shared(metadataUrl, httpClient);
        _endorsements = customEndorsementsConfig;
    }

    public Task<ClaimsIdentity> GetIdentityAsync(string authorizationHeader, string channelId) =>
        GetIdentityAsync(authorizationHeader, channelId, []);

    /// <returns>Null where the header has no bearer, or one of an issuer that is not asked for.</returns>
    public Task<ClaimsIdentity> GetIdentityAsync(string authorizationHeader, string channelId, string[] requiredEndorsements)
    {
        ArgumentNullException.ThrowIfNull(requiredEndorsements);
        var parts = authorizationHeader?.Split(' ') ?? [];
        return parts.Length == 2
            ? GetIdentityAsync(parts[0], parts[1], channelId, requiredEndorsements)
            : Task.FromResult<ClaimsIdentity>(null);
    }

    public Task<ClaimsIdentity> GetIdentityAsync(string scheme, string parameter, string channelId) =>
        GetIdentityAsync(scheme, parameter, channelId, []);

    public async Task<ClaimsIdentity> GetIdentityAsync(string scheme, string parameter, string channelId, string[] requiredEndorsements)
    {
        ArgumentNullException.ThrowIfNull(requiredEndorsements);
        if (!string.Equals(scheme, "Bearer", StringComparison.OrdinalIgnoreCase) || !HasAllowedIssuer(parameter))
        {
            return null;
        }

        var (identity, token) = await ValidateAsync(parameter).ConfigureAwait(false);
        if (!_algorithms.Contains(token.Alg))
        {
            throw new UnauthorizedAccessException($"Tokens must not be signed by {token.Alg}.");
        }

        await RequireEndorsementsAsync(token.Kid, requiredEndorsements.Prepend(channelId)).ConfigureAwait(false);
        return identity;
    }

    private bool HasAllowedIssuer(string token)
    {
        if (BearerValidator.Read($"Bearer {token}")?.Issuer is not { Length: > 0 } issuer)
        {
            return false;
        }

        return issuer == _parameters.ValidIssuer || (_parameters.ValidIssuers ?? []).Contains(issuer);
    }

    private async Task<(ClaimsIdentity Identity, JsonWebToken Token)> ValidateAsync(string bearer)
    {
        var result = await TryAsync(bearer).ConfigureAwait(false);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException && _keys.Renew())
        {
            result = await TryAsync(bearer).ConfigureAwait(false);
        }

        return result.IsValid ? (result.ClaimsIdentity, (JsonWebToken)result.SecurityToken) : throw result.Exception;
    }

    private async Task<TokenValidationResult> TryAsync(string bearer)
    {
        var parameters = _parameters.Clone();
        parameters.IssuerSigningKeys = await _keys.GetAsync(CancellationToken.None).ConfigureAwait(false);
        return await Handler.ValidateTokenAsync(bearer, parameters).ConfigureAwait(false);
    }

    private async Task RequireEndorsementsAsync(string keyId, IEnumerable<string> expected)
    {
        var endorsements = await EndorsementsAsync(keyId).ConfigureAwait(false);
        if (endorsements is not null && expected.FirstOrDefault(one => !EndorsementsValidator.Validate(one, endorsements)) is { } missing)
        {
            throw new UnauthorizedAccessException($"The key is not endorsed for \"{missing}\".");
        }
    }

    private async Task<HashSet<string>> EndorsementsAsync(string keyId)
    {
        if (_endorsements is null)
        {
            return await _keys.EndorsementsAsync(keyId, CancellationToken.None).ConfigureAwait(false);
        }

        var table = await _endorsements.GetConfigurationAsync().ConfigureAwait(false);
        return keyId is not null && table.TryGetValue(keyId, out var endorsements) ? endorsements : null;
    }
}
