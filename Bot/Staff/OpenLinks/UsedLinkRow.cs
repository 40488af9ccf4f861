using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceBot.Staff.OpenLinks;

/// <summary>An open link that was followed; kept for as long as its seal would still let it in.</summary>
internal sealed class UsedLinkRow
{
    /// <summary>The random number inside the link.</summary>
    public required string Id { get; set; }
    public DateTimeOffset ValidUntil { get; set; }
}

internal sealed class UsedLinkTable : IEntityTypeConfiguration<UsedLinkRow>
{
    public void Configure(EntityTypeBuilder<UsedLinkRow> builder)
    {
        builder.ToTable("used_links");
        builder.HasKey(link => link.Id);
        builder.HasIndex(link => link.ValidUntil);
    }
}
