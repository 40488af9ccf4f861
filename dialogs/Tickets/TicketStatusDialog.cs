using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Tickets;

/// <summary>"What about my complaint?": state and promised time, of this conversation's tickets at once, of another by number and contact (C-09).</summary>
public sealed class TicketStatusDialog : TopicDialog
{
    private const int MostTold = 3;

    private readonly ITicketDesk _tickets;
    private readonly TicketNews _news;
    private readonly Voice _voice;

    public TicketStatusDialog(AskDialog ask, ITicketDesk tickets, TicketNews news, Voice voice)
        : base(nameof(TicketStatusDialog), ask)
    {
        (_tickets, _news, _voice) = (tickets, news, voice);
        AddDialog(new WaterfallDialog(Steps, [AskNumberAsync, LookUpAsync, LookUpWithContactAsync]));
        InitialDialogId = Steps;
    }

    public override IReadOnlyList<string> Topics => [RequestNumbers.TicketStatus];

    private async Task<DialogTurnResult> AskNumberAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (desk.Named.RequestNumber is null && await _tickets.OfConversationAsync(cancellationToken).ConfigureAwait(false) is { Count: > 0 } own)
            return await AnswerAsync(step, own, cancellationToken).ConfigureAwait(false);
        return Number(desk) is not null
            ? await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false)
            : await step.AskAsync(Ask("tickets.ask-number", Expects.RequestOrContact), cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> LookUpAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (Number(desk) is not { } number)
            return await step.ReplaceDialogAsync(Steps, step.Options, cancellationToken).ConfigureAwait(false);
        if (await _tickets.FindAsync(number, null, cancellationToken).ConfigureAwait(false) is TicketLookup.Found found)
            return await AnswerAsync(step, [found.Ticket], cancellationToken).ConfigureAwait(false);
        return OrderFinder.KnownContact(desk) is not null
            ? await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false)
            : await step.AskAsync(Ask("tickets.ask-status-contact", Expects.Contact), cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> LookUpWithContactAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var contact = OrderFinder.KnownContact(desk);
        switch (await _tickets.FindAsync(Number(desk) ?? "", contact, cancellationToken).ConfigureAwait(false))
        {
            case TicketLookup.Found found:
                desk.Customer = desk.Customer with { ConfirmedContact = contact };
                return await AnswerAsync(step, [found.Ticket], cancellationToken).ConfigureAwait(false);
            case TicketLookup.Limited limited:
                var until = TimeZoneInfo.ConvertTime(limited.Until, desk.Info.TimeZone);
                await _voice.SayAsync(step.Context, new Line("tickets.limited", ("until", until)), cancellationToken).ConfigureAwait(false);
                break;
            default:
                await _voice.SayAsync(step.Context, "tickets.refused", cancellationToken).ConfigureAwait(false);
                desk.State = desk.State with { Facts = desk.State.Facts with { RequestNumber = null } };
                break;
        }

        desk.State = desk.State with { Outcome = Outcome.Unresolved };
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, IReadOnlyList<OpenedTicket> tickets, CancellationToken cancellationToken)
    {
        foreach (var ticket in tickets.Take(MostTold))
            await _voice.SayAsync(step.Context, TicketNews.State(step.Context.Desk(), ticket), cancellationToken).ConfigureAwait(false);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private static string? Number(DeskTurn desk) => RequestNumbers.IsTicket(desk.State.Facts.RequestNumber) ? desk.State.Facts.RequestNumber : null;

    private static Question Ask(string key, Expects expects) => new() { Key = key, Expects = expects, Topics = [RequestNumbers.TicketStatus, Understanding.Topics.Complaint] };
}
