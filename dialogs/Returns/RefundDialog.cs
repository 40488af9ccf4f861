using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Tickets;

namespace ServiceBot.Dialogs.Returns;

/// <summary>How a return stands and what comes next: the customer's own at once, another by number and contact (I-21).</summary>
public sealed class RefundDialog : TopicDialog
{
    private const int MostTold = 3;

    private readonly IReturnDesk _returns;
    private readonly ReturnAnswers _answers;
    private readonly Voice _voice;

    public RefundDialog(AskDialog ask, HandOverDialog handOver, IReturnDesk returns, ReturnAnswers answers, Voice voice)
        : base(nameof(RefundDialog), ask)
    {
        (_returns, _answers, _voice) = (returns, answers, voice);
        AddDialog(new WaterfallDialog(Steps, [AskNumberAsync, LookUpAsync, LookUpWithContactAsync]));
        AddDialog(handOver);
        InitialDialogId = Steps;
    }

    public override IReadOnlyList<string> Topics => [Understanding.Topics.RefundStatus];

    private async Task<DialogTurnResult> AskNumberAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (desk.Named.RequestNumber is null && await _returns.OwnAsync(cancellationToken).ConfigureAwait(false) is { Count: > 0 } own)
            return await AnswerAsync(step, own, cancellationToken).ConfigureAwait(false);
        desk.State = desk.State with { Returns = desk.State.Returns with { Asked = step.Context.Activity.Text?.Trim() } };
        return Number(desk) is not null
            ? await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false)
            : await step.AskAsync(Ask("returns.ask-number", Expects.Text), cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> LookUpAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (Number(desk) is not { } number)
            return await HandOverAsync(step, cancellationToken).ConfigureAwait(false);
        if (await _returns.FindAsync(number, null, cancellationToken).ConfigureAwait(false) is ReturnLookup.Found found)
            return await AnswerAsync(step, [found.Return], cancellationToken).ConfigureAwait(false);
        return OrderFinder.KnownContact(desk) is not null
            ? await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false)
            : await step.AskAsync(Ask("returns.ask-status-contact", Expects.Contact), cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> LookUpWithContactAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var contact = OrderFinder.KnownContact(desk);
        switch (await _returns.FindAsync(Number(desk) ?? "", contact, cancellationToken).ConfigureAwait(false))
        {
            case ReturnLookup.Found found:
                desk.Customer = desk.Customer with { ConfirmedContact = contact };
                return await AnswerAsync(step, [found.Return], cancellationToken).ConfigureAwait(false);
            case ReturnLookup.Limited limited:
                var until = TimeZoneInfo.ConvertTime(limited.Until, desk.Info.TimeZone);
                await _voice.SayAsync(step.Context, new Line("returns.limited", ("until", until)), cancellationToken).ConfigureAwait(false);
                break;
            default:
                await _voice.SayAsync(step.Context, "returns.refused", cancellationToken).ConfigureAwait(false);
                desk.State = desk.State with { Facts = desk.State.Facts with { RequestNumber = null } };
                break;
        }

        desk.State = desk.State with { Outcome = Outcome.Unresolved };
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, IReadOnlyList<AnnouncedReturn> returns, CancellationToken cancellationToken)
    {
        foreach (var sent in returns.Take(MostTold))
            await _voice.SayAsync(step.Context, _answers.State(step.Context, sent), cancellationToken).ConfigureAwait(false);
        step.Context.Desk().State = step.Context.Desk().State with { Outcome = Outcome.Answered };
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    // A refund without a return of ours (a cancelled order, a payment made twice) is only seen by a person.
    private async Task<DialogTurnResult> HandOverAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        string?[] told = [desk.State.Returns.Asked, step.Answer()?.Text];
        HandOverDialog.Prepare(desk, string.Join(" / ", told.Where(text => !string.IsNullOrEmpty(text)).Distinct()));
        desk.Lead = [.. desk.Lead, "returns.no-number"];
        return await step.ReplaceDialogAsync(nameof(HandOverDialog), null, cancellationToken).ConfigureAwait(false);
    }

    private static string? Number(DeskTurn desk) => Understanding.RequestNumbers.IsReturn(desk.State.Facts.RequestNumber) ? desk.State.Facts.RequestNumber : null;

    private static Question Ask(string key, Expects expects) =>
        new() { Key = key, Expects = expects, Topics = [Understanding.Topics.RefundStatus, Understanding.Topics.ReturnRequest, Understanding.Topics.RepairStatus] };
}
