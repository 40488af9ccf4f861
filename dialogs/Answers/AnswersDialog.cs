using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Dialogs.Answers;

/// <summary>Topics that one answer settles, from the order where one is known.</summary>
public sealed class AnswersDialog(
    AskDialog ask, Voice voice, OrderFinder orders, CareLines notes, IOptions<StoreOptions> store)
    : TopicDialog(nameof(AnswersDialog), ask)
{
    public override IReadOnlyList<string> Topics =>
    [
        Understanding.Topics.Invoice, Understanding.Topics.ReceiptPdf,
    ];

    protected override async Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object? options, CancellationToken cancellationToken = default)
    {
        var turn = innerDc.Context;
        var desk = turn.Desk();
        desk.State = desk.State with { Outcome = Outcome.Answered };
        var topic = options as string ?? "";
        var order = await KnownOrderAsync(desk, cancellationToken).ConfigureAwait(false);
        await voice.SayAsync(turn, Lines(turn, topic, order), cancellationToken).ConfigureAwait(false);
        if (CareRules.NoteOf(topic) is { } note)
            CareDesk.Settle(desk, note);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    private IReadOnlyList<Line> Lines(ITurnContext turn, string topic, Order? order) => topic switch
    {
        Understanding.Topics.Invoice or Understanding.Topics.ReceiptPdf => Papers(turn, topic, order),
        _ => Papers(turn, topic, order),
    };

    // I-14: what has been explained is referred to and not told a second time.
    private IReadOnlyList<Line> Papers(ITurnContext turn, string topic, Order? order)
    {
        var note = CareRules.NoteOf(topic)!;
        if (!turn.Desk().State.Care.Sent.Contains(note))
            return order is null ? CareLines.OfAny(note) : notes.Of(turn, note, order);
        return note == CareNotes.Invoice ? [new Line("answers.invoice-as-said", ("number", order?.Invoice?.Identifier))] : ["answers.receipt-as-said"];
    }

    private Line Hotline(string key) => new(
        key, ("hotline", store.Value.Hotline), ("opens", store.Value.HotlineOpens), ("closes", store.Value.HotlineCloses));

    // The order shown in this conversation, or the one that a signed-in customer must mean.
    private async Task<Order?> KnownOrderAsync(DeskTurn desk, CancellationToken cancellationToken) =>
        await orders.ShownAsync(desk, cancellationToken).ConfigureAwait(false)
        ?? (desk.Info.CustomerId is not null && await orders.PickAsync(desk, cancellationToken).ConfigureAwait(false) is OrderPick.Chosen chosen ? chosen.Order : null);
}
