using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceBot.Tickets;

/// <summary>What a person of the shop has been asked to take care of.</summary>
internal sealed class TicketRow
{
    /// <summary>Grows with every ticket: the cursor of whoever fetches them.</summary>
    public long Id { get; set; }
    public required string Number { get; set; }
    public long ConversationKey { get; set; }

    /// <summary><c>person</c> or <c>complaint</c>.</summary>
    public required string Kind { get; set; }
    public required string Reason { get; set; }
    public required string ContactName { get; set; }
    public required string Contact { get; set; }
    public required string Summary { get; set; }
    public required string Locale { get; set; }
    public string? OrderNumber { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>The promise made to the customer.</summary>
    public DateTimeOffset AnsweredBy { get; set; }
}

internal sealed class TicketTable : IEntityTypeConfiguration<TicketRow>
{
    public void Configure(EntityTypeBuilder<TicketRow> builder)
    {
        builder.ToTable("tickets");
        builder.HasKey(ticket => ticket.Id);
        builder.HasIndex(ticket => ticket.Number).IsUnique();
        builder.HasIndex(ticket => ticket.ConversationKey);
    }
}
