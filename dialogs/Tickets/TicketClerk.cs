using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Dialogs.Tickets;

/// <summary>Opens tickets for the dialogs: whom to contact, a summary for staff, the promise and the reminder that watches it.</summary>
public sealed class TicketClerk(ITicketDesk tickets, OrderFinder orders, IReminders reminders, Voice voice, TopicNames names, IOptions<StoreOptions> store)
{
    public const string ReminderPrefix = "ticket:";

    /// <summary>Hotline and hours, whether or not somebody is there now.</summary>
    public Line Hotline(DeskTurn desk, string open, string closed) => new(
        HandOverRules.IsHotlineOpen(store.Value, desk.Info.Now) ? open : closed,
        ("hotline", store.Value.Hotline), ("opens", store.Value.HotlineOpens), ("closes", store.Value.HotlineCloses));

    /// <summary>How to reach the customer, where it is known: told here, confirmed before, or on the order that they may see.</summary>
    public async Task<string?> ContactAsync(DeskTurn desk, CancellationToken cancellationToken) =>
        Contact(desk, await BuyerAsync(desk, cancellationToken).ConfigureAwait(false));

    /// <summary>Opens the ticket.</summary>
    /// <returns>Its number, and what to say of it.</returns>
    public async Task<IReadOnlyList<Line>> OpenAsync(
        ITurnContext turn, string kind, string reason, string? order, IReadOnlyDictionary<string, string>? details, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        var ticket = await TicketAsync(turn, kind, reason, order, details, cancellationToken).ConfigureAwait(false);
        var receipt = await tickets.OpenAsync(ticket, cancellationToken).ConfigureAwait(false);
        reminders.Set(ReminderPrefix + receipt.Number, receipt.AnsweredBy, receipt.Number);
        desk.State = desk.State with { Outcome = Outcome.HandedOver };
        var by = TimeZoneInfo.ConvertTime(receipt.AnsweredBy, desk.Info.TimeZone);
        return
        [
            new Line("tickets.opened", ("number", receipt.Number), ("by", by), ("contact", ContactRules.Shown(desk, ticket.Contact))),
            new Line("tickets.opened-beyond", ("reason", ticket.Reason)),
        ];
    }

    public static string Shortened(string text) => text.Length <= AnswerRules.LongestText ? text : text[..AnswerRules.LongestText];

    private async Task<Ticket> TicketAsync(
        ITurnContext turn, string kind, string reason, string? order, IReadOnlyDictionary<string, string>? details, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        var buyer = await BuyerAsync(desk, cancellationToken).ConfigureAwait(false);
        var topic = desk.State.Topic is null ? "" : names.Label(desk.State.Topic, desk.Locale);
        var summary = new Line("tickets.summary", ("topic", topic.Length == 0 ? null : topic), ("order", order), ("reason", reason));
        return new Ticket(
            kind, reason, desk.State.Facts.Name ?? buyer?.Name ?? voice.Plain(turn, "tickets.unnamed"), Contact(desk, buyer)!,
            voice.Plain(turn, summary), desk.Locale, order, Details: details);
    }

    // Known from the order: whoever may see the order is the customer, so it need not be asked.
    private async Task<Buyer?> BuyerAsync(DeskTurn desk, CancellationToken cancellationToken)
    {
        if (await orders.ShownAsync(desk, cancellationToken).ConfigureAwait(false) is { } shown)
            return shown.Customer;
        return await orders.OwnAsync(desk, cancellationToken).ConfigureAwait(false) is [var own, ..] ? own.Customer : null;
    }

    private static string? Contact(DeskTurn desk, Buyer? buyer) =>
        desk.State.Facts.Contact ?? desk.Customer.ConfirmedContact ?? buyer?.Email ?? buyer?.Telephone;
}
