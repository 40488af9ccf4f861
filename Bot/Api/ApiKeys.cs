using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceBot.Storage;

namespace ServiceBot.Api;

/// <summary>A key of the shop's systems; only its hash is kept.</summary>
internal sealed class ApiKeyRow
{
    public long Id { get; set; }
    public required string Name { get; set; }
    public required string Hash { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}

internal sealed class ApiKeyTable : IEntityTypeConfiguration<ApiKeyRow>
{
    public void Configure(EntityTypeBuilder<ApiKeyRow> builder)
    {
        builder.ToTable("api_keys");
        builder.HasKey(key => key.Id);
        builder.HasIndex(key => key.Name);
    }
}

/// <summary>The keys with which the shop's systems call. A name has its newest two, so that one can be put in place of the other.</summary>
internal sealed class ApiKeys(IDbContextFactory<ServiceBotDb> databases, IDatabaseWriter writer, TimeProvider time)
{
    private const int ValidAtOnce = 2;

    /// <summary>Makes a key and returns it, for the only time.</summary>
    public async Task<string> AddAsync(string name, CancellationToken cancellationToken)
    {
        var key = $"sb_{Secrets.NewValue()}";
        var made = new ApiKeyRow { Name = name, Hash = Convert.ToHexStringLower(Hash(key)), CreatedAt = time.GetUtcNow() };
        await writer.WriteAsync(
            db =>
            {
                var old = db.Set<ApiKeyRow>().Where(row => row.Name == name).OrderByDescending(row => row.Id).Skip(ValidAtOnce - 1).ToList();
                db.Set<ApiKeyRow>().RemoveRange(old);
                db.Set<ApiKeyRow>().Add(made);
            },
            cancellationToken);
        return key;
    }

    /// <summary>Whether any key has been made; until then the API is not there.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<ApiKeyRow>().AnyAsync(cancellationToken);
    }

    /// <summary>Whose key it is; null where it is nobody's. Compared in constant time with every key there is.</summary>
    public async Task<string?> NameOfAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var known = await db.Set<ApiKeyRow>().AsNoTracking().Select(row => new { row.Name, row.Hash }).ToListAsync(cancellationToken);
        var hash = Hash(key);
        string? name = null;
        foreach (var other in known)
            name = CryptographicOperations.FixedTimeEquals(hash, Convert.FromHexString(other.Hash)) ? other.Name : name;
        return name;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
