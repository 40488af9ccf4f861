using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Tickets;

/// <summary>A complaint (C-09): empathy and a person first, then what happened, what it is about and what would help, a number and a promised time.</summary>
public sealed class ComplaintDialog : TopicDialog
{
    private const int MostOrders = 5;

    // Whatever it is about, it is the complaint; only small talk is not.
    private static readonly List<string> Home = [.. Understanding.Topics.All.Where(topic => !SmallTalk.Covers(topic) && topic != Understanding.Topics.HumanAgent)];

    private readonly TicketClerk _clerk;
    private readonly OrderFinder _orders;
    private readonly Voice _voice;

    public ComplaintDialog(AskDialog ask, TicketClerk clerk, OrderFinder orders, Voice voice)
        : base(nameof(ComplaintDialog), ask)
    {
        (_clerk, _orders, _voice) = (clerk, orders, voice);
        AddDialog(new WaterfallDialog(Steps, [AskNextAsync, TakeInAsync]));
        InitialDialogId = Steps;
    }

    public override IReadOnlyList<string> Topics => [Understanding.Topics.Complaint];

    public override void Forget(DeskTurn desk) => desk.State = desk.State with { Ticket = new TicketState() };

    public override bool StepBack(DeskTurn desk)
    {
        var ticket = desk.State.Ticket;
        if (ticket.Answered.Count == 0)
            return false;
        desk.State = desk.State with { Ticket = ComplaintRules.Without(ticket, ticket.Answered[^1]) with { Answered = [.. ticket.Answered.SkipLast(1)] } };
        return true;
    }

    private async Task<DialogTurnResult> AskNextAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (desk.State.Ticket.Kind != TicketState.Complaint)
            await BeginAsync(step.Context, cancellationToken).ConfigureAwait(false);
        var contact = await _clerk.ContactAsync(desk, cancellationToken).ConfigureAwait(false);
        await TakeInWhatIsKnownAsync(desk, cancellationToken).ConfigureAwait(false);
        var ticket = desk.State.Ticket;
        if (ComplaintRules.Next(ticket, contact, TicketWords.ConcernsOrder(ticket.Reason ?? "")) is not { } slot)
            return await OpenAsync(step, cancellationToken).ConfigureAwait(false);
        desk.State = desk.State with { Ticket = ticket with { Asking = slot } };
        return await step.AskAsync(await QuestionAsync(step.Context, slot, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> TakeInAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var ticket = desk.State.Ticket;
        if (step.Answer() is { } number && ticket.Asking == ComplaintSlot.Reason && TicketWords.SaysOnlyNumber(number.Text, desk.Named))
        {
            // It says what the complaint is about; the story is still to come.
            desk.State = desk.State with { Ticket = ticket with { About = desk.Named.RequestNumber ?? desk.Named.OrderNumber, Asking = null } };
            desk.LeadWith("desk.acknowledge", "tickets.got-number");
        }
        else if (step.Answer() is { } answer && ticket.Asking is { } slot)
        {
            ticket = slot switch
            {
                ComplaintSlot.Reason => ticket with { Reason = answer.Text },
                ComplaintSlot.About => ticket with { About = About(step.Context, answer) },
                ComplaintSlot.Wish => ticket with { Wish = answer.Text },
                _ => ticket,
            };
            desk.State = desk.State with { Ticket = ticket with { Asking = null, Answered = [.. ticket.Answered.Where(other => other != slot), slot] } };
            desk.LeadWith("desk.acknowledge");
        }

        return await step.ReplaceDialogAsync(Steps, Resumed, cancellationToken).ConfigureAwait(false);
    }

    private async Task BeginAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        var told = ComplaintRules.ReasonIn(turn.Activity.Text?.Trim() ?? "");
        desk.State = desk.State with { Ticket = new TicketState { Kind = TicketState.Complaint, Reason = told is null ? null : TicketClerk.Shortened(told) } };
        await _voice.SayAsync(
            turn, ["tickets.complaint", _clerk.Hotline(desk, "tickets.complaint-person", "tickets.complaint-person-closed")], cancellationToken).ConfigureAwait(false);
    }

    // What has been talked about here is what the complaint is about; so is the only order that there is.
    private async Task TakeInWhatIsKnownAsync(DeskTurn desk, CancellationToken cancellationToken)
    {
        var ticket = desk.State.Ticket;
        if (ticket.About is not null || ticket.Answered.Contains(ComplaintSlot.About))
            return;
        var facts = desk.State.Facts;
        var known = desk.Named.RequestNumber ?? desk.Named.OrderNumber ?? desk.State.Orders.Shown ?? facts.OrderNumber ?? Request(facts.RequestNumber);
        if (known is null && await _orders.OwnAsync(desk, cancellationToken).ConfigureAwait(false) is [var only])
            known = only.Number;
        desk.State = desk.State with { Ticket = ticket with { About = known } };
    }

    private static string? Request(string? number) => RequestNumbers.IsTicket(number) ? null : number;

    private async Task<Question> QuestionAsync(ITurnContext turn, ComplaintSlot slot, CancellationToken cancellationToken) => slot switch
    {
        ComplaintSlot.Reason => Ask("tickets.ask-complaint", Expects.Text),
        ComplaintSlot.About => await AboutAsync(turn, cancellationToken).ConfigureAwait(false),
        ComplaintSlot.Wish => Ask("tickets.ask-wish", Expects.Text) with { TakesNone = true },
        _ => Ask("tickets.ask-contact", Expects.Contact),
    };

    private async Task<Question> AboutAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var none = _voice.Plain(turn, "tickets.about-none");
        var own = await _orders.OwnAsync(turn.Desk(), cancellationToken).ConfigureAwait(false);
        var choices = own.Take(MostOrders).Select(order => new Button($"{order.Number} · {string.Join(" / ", OrderRules.Items(order))}", order.Number));
        return Ask("tickets.ask-about", Expects.Text) with { TakesNone = true, Choices = [.. choices, new Button(none, none)] };
    }

    private string About(ITurnContext turn, Answer answer)
    {
        var named = turn.Desk().Named;
        return answer.Text == _voice.Plain(turn, "tickets.about-none") ? "" : named.RequestNumber ?? named.OrderNumber ?? answer.Text;
    }

    private async Task<DialogTurnResult> OpenAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var ticket = desk.State.Ticket;
        var about = ticket.About is { Length: > 0 } told ? told : null;
        var isRequest = about is not null && EntityFinder.Find(about).RequestNumber is not null;
        Dictionary<string, string> details = new() { ["wish"] = ticket.Wish ?? "" };
        if (isRequest)
            details["request"] = about!;
        desk.LeadWith("desk.acknowledge");
        var opened = await _clerk.OpenAsync(step.Context, TicketState.Complaint, ticket.Reason ?? "", isRequest ? null : about, details, cancellationToken).ConfigureAwait(false);
        await _voice.SayAsync(step.Context, [.. opened, new Line("tickets.complaint-beyond", ("wish", ticket.Wish), ("about", about))], cancellationToken).ConfigureAwait(false);
        await _voice.SayAsync(step.Context, "tickets.escalation", cancellationToken).ConfigureAwait(false);
        Forget(desk);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private static Question Ask(string key, Expects expects) => new() { Key = key, Expects = expects, Topics = Home };
}
