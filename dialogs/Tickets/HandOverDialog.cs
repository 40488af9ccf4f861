using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Tickets;

/// <summary>"A person, please": hotline and hours at once, else contact and reason for a ticket with a promised time.</summary>
public sealed class HandOverDialog : TopicDialog
{
    // Whatever the reason is about, it is the reason; only small talk is not.
    private static readonly List<string> Reasons = [.. Understanding.Topics.All.Where(topic => !SmallTalk.Covers(topic))];

    private readonly TicketClerk _clerk;
    private readonly Voice _voice;

    public HandOverDialog(AskDialog ask, TicketClerk clerk, Voice voice)
        : base(nameof(HandOverDialog), ask)
    {
        (_clerk, _voice) = (clerk, voice);
        AddDialog(new WaterfallDialog(Steps, [AskReasonAsync, AskContactAsync, OpenAsync]));
        InitialDialogId = Steps;
    }

    public override IReadOnlyList<string> Topics => [Understanding.Topics.HumanAgent];

    /// <summary>Hands over a matter whose reason is known.</summary>
    public static void Prepare(DeskTurn desk, string reason) =>
        desk.State = desk.State with { Ticket = new TicketState { Reason = TicketClerk.Shortened(reason), Prepared = true } };

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
        if (desk.State.Ticket.Kind != TicketState.Person)
            Forget(desk);
        if (desk.State.Ticket.Reason is not null)
            return await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        if (step.Options as string != Resumed)
        {
            await _voice.SayAsync(step.Context, _clerk.Hotline(desk, "tickets.hotline", "tickets.hotline-closed"), cancellationToken).ConfigureAwait(false);
            desk.LeadWith("tickets.taking-down");
        }

        return await step.AskAsync(new Question { Key = "tickets.ask-reason", Expects = Expects.Text, Topics = Reasons }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> AskContactAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (step.Answer() is { } number && TicketWords.SaysOnlyNumber(number.Text, desk.Named))
        {
            desk.LeadWith("desk.acknowledge", "tickets.got-number");
            return await step.ReplaceDialogAsync(Steps, Resumed, cancellationToken).ConfigureAwait(false);
        }

        // Until when somebody is there is asked before the reason is told.
        if (step.Answer() is { } asked && AskWords.AsksHours(asked.Text))
        {
            await _voice.SayAsync(step.Context, _clerk.Hotline(desk, "tickets.hotline", "tickets.hotline-closed"), cancellationToken).ConfigureAwait(false);
            return await step.ReplaceDialogAsync(Steps, Resumed, cancellationToken).ConfigureAwait(false);
        }

        if (step.Answer() is { } answer)
            desk.State = desk.State with { Ticket = desk.State.Ticket with { Reason = answer.Text } };
        return await _clerk.ContactAsync(desk, cancellationToken).ConfigureAwait(false) is not null
            ? await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false)
            : await step.AskAsync(new Question { Key = "tickets.ask-contact", Expects = Expects.Contact, Topics = [.. Topics] }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> OpenAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var order = desk.State.Orders.Shown ?? desk.State.Facts.OrderNumber;
        var opened = await _clerk.OpenAsync(step.Context, TicketState.Person, desk.State.Ticket.Reason ?? "", order, null, cancellationToken).ConfigureAwait(false);
        desk.LeadWith("desk.acknowledge");
        await _voice.SayAsync(step.Context, opened, cancellationToken).ConfigureAwait(false);
        Forget(desk);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }
}
