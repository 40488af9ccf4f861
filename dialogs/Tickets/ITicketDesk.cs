namespace ServiceBot.Dialogs.Tickets;

/// <summary>What a person of the shop will take care of.</summary>
/// <param name="Kind"><c>person</c> or <c>complaint</c>.</param>
public sealed record Ticket(string Kind, string Reason, string ContactName, string Contact, string Summary, string Locale, string? OrderNumber);

/// <param name="Number">Random, at least 40 bits: <c>T-…</c>.</param>
/// <param name="AnsweredBy">The promise; a reminder watches it.</param>
public sealed record TicketReceipt(string Number, DateTimeOffset AnsweredBy);

public interface ITicketDesk
{
    /// <summary>Opens the ticket with this turn's commit; the shop is notified through the outbox.</summary>
    Task<TicketReceipt> OpenAsync(Ticket ticket, CancellationToken cancellationToken);

    /// <summary>The promised time has passed: the shop is told so with this turn's commit, through the outbox.</summary>
    Task EscalateAsync(string number, CancellationToken cancellationToken);
}
