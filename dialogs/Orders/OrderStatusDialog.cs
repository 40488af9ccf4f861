using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.Orders;

/// <summary>Says how an order stands.</summary>
public sealed class OrderStatusDialog(AskDialog ask, OrderFinder finder, OrderAnswers answers, CareDesk care, Voice voice)
    : OrderTopicDialog(nameof(OrderStatusDialog), ask, finder, voice)
{
    public override IReadOnlyList<string> Topics { get; } =
    [
        Understanding.Topics.OrderStatus, Understanding.Topics.DeliveryDate, Understanding.Topics.Tracking, Understanding.Topics.SplitShipment, OrderAnswers.Expedite, OrderAnswers.Arrived,
    ];

    protected override async Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, OrderPick.Chosen chosen, CancellationToken cancellationToken)
    {
        if (chosen.NoneOpen)
            step.Context.Desk().Lead = [.. step.Context.Desk().Lead, "orders.none-open"];
        await answers.SayAsync(step.Context, chosen.Order, TopicOf(step), cancellationToken).ConfigureAwait(false);
        care.Prepare(step.Context, chosen.Order, TopicOf(step));
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }
}
