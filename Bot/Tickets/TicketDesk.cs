using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Tickets;
using ServiceBot.Notifications;
using ServiceBot.Orders;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Tickets;

/// <summary>Opens tickets with the turn's commit, and shows them to whom they belong. The reminder that watches the promise is set by the conversation.</summary>
internal sealed class TicketDesk(
    CurrentTurn turn, INumbers numbers, LookupLimits limits, Contacts contacts, ShopNotices notices, IOptions<PolicyOptions> policy) : ITicketDesk
{
    private List<TicketRow> New => turn.Notes<List<TicketRow>>();

    public Task<TicketReceipt> OpenAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var work = turn.Work;
        var hours = ticket.Kind == TicketState.Complaint ? policy.Value.ComplaintHours : policy.Value.TicketHours;
        var receipt = new TicketReceipt(numbers.Draw("T-"), ticket.AnswerBy ?? work.Now + TimeSpan.FromHours(hours));
        var row = Row(ticket, receipt, work.Now);
        New.Add(row);
        work.Changes.Add(inside =>
        {
            row.ConversationKey = work.CommittedId;
            inside.Set<TicketRow>().Add(row);
        });
        notices.Add(work, "ticket.created", receipt.Number, new { receipt.AnsweredBy, ticket });
        return Task.FromResult(receipt);
    }

    public Task EscalateAsync(string number, CancellationToken cancellationToken)
    {
        var work = turn.Work;
        work.Changes.Add(inside =>
        {
            if (inside.Set<TicketRow>().FirstOrDefault(ticket => ticket.Number == number && ticket.State == TicketStates.Open) is not { } row)
                return;
            (row.State, row.Version, row.ChangedAt) = (TicketStates.Overdue, row.Version + 1, work.Now);
        });
        notices.Add(work, "ticket.overdue", number, new { number });
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<OpenedTicket>> OfConversationAsync(CancellationToken cancellationToken) =>
        [.. (await OwnAsync(cancellationToken)).Select(Opened)];

    public async Task<TicketLookup> FindAsync(string number, string? contact, CancellationToken cancellationToken)
    {
        var key = RandomNumbers.Key(number);
        if ((await OwnAsync(cancellationToken)).FirstOrDefault(ticket => ticket.Number == key) is { } own)
            return new TicketLookup.Found(Opened(own));
        if (contact is null)
            return new TicketLookup.ContactNeeded();
        if (await limits.TryAsync(turn.Work, key, cancellationToken) is { } until)
            return new TicketLookup.Limited(until);
        var row = await turn.Db.Set<TicketRow>().AsNoTracking().FirstOrDefaultAsync(ticket => ticket.Number == key, cancellationToken);
        return contacts.IsOneOf(contact, Contacts.EmailKey(row?.Contact), contacts.TelephoneKey(row?.Contact))
            ? new TicketLookup.Found(Opened(row!))
            : new TicketLookup.Refused();
    }

    private async Task<IEnumerable<TicketRow>> OwnAsync(CancellationToken cancellationToken)
    {
        var conversation = turn.Work.Conversation.Id;
        var stored = conversation == 0 ? [] : await turn.Db.Set<TicketRow>().AsNoTracking()
            .Where(row => row.ConversationKey == conversation)
            .OrderByDescending(row => row.Id)
            .ToListAsync(cancellationToken);
        return New.AsEnumerable().Reverse().Concat(stored);
    }

    private static TicketRow Row(Ticket ticket, TicketReceipt receipt, DateTimeOffset now) => new()
    {
        Number = receipt.Number,
        Kind = ticket.Kind,
        Reason = ticket.Reason,
        ContactName = ticket.ContactName,
        Contact = ticket.Contact,
        Summary = ticket.Summary,
        Locale = ticket.Locale,
        OrderNumber = ticket.OrderNumber,
        CreatedAt = now,
        AnsweredBy = receipt.AnsweredBy,
        Details = TicketDetails.Write(ticket.Details),
    };

    private static OpenedTicket Opened(TicketRow row) => new(
        row.Number, row.Kind, row.Reason, row.State, row.Version, row.AnsweredBy, row.ChangedAt, TicketDetails.NoteIn(row.Details));
}
