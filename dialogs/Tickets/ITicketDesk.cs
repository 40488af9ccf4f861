namespace ServiceBot.Dialogs.Tickets;

/// <summary>What a person of the shop will take care of.</summary>
/// <param name="Kind">One of <see cref="TicketState"/>'s kinds, <c>callback</c>, or a matter that only a person settles, such as <c>order_change</c>.</param>
/// <param name="AnswerBy">When it is to be answered, where that has been agreed upon; else the shop's hours for its kind count.</param>
/// <param name="Details">What belongs to this kind alone, by name: the <c>wish</c> of a complaint, the <c>request</c> it is about, the time window of a call-back.</param>
public sealed record Ticket(
    string Kind, string Reason, string ContactName, string Contact, string Summary, string Locale, string? OrderNumber,
    DateTimeOffset? AnswerBy = null, IReadOnlyDictionary<string, string>? Details = null);

/// <param name="Number">Random, at least 40 bits: <c>T-…</c>.</param>
/// <param name="AnsweredBy">The promise; a reminder watches it.</param>
public sealed record TicketReceipt(string Number, DateTimeOffset AnsweredBy);

/// <summary>A ticket as it stands.</summary>
/// <param name="State"><c>open</c>, <c>overdue</c>, <c>answered</c> or <c>cancelled</c>.</param>
/// <param name="Version">Counts the changes of state.</param>
/// <param name="Note">What the shop said with its answer.</param>
public sealed record OpenedTicket(string Number, string Kind, string Reason, string State, int Version, DateTimeOffset AnsweredBy, DateTimeOffset? ChangedAt, string? Note);

public interface ITicketDesk
{
    /// <summary>Opens the ticket with this turn's commit; the shop is notified through the outbox.</summary>
    Task<TicketReceipt> OpenAsync(Ticket ticket, CancellationToken cancellationToken);

    /// <summary>The promised time has passed: the shop is told so with this turn's commit, through the outbox.</summary>
    Task EscalateAsync(string number, CancellationToken cancellationToken);

    /// <summary>The customer needs it no longer: the shop is told so with this turn's commit. One that is answered stays as it is.</summary>
    Task WithdrawAsync(string number, CancellationToken cancellationToken);

    /// <summary>The tickets opened in this conversation, newest first.</summary>
    Task<IReadOnlyList<OpenedTicket>> OfConversationAsync(CancellationToken cancellationToken);

    /// <summary>A ticket by its number. Outside the conversation that opened it the contact is needed too; tries are limited like those of orders.</summary>
    Task<TicketLookup> FindAsync(string number, string? contact, CancellationToken cancellationToken);
}

public abstract record TicketLookup
{
    private TicketLookup() { }

    public sealed record Found(OpenedTicket Ticket) : TicketLookup;

    public sealed record ContactNeeded : TicketLookup;

    public sealed record Refused : TicketLookup;

    public sealed record Limited(DateTimeOffset Until) : TicketLookup;
}
