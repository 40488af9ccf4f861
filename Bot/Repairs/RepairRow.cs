using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceBot.Repairs;

/// <summary>A repair request and where it stands.</summary>
internal sealed class RepairRow
{
    /// <summary>Grows with every request: the cursor of whoever fetches them.</summary>
    public long Id { get; set; }
    public required string Number { get; set; }
    public long ConversationKey { get; set; }
    public required string State { get; set; }

    /// <summary>Counts the changes of state; who changes one says from which version.</summary>
    public int Version { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public required string Device { get; set; }
    public required string Fault { get; set; }
    public required string Condition { get; set; }
    public required string ContactName { get; set; }
    public required string Contact { get; set; }
    public bool BackedUp { get; set; }
    public required string Locale { get; set; }
    public string? OrderNumber { get; set; }
    public string? SerialNumber { get; set; }
}

internal sealed class RepairTable : IEntityTypeConfiguration<RepairRow>
{
    public void Configure(EntityTypeBuilder<RepairRow> builder)
    {
        builder.ToTable("repairs");
        builder.HasKey(repair => repair.Id);
        builder.HasIndex(repair => repair.Number).IsUnique();
        builder.HasIndex(repair => repair.ConversationKey);
    }
}
