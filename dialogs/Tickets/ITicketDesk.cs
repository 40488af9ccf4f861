namespace ServiceBot.Dialogs.Tickets;

/// <summary>What a person of the shop will take care of.</summary>
/// <param name="Kind"><c>person</c>, <c>complaint</c> or <c>callback</c>.</param>
/// <param name="AnswerBy">When it is to be answered, where that has been agreed upon; else the shop's hours for tickets count.</param>
/// <param name="Details">What belongs to this kind alone: the time window of a call-back.</param>
public sealed record Ticket(
    string Kind, string Reason, string ContactName, string Contact, string Summary, string Locale, string? OrderNumber,
    DateTimeOffset? AnswerBy = null, IReadOnlyDictionary<string, string>? Details = null);

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
