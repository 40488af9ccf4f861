using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Dialogs.Tickets;

/// <summary>"A person, please": hotline and hours at once, else contact and reason for a ticket with a promised time.</summary>
public sealed class HandOverDialog : TopicDialog
{
    public const string ReminderPrefix = "ticket:";

    // Whatever the reason is about, it is the reason; only small talk is not.
    private static readonly List<string> Reasons = [.. Understanding.Topics.All.Where(topic => !SmallTalk.Covers(topic))];

    private readonly ITicketDesk _tickets;
    private readonly OrderFinder _orders;
    private readonly IReminders _reminders;
    private readonly Voice _voice;
    private readonly StoreOptions _store;
    private readonly TopicNames _names;

    public HandOverDialog(
        AskDialog ask, ITicketDesk tickets, OrderFinder orders, IReminders reminders, Voice voice, IOptions<StoreOptions> store, TopicNames names)
        : base(nameof(HandOverDialog), ask)
    {
        (_tickets, _orders, _reminders, _voice, _store, _names) = (tickets, orders, reminders, voice, store.Value, names);
        AddDialog(new WaterfallDialog(Steps, [AskReasonAsync, AskContactAsync, OpenAsync]));
        InitialDialogId = Steps;
    }

    public override IReadOnlyList<string> Topics => [Understanding.Topics.HumanAgent, Understanding.Topics.Complaint];

    /// <summary>Hands over a matter whose reason is known.</summary>
    public static void Prepare(DeskTurn desk, string reason) =>
        desk.State = desk.State with { Ticket = new TicketState { Reason = Shortened(reason), Prepared = true } };

    public override void Forget(DeskTurn desk) => desk.State = desk.State with { Ticket = new TicketState() };

    public override bool StepBack(DeskTurn desk)
    {
        if (desk.State.Ticket.Reason is null || desk.State.Ticket.Prepared)
            return false;
        desk.State = desk.State with { Ticket = desk.State.Ticket with { Reason = null } };
        return true;
    }

    private async Task<DialogTurnResult> AskReasonAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (!desk.State.Ticket.Prepared)
            await OpenTalkAsync(step, cancellationToken).ConfigureAwait(false);
        if (desk.State.Ticket.Reason is not null)
            return await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var key = desk.State.Ticket.Kind == TicketState.Complaint ? "tickets.ask-complaint" : "tickets.ask-reason";
        return await step.AskAsync(new Question { Key = key, Expects = Expects.Text, Topics = Reasons }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> AskContactAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (step.Answer() is { } answer)
            desk.State = desk.State with { Ticket = desk.State.Ticket with { Reason = answer.Text } };
        var buyer = await BuyerAsync(desk, cancellationToken).ConfigureAwait(false);
        return Contact(desk, buyer) is not null
            ? await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false)
            : await step.AskAsync(new Question { Key = "tickets.ask-contact", Expects = Expects.Contact, Topics = [.. Topics] }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> OpenAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var buyer = await BuyerAsync(desk, cancellationToken).ConfigureAwait(false);
        var ticket = ToTicket(step.Context, buyer);
        var receipt = await _tickets.OpenAsync(ticket, cancellationToken).ConfigureAwait(false);
        _reminders.Set(ReminderPrefix + receipt.Number, receipt.AnsweredBy, receipt.Number);
        var by = TimeZoneInfo.ConvertTime(receipt.AnsweredBy, desk.Info.TimeZone);
        desk.LeadWith("desk.acknowledge");
        Line opened = new("tickets.opened", ("number", receipt.Number), ("by", by), ("contact", Shown(desk, ticket.Contact)));
        await _voice.SayAsync(step.Context, [opened, new Line("tickets.opened-beyond", ("reason", ticket.Reason))], cancellationToken).ConfigureAwait(false);
        desk.State = desk.State with { Ticket = new TicketState(), Outcome = Outcome.HandedOver };
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task OpenTalkAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (TopicOf(step) == Understanding.Topics.Complaint)
        {
            var told = HandOverRules.ReasonIn(TicketState.Complaint, step.Context.Activity.Text?.Trim() ?? "");
            desk.State = desk.State with { Ticket = new TicketState { Kind = TicketState.Complaint, Reason = told is null ? null : Shortened(told) } };
            desk.LeadWith("tickets.complaint");
            return;
        }

        if (desk.State.Ticket.Reason is not null)
            return;
        var key = HandOverRules.IsHotlineOpen(_store, desk.Info.Now) ? "tickets.hotline" : "tickets.hotline-closed";
        Line hotline = new(key, ("hotline", _store.Hotline), ("opens", _store.HotlineOpens), ("closes", _store.HotlineCloses));
        await _voice.SayAsync(step.Context, hotline, cancellationToken).ConfigureAwait(false);
        desk.LeadWith("tickets.taking-down");
    }

    private Ticket ToTicket(ITurnContext turn, Buyer? buyer)
    {
        var desk = turn.Desk();
        var state = desk.State;
        var topic = state.Topic is null ? "" : _names.Label(state.Topic, desk.Locale);
        var order = state.Orders.Shown ?? state.Facts.OrderNumber;
        var reason = state.Ticket.Reason ?? "";
        return new Ticket(
            state.Ticket.Kind, reason, state.Facts.Name ?? buyer?.Name ?? _voice.Plain(turn, "tickets.unnamed"), Contact(desk, buyer)!,
            _voice.Plain(turn, new Line("tickets.summary", ("topic", topic.Length == 0 ? null : topic), ("order", order), ("reason", reason))), desk.Locale, order);
    }

    // Known from the order: whoever may see the order is the customer, so it need not be asked.
    private async Task<Buyer?> BuyerAsync(DeskTurn desk, CancellationToken cancellationToken)
    {
        if (await _orders.ShownAsync(desk, cancellationToken).ConfigureAwait(false) is { } shown)
            return shown.Customer;
        return await _orders.OwnAsync(desk, cancellationToken).ConfigureAwait(false) is [var own, ..] ? own.Customer : null;
    }

    private static string? Contact(DeskTurn desk, Buyer? buyer) =>
        desk.State.Facts.Contact ?? desk.Customer.ConfirmedContact ?? buyer?.Email ?? buyer?.Telephone;

    // What the customer has typed here is shown back; what comes from an order stays masked.
    private static Verbatim Shown(DeskTurn desk, string contact) =>
        contact == desk.State.Facts.Contact ? new Verbatim(MarkdownText.Escape(contact)) : new Verbatim(ContactRules.Masked(contact));

    private static string Shortened(string text) => text.Length <= AnswerRules.LongestText ? text : text[..AnswerRules.LongestText];
}
