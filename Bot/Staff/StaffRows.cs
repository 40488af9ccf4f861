using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceBot.Storage;

namespace ServiceBot.Staff;

/// <summary>A sign-in link that was printed and not used yet.</summary>
internal sealed class StaffLinkRow
{
    /// <summary>Of its code, which nobody but the owner has.</summary>
    public required string Hash { get; set; }
    public required string UserId { get; set; }
    public DateTimeOffset ValidUntil { get; set; }
}

/// <summary>Something that staff did and have to answer for.</summary>
internal sealed class StaffAuditRow
{
    public long Id { get; set; }
    public DateTimeOffset At { get; set; }
    public required string Who { get; set; }

    /// <summary><c>transcript.unmask</c>, <c>transcript.download</c> …</summary>
    public required string Did { get; set; }
    public required string To { get; set; }

    /// <summary>Why, where that had to be said.</summary>
    public string? Reason { get; set; }
}

internal sealed class StaffTables :
    IEntityTypeConfiguration<StaffLinkRow>, IEntityTypeConfiguration<StaffAuditRow>, IEntityTypeConfiguration<ConversationRow>
{
    public void Configure(EntityTypeBuilder<StaffLinkRow> builder)
    {
        builder.ToTable("staff_links");
        builder.HasKey(link => link.Hash);
        builder.HasIndex(link => link.UserId);
    }

    public void Configure(EntityTypeBuilder<StaffAuditRow> builder)
    {
        builder.ToTable("staff_audit");
        builder.HasKey(entry => entry.Id);
        builder.HasIndex(entry => entry.At);
    }

    // Staff open a conversation by its id alone, whatever its channel.
    public void Configure(EntityTypeBuilder<ConversationRow> builder) => builder.HasIndex(conversation => conversation.ConversationId);
}
