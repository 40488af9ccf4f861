using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceBot.Api;

namespace ServiceBot.Repairs;

/// <summary>A repair request and where it stands.</summary>
internal sealed class RepairRow : ICursorRow
{
    /// <summary>Grows with every request: the cursor of whoever fetches them.</summary>
    public long Id { get; set; }
    public required string Number { get; set; }
    public long ConversationKey { get; set; }
    public required string State { get; set; }

    /// <summary>Counts the changes of state; who changes one says from which version.</summary>
    public int Version { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When the state began.</summary>
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

    /// <summary>The whole request as JSON; null where an earlier version took it in.</summary>
    public string? Details { get; set; }

    /// <summary>What the shop said with the last change of state.</summary>
    public string? Note { get; set; }

    /// <summary>The day on which the shop expects the next state, where it named one.</summary>
    public DateOnly? ExpectedOn { get; set; }

    /// <summary>Until when the next state was promised; a reminder watches it (C-05, C-07).</summary>
    public DateTimeOffset? PromisedBy { get; set; }

    /// <summary>Of the repair certificate, the inspection report or the replacement order (B-03, C-05, C-06).</summary>
    public string? DocumentNumber { get; set; }
}

/// <summary>A change of state, kept: who moved a repair, when and with which words.</summary>
internal sealed class RepairChangeRow
{
    public long Id { get; set; }
    public long RepairId { get; set; }

    /// <summary>The repair's version that the change made.</summary>
    public int Version { get; set; }
    public required string State { get; set; }
    public string? Note { get; set; }
    public DateOnly? ExpectedOn { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary><c>api:NAME</c> of the key, or <c>staff:NAME</c>.</summary>
    public required string By { get; set; }
}

internal sealed class RepairTable : IEntityTypeConfiguration<RepairRow>, IEntityTypeConfiguration<RepairChangeRow>
{
    public void Configure(EntityTypeBuilder<RepairRow> builder)
    {
        builder.ToTable("repairs");
        builder.HasKey(repair => repair.Id);
        builder.HasIndex(repair => repair.Number).IsUnique();
        builder.HasIndex(repair => repair.ConversationKey);
        builder.HasIndex(repair => repair.PromisedBy);
    }

    public void Configure(EntityTypeBuilder<RepairChangeRow> builder)
    {
        builder.ToTable("repair_changes");
        builder.HasKey(change => change.Id);
        builder.HasIndex(change => new { change.RepairId, change.Version }).IsUnique();
    }
}
