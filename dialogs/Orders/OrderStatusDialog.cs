using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Orders;

/// <summary>Finds the order with as few questions as possible (I-09) and says how it stands.</summary>
public sealed class OrderStatusDialog : TopicDialog
{
    private static readonly List<string> Home =
    [
        Understanding.Topics.OrderStatus, Understanding.Topics.DeliveryDate, Understanding.Topics.Tracking, Understanding.Topics.SplitShipment, OrderAnswers.Expedite, OrderAnswers.Arrived,
    ];

    private readonly OrderFinder _finder;
    private readonly OrderAnswers _answers;
    private readonly CareDesk _care;
    private readonly Voice _voice;

    public OrderStatusDialog(AskDialog ask, OrderFinder finder, OrderAnswers answers, CareDesk care, Voice voice)
        : base(nameof(OrderStatusDialog), ask)
    {
        (_finder, _answers, _care, _voice) = (finder, answers, care, voice);
        AddDialog(new WaterfallDialog(Steps, [PickAsync, AskContactAsync, LookUpAsync, TryAgainAsync]));
        InitialDialogId = Steps;
    }

    public override IReadOnlyList<string> Topics => Home;

    private async Task<DialogTurnResult> PickAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        switch (await _finder.PickAsync(desk, cancellationToken).ConfigureAwait(false))
        {
            case OrderPick.Chosen { NoneOpen: true } newest:
                desk.Lead = [.. desk.Lead, "orders.none-open"];
                return await AnswerAsync(step, newest.Order, cancellationToken).ConfigureAwait(false);
            case OrderPick.Chosen chosen:
                return await AnswerAsync(step, chosen.Order, cancellationToken).ConfigureAwait(false);
            case OrderPick.Several several:
                return await step.AskAsync(Which(several.Orders), cancellationToken).ConfigureAwait(false);
            case OrderPick.None:
                await _voice.SayAsync(step.Context, "orders.none", cancellationToken).ConfigureAwait(false);
                return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        return desk.State.Facts.OrderNumber is null
            ? await step.AskAsync(Ask("orders.ask-number", Expects.OrderOrContact), cancellationToken).ConfigureAwait(false)
            : await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> AskContactAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (step.Answer()?.Choice is { } number)
            desk.State = desk.State with { Facts = desk.State.Facts with { OrderNumber = number } };
        if (step.Answer() is not null && (desk.Info.CustomerId is not null || desk.State.Facts.OrderNumber is null))
        {
            if (desk.State.Facts.OrderNumber is null)
                desk.LeadWith("desk.acknowledge", "orders.got-contact");
            return await step.ReplaceDialogAsync(Steps, step.Options, cancellationToken).ConfigureAwait(false);
        }

        if (OrderFinder.KnownContact(desk) is not null)
            return await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        if (desk.Named.OrderNumber is not null)
            desk.LeadWith("desk.acknowledge", "orders.got-number");
        return await step.AskAsync(Ask("orders.ask-contact", Expects.Contact), cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> LookUpAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (step.Answer() is not null || desk.Named.OrderNumber is not null)
            desk.LeadWith("desk.acknowledge", desk.Named.OrderNumber is null ? "orders.got-contact" : "orders.got-both");
        await AskToStayAsync(step.Context, cancellationToken).ConfigureAwait(false);
        switch (await _finder.LookUpAsync(desk, cancellationToken).ConfigureAwait(false))
        {
            case OrderLookup.Found found:
                return await AnswerAsync(step, found.Order, cancellationToken).ConfigureAwait(false);
            case OrderLookup.Limited limited:
                desk.State = desk.State with { Outcome = Outcome.Unresolved };
                var until = TimeZoneInfo.ConvertTime(limited.Until, desk.Info.TimeZone);
                await _voice.SayAsync(step.Context, new Line("orders.limited", ("until", until)), cancellationToken).ConfigureAwait(false);
                return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        desk.State = desk.State with { Outcome = Outcome.Unresolved };
        desk.Lead = ["orders.refused"];
        return await step.AskAsync(Ask("orders.ask-either", Expects.OrderOrContact), cancellationToken).ConfigureAwait(false);
    }

    private static Task<DialogTurnResult> TryAgainAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(Steps, step.Options, cancellationToken);

    private async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, Order order, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        desk.State = desk.State with
        {
            Orders = desk.State.Orders with { Shown = order.Number },
            Facts = desk.State.Facts with { OrderNumber = order.Number },
        };
        await _answers.SayAsync(step.Context, order, TopicOf(step), cancellationToken).ConfigureAwait(false);
        _care.Prepare(step.Context, order, TopicOf(step));
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    // I-07: once in a conversation, just before the look-up.
    private async Task AskToStayAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        if (desk.State.Orders.AskedToStay || !_voice.IsOn(turn, "I-07"))
            return;
        desk.State = desk.State with { Orders = desk.State.Orders with { AskedToStay = true } };
        await _voice.SayAsync(turn, "orders.stay", cancellationToken).ConfigureAwait(false);
    }

    private static Question Ask(string key, Expects expects) => new() { Key = key, Expects = expects, Topics = Home };

    private static Question Which(IReadOnlyList<Order> orders) => new()
    {
        Key = "orders.ask-which",
        Expects = Expects.Choice,
        Topics = Home,
        Values = new() { ["count"] = orders.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        Choices = [.. orders.Select(order => new Button($"{order.Number} · {string.Join(" / ", OrderRules.Items(order))}", order.Number))],
    };
}
