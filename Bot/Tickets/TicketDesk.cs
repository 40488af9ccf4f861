using System.Text.Json;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Tickets;
using ServiceBot.Notifications;
using ServiceBot.Orders;
using ServiceBot.Turns;

namespace ServiceBot.Tickets;

/// <summary>Opens tickets with the turn's commit. The reminder that watches the promise is set by the conversation.</summary>
internal sealed class TicketDesk(CurrentTurn turn, INumbers numbers, ShopNotices notices, IOptions<PolicyOptions> policy) : ITicketDesk
{
    public Task<TicketReceipt> OpenAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var work = turn.Work;
        var receipt = new TicketReceipt(numbers.Draw("T-"), ticket.AnswerBy ?? work.Now + TimeSpan.FromHours(policy.Value.TicketHours));
        work.Changes.Add(inside => inside.Set<TicketRow>().Add(new()
        {
            Number = receipt.Number,
            ConversationKey = work.CommittedId,
            Kind = ticket.Kind,
            Reason = ticket.Reason,
            ContactName = ticket.ContactName,
            Contact = ticket.Contact,
            Summary = ticket.Summary,
            Locale = ticket.Locale,
            OrderNumber = ticket.OrderNumber,
            CreatedAt = work.Now,
            AnsweredBy = receipt.AnsweredBy,
            Details = ticket.Details is null ? null : JsonSerializer.Serialize(ticket.Details),
        }));
        notices.Add(work, "ticket.created", receipt.Number, new { receipt.AnsweredBy, ticket });
        return Task.FromResult(receipt);
    }

    public Task EscalateAsync(string number, CancellationToken cancellationToken)
    {
        notices.Add(turn.Work, "ticket.overdue", number, new { number });
        return Task.CompletedTask;
    }
}
