using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceBot.Api;

namespace ServiceBot.Returns;

/// <summary>A return that a customer has announced, and where it stands.</summary>
internal sealed class ReturnRow : ICursorRow
{
    /// <summary>Grows with every return: the cursor of whoever fetches them.</summary>
    public long Id { get; set; }
    public required string Number { get; set; }
    public long ConversationKey { get; set; }

    /// <summary>The order's number made comparable.</summary>
    public required string OrderNumber { get; set; }

    /// <summary>The names and quantities that go back, as JSON.</summary>
    public required string Items { get; set; }

    /// <summary><c>requested</c>, <c>received</c>, <c>refunded</c>, <c>rejected</c> or <c>cancelled</c>.</summary>
    public required string State { get; set; }

    /// <summary>Counts the changes of state.</summary>
    public int Version { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public required string ContactName { get; set; }
    public required string Contact { get; set; }
    public required string Locale { get; set; }

    /// <summary>The last day of the window in which it was announced.</summary>
    public DateOnly? LastDay { get; set; }
    public string? Note { get; set; }

    /// <summary>The rest of the request as JSON: opened or not, why, refund or exchange.</summary>
    public string? Details { get; set; }
}

internal sealed class ReturnTable : IEntityTypeConfiguration<ReturnRow>
{
    public void Configure(EntityTypeBuilder<ReturnRow> builder)
    {
        builder.ToTable("returns");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Number).IsUnique();
        builder.HasIndex(row => row.ConversationKey);
        builder.HasIndex(row => row.OrderNumber);
    }
}
