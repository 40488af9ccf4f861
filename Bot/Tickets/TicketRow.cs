using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceBot.Api;

namespace ServiceBot.Tickets;

/// <summary>What a person of the shop has been asked to take care of.</summary>
internal sealed class TicketRow : ICursorRow
{
    /// <summary>Grows with every ticket: the cursor of whoever fetches them.</summary>
    public long Id { get; set; }
    public required string Number { get; set; }
    public long ConversationKey { get; set; }

    /// <summary><c>person</c>, <c>complaint</c>, <c>callback</c>, or a matter that only a person settles, such as <c>order_change</c>.</summary>
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

    /// <summary><c>open</c>, <c>overdue</c> or <c>answered</c>.</summary>
    public string State { get; set; } = "open";

    /// <summary>Counts the changes of state.</summary>
    public int Version { get; set; } = 1;
    public DateTimeOffset? ChangedAt { get; set; }

    /// <summary>What belongs to this kind alone, as JSON: the time window of a call-back, the wish of a complaint.</summary>
    public string? Details { get; set; }
}

internal sealed class TicketTable : IEntityTypeConfiguration<TicketRow>
{
    public void Configure(EntityTypeBuilder<TicketRow> builder)
    {
        builder.ToTable("tickets");
        builder.HasKey(ticket => ticket.Id);
        builder.HasIndex(ticket => ticket.Number).IsUnique();
        builder.HasIndex(ticket => ticket.ConversationKey);
        builder.Property(ticket => ticket.State).HasDefaultValue("open");
        builder.Property(ticket => ticket.Version).HasDefaultValue(1);
    }
}
