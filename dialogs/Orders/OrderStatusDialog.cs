using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.Orders;

/// <summary>Says how an order stands, and plans what else there is to say about it.</summary>
public sealed class OrderStatusDialog(AskDialog ask, OrderFinder finder, OrderAnswers answers, CareDesk care, Voice voice)
    : OrderTopicDialog(nameof(OrderStatusDialog), ask, finder, voice)
{
    public override IReadOnlyList<string> Topics { get; } =
    [
        Understanding.Topics.OrderStatus, Understanding.Topics.DeliveryDate, Understanding.Topics.Tracking, Understanding.Topics.SplitShipment, OrderAnswers.Expedite,
    ];

    protected override async Task<DialogTurnResult> FoundAsync(WaterfallStepContext step, Order order, bool noneOpen, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (noneOpen)
            desk.Lead = [.. desk.Lead, "orders.none-open"];
        await answers.SayAsync(step.Context, order, TopicOf(step), cancellationToken).ConfigureAwait(false);
        care.Prepare(step.Context, order, TopicOf(step));
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    // I-07: once in a conversation, just before the look-up.
    protected override async Task BeforeLookUpAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context;
        var desk = turn.Desk();
        if (desk.State.Orders.AskedToStay || !Voice.IsOn(turn, "I-07"))
            return;
        desk.State = desk.State with { Orders = desk.State.Orders with { AskedToStay = true } };
        await Voice.SayAsync(turn, "orders.stay", cancellationToken).ConfigureAwait(false);
    }
}
