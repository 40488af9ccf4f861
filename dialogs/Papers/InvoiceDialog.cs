using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Tickets;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Papers;

/// <summary>Where the invoice is, of which kind and under which number (I-13, I-14).</summary>
public sealed class InvoiceDialog : OrderTopicDialog
{
    private const string Talk = "talk";

    private readonly CareLines _notes;
    private readonly PaperLines _papers;

    public InvoiceDialog(AskDialog ask, OrderFinder finder, CareLines notes, PaperLines papers, HandOverDialog handOver, Voice voice)
        : base(nameof(InvoiceDialog), ask, finder, voice)
    {
        (_notes, _papers) = (notes, papers);
        AddDialog(new WaterfallDialog(Talk, [AnswerAsync]));
        AddDialog(handOver);
        InitialDialogId = Talk;
    }

    public override IReadOnlyList<string> Topics { get; } = [Understanding.Topics.Invoice];

    protected override async Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, OrderPick.Chosen chosen, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var number = chosen.Order.Invoice?.Identifier;
        desk.State = desk.State with { Outcome = number is null ? Outcome.Unresolved : Outcome.Answered };
        Line line = number is null
            ? new Line("receipts.invoice-number-unknown", ("order", chosen.Order.Number))
            : new Line("receipts.invoice-number", ("order", chosen.Order.Number), ("number", number));
        await Voice.SayAsync(step.Context, line, cancellationToken).ConfigureAwait(false);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        switch (InvoiceRules.ConcernOf(step.Context.Activity.Text ?? ""))
        {
            case InvoiceConcern.Change:
                HandOverDialog.Prepare(desk, step.Context.Activity.Text!.Trim());
                desk.Lead = [.. desk.Lead, "receipts.invoice-person"];
                return await step.BeginDialogAsync(nameof(HandOverDialog), null, cancellationToken).ConfigureAwait(false);
            case InvoiceConcern.Number:
                return await step.ReplaceDialogAsync(Steps, TopicOf(step), cancellationToken).ConfigureAwait(false);
        }

        desk.State = desk.State with { Outcome = Outcome.Answered };
        await SayWhereAsync(step, cancellationToken).ConfigureAwait(false);
        CareDesk.Settle(desk, CareNotes.Invoice);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    // I-14: told already, it is referred to, and the paper that has the number on it is handed over.
    private async Task SayWhereAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var order = await KnownOrderAsync(desk, cancellationToken).ConfigureAwait(false);
        if (!desk.State.Care.Sent.Contains(CareNotes.Invoice))
        {
            await Voice.SayAsync(
                step.Context, order is null ? CareLines.OfAny(CareNotes.Invoice) : _notes.Of(step.Context, CareNotes.Invoice, order), cancellationToken).ConfigureAwait(false);
            return;
        }

        await Voice.SayAsync(step.Context, new Line("receipts.invoice-as-said", ("number", order?.Invoice?.Identifier)), cancellationToken).ConfigureAwait(false);
        if (order is not null)
            await _papers.HandOverAsync(step.Context, order, cancellationToken).ConfigureAwait(false);
    }

    // The order shown in this conversation, or the one that a signed-in customer must mean.
    private async Task<Order?> KnownOrderAsync(DeskTurn desk, CancellationToken cancellationToken) =>
        await Finder.ShownAsync(desk, cancellationToken).ConfigureAwait(false)
        ?? (desk.Info.CustomerId is not null && await Finder.PickAsync(desk, cancellationToken).ConfigureAwait(false) is OrderPick.Chosen chosen ? chosen.Order : null);
}
