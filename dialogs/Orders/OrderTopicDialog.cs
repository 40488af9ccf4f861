using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Orders;

/// <summary>A matter that is about an order: finds it with as few questions as possible (I-09), then goes on with it.</summary>
public abstract class OrderTopicDialog : TopicDialog
{
    protected OrderTopicDialog(string id, AskDialog ask, OrderFinder finder, Voice voice)
        : base(id, ask)
    {
        (Finder, Voice) = (finder, voice);
        AddDialog(new WaterfallDialog(Steps, [PickAsync, AskContactAsync, LookUpAsync, TryAgainAsync]));
        InitialDialogId = Steps;
    }

    protected OrderFinder Finder { get; }

    protected Voice Voice { get; }

    // An aside that has found the order has answered the question that waits here (I-09).
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        var orders = outerDc.Context.Desk().State.Orders;
        return orders.Shown is not null && MainDialog.PendingQuestion(outerDc) is { Expects: Expects.OrderOrContact or Expects.Contact } question && question.Topics.SequenceEqual(Home)
            ? outerDc.ReplaceDialogAsync(Id, Topics[0], cancellationToken)
            : base.ResumeDialogAsync(outerDc, reason, result, cancellationToken);
    }

    /// <summary>Asks which of several orders is meant.</summary>
    protected virtual string WhichKey => "orders.ask-which";

    /// <summary>The topics that are at home at the questions here.</summary>
    protected virtual IReadOnlyList<string> Home => Topics;

    /// <summary>Goes on with the order that was found; it is the one shown from here on.</summary>
    protected abstract Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, OrderPick.Chosen chosen, CancellationToken cancellationToken);

    /// <summary>Which of a signed-in customer's orders is meant where none is named.</summary>
    protected virtual OrderPick Pick(DeskTurn desk, IReadOnlyList<Order> own) => OrderFinder.Pick(own);

    /// <summary>What is said to a customer of whom no order is known and who has named none; by default it is asked for.</summary>
    protected virtual Task<DialogTurnResult> AskNumberAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.AskAsync(Ask("orders.ask-number", Expects.OrderOrContact), cancellationToken);

    protected Question Ask(string key, Expects expects) => new() { Key = key, Expects = expects, Topics = [.. Home] };

    private async Task<DialogTurnResult> PickAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        switch (await Finder.PickAsync(desk, own => Pick(desk, own), cancellationToken).ConfigureAwait(false))
        {
            case OrderPick.Chosen chosen:
                return await ShowAsync(step, chosen, cancellationToken).ConfigureAwait(false);
            case OrderPick.Several several:
                return await step.AskAsync(Which(several.Orders), cancellationToken).ConfigureAwait(false);
            case OrderPick.None:
                await Voice.SayAsync(step.Context, "orders.none", cancellationToken).ConfigureAwait(false);
                return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        return desk.State.Facts.OrderNumber is null
            ? await AskNumberAsync(step, cancellationToken).ConfigureAwait(false)
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
        switch (await Finder.LookUpAsync(desk, cancellationToken).ConfigureAwait(false))
        {
            case OrderLookup.Found found:
                return await ShowAsync(step, new OrderPick.Chosen(found.Order), cancellationToken).ConfigureAwait(false);
            case OrderLookup.Limited limited:
                desk.State = desk.State with { Outcome = Outcome.Unresolved };
                var until = TimeZoneInfo.ConvertTime(limited.Until, desk.Info.TimeZone);
                await Voice.SayAsync(step.Context, new Line("orders.limited", ("until", until)), cancellationToken).ConfigureAwait(false);
                return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        desk.State = desk.State with { Outcome = Outcome.Unresolved };
        desk.Lead = ["orders.refused"];
        return await step.AskAsync(Ask("orders.ask-either", Expects.OrderOrContact), cancellationToken).ConfigureAwait(false);
    }

    private static Task<DialogTurnResult> TryAgainAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(Steps, step.Options, cancellationToken);

    private Task<DialogTurnResult> ShowAsync(WaterfallStepContext step, OrderPick.Chosen chosen, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        desk.State = desk.State with
        {
            Orders = desk.State.Orders with { Shown = chosen.Order.Number },
            Stage = JourneyRules.Name(JourneyRules.StageOf(chosen.Order)),
            Facts = desk.State.Facts with { OrderNumber = chosen.Order.Number },
        };
        return GoOnAsync(step, chosen, cancellationToken);
    }

    // I-07: once in a conversation, just before the look-up.
    private async Task AskToStayAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        if (desk.State.Orders.AskedToStay || !Voice.IsOn(turn, "I-07"))
            return;
        desk.State = desk.State with { Orders = desk.State.Orders with { AskedToStay = true } };
        await Voice.SayAsync(turn, "orders.stay", cancellationToken).ConfigureAwait(false);
    }

    private Question Which(IReadOnlyList<Order> orders) => Ask(WhichKey, Expects.Choice) with
    {
        Values = new() { ["count"] = orders.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        Choices = [.. orders.Select(order => new Button($"{order.Number} · {string.Join(" / ", OrderRules.Items(order))}", order.Number))],
    };
}
