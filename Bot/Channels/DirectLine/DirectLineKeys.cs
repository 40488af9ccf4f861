using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceBot.Storage;

namespace ServiceBot.Channels.DirectLine;

/// <summary>The key that signs tokens and the secret of the shop's server, both kept in the database and outliving restarts.</summary>
internal sealed class DirectLineKeys(
    Secrets secrets, IDbContextFactory<ServiceBotDb> databases, IOptions<DirectLineOptions> options, TimeProvider time)
{
    public const string SecretName = "directline.secret";

    /// <summary>The secret before the last rotation: both are good until the next one.</summary>
    public const string PreviousSecretName = "directline.secret.previous";

    private const string SigningKeyName = "directline.signing-key";

    /// <summary>A rotation by a command, in another process, is seen after this long.</summary>
    private static readonly TimeSpan SecretsAreFresh = TimeSpan.FromSeconds(5);

    private byte[]? _signingKey;
    private (DateTimeOffset ReadAt, byte[][] Hashes)? _known;

    public async ValueTask<byte[]> SigningKeyAsync(CancellationToken cancellationToken) =>
        _signingKey ??= Encoding.ASCII.GetBytes(await secrets.GetAsync(SigningKeyName, cancellationToken));

    /// <summary>Whether this is the secret or the one before it, compared in constant time.</summary>
    public async ValueTask<bool> IsSecretAsync(string given, CancellationToken cancellationToken)
    {
        var hash = Hash(given);
        var same = false;
        foreach (var known in await KnownAsync(cancellationToken))
            same |= CryptographicOperations.FixedTimeEquals(hash, known);
        return same;
    }

    private async ValueTask<byte[][]> KnownAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_known is { } known && now - known.ReadAt < SecretsAreFresh)
            return known.Hashes;
        byte[][] hashes = options.Value.Secret is { Length: > 0 } set ? [Hash(set)] : await StoredAsync(cancellationToken);
        _known = (now, hashes);
        return hashes;
    }

    private async Task<byte[][]> StoredAsync(CancellationToken cancellationToken)
    {
        var current = await secrets.GetAsync(SecretName, cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var previous = await db.Secrets.AsNoTracking().FirstOrDefaultAsync(s => s.Name == PreviousSecretName, cancellationToken);
        return previous is null ? [Hash(current)] : [Hash(current), Hash(previous.Value)];
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
