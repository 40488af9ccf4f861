using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace ServiceBot.Storage;

/// <summary>Secrets that the host makes for itself on first use and keeps in the database, so that tokens outlive a restart.</summary>
internal sealed class Secrets(IDbContextFactory<ServiceBotDb> databases, IDatabaseWriter writer, TimeProvider time)
{
    private const int Bytes = 32;

    /// <summary>The secret of that name, base64url of 32 random bytes; made when there is none.</summary>
    public async Task<string> GetAsync(string name, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var stored = await db.Secrets.AsNoTracking().FirstOrDefaultAsync(s => s.Name == name, cancellationToken);
        return stored?.Value ?? await writer.WriteAsync(inside => MakeOnce(inside, name), cancellationToken);
    }

    public static string NewValue() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private string MakeOnce(ServiceBotDb db, string name)
    {
        if (db.Secrets.Find(name) is { } other)
            return other.Value;
        var made = new SecretRow { Name = name, Value = NewValue(), CreatedAt = time.GetUtcNow() };
        db.Secrets.Add(made);
        return made.Value;
    }
}
