using Microsoft.Extensions.Options;

namespace ServiceBot.Channels.DirectLine;

/// <summary>Issues tokens and says what a credential opens.</summary>
internal sealed class DirectLineTokens(DirectLineKeys keys, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const string Scheme = "Bearer ";

    /// <summary>The address of a socket is good for this long.</summary>
    private static readonly TimeSpan StreamLifetime = TimeSpan.FromSeconds(60);

    public async ValueTask<IssuedToken> IssueAsync(TokenClaims claims, CancellationToken cancellationToken)
    {
        var lifetime = claims.Use == TokenUse.Stream ? StreamLifetime : options.Value.TokenLifetime;
        var dated = claims with { ExpiresAt = (time.GetUtcNow() + lifetime).ToUnixTimeSeconds() };
        var token = SignedTokens.Write(dated, await keys.SigningKeyAsync(cancellationToken));
        return new IssuedToken(claims.Conversation, token, (int)lifetime.TotalSeconds);
    }

    /// <summary>What the request's <c>Authorization</c> opens.</summary>
    public async ValueTask<Credential> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        string? header = request.Headers.Authorization;
        if (header is null || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return Credential.Missing;
        var given = header[Scheme.Length..].Trim();
        return await ReadTokenAsync(given, TokenUse.Chat, cancellationToken) is { } credential
            ? credential
            : await keys.IsSecretAsync(given, cancellationToken) ? Credential.Secret : Credential.Wrong;
    }

    /// <summary>What the address of a socket opens; null where it is none of ours.</summary>
    public ValueTask<Credential?> ReadStreamTicketAsync(string ticket, CancellationToken cancellationToken) =>
        ReadTokenAsync(ticket, TokenUse.Stream, cancellationToken);

    private async ValueTask<Credential?> ReadTokenAsync(string token, TokenUse use, CancellationToken cancellationToken)
    {
        if (SignedTokens.Read(token, await keys.SigningKeyAsync(cancellationToken)) is not { } claims || claims.Use != use)
            return null;
        var late = time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(claims.ExpiresAt);
        var kind = late < TimeSpan.Zero ? CredentialKind.Token
            : use == TokenUse.Chat && late < options.Value.RenewWithin ? CredentialKind.Renewable
            : CredentialKind.Expired;
        return new Credential(kind, claims);
    }
}

/// <summary>The answer of <c>tokens/generate</c> and <c>tokens/refresh</c>.</summary>
internal sealed record IssuedToken(string ConversationId, string Token, int ExpiresIn);

internal enum CredentialKind
{
    Missing,
    Wrong,
    Expired,

    /// <summary>Expired, but not long ago: good to be renewed and to take up its conversation again.</summary>
    Renewable,
    Token,
    Secret,
}

/// <param name="Claims">Not null for tokens.</param>
internal sealed record Credential(CredentialKind Kind, TokenClaims? Claims)
{
    public static readonly Credential Missing = new(CredentialKind.Missing, null);
    public static readonly Credential Wrong = new(CredentialKind.Wrong, null);
    public static readonly Credential Secret = new(CredentialKind.Secret, null);
}
