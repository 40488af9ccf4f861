using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Orders;

/// <summary>A subject that needs one order: finds it with as few questions as possible (I-09), and says so where there is none.</summary>
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

    /// <summary>The order is found and may be spoken of.</summary>
    /// <param name="noneOpen">It is the newest of a customer who has no open one.</param>
    protected abstract Task<DialogTurnResult> FoundAsync(WaterfallStepContext step, Order order, bool noneOpen, CancellationToken cancellationToken);

    /// <summary>Which order is meant, without asking.</summary>
    protected virtual Task<OrderPick> PickAsync(DeskTurn desk, CancellationToken cancellationToken) => Finder.PickAsync(desk, cancellationToken);

    protected virtual string WhichKey => "orders.ask-which";

    /// <summary>Said before an order is looked up.</summary>
    protected virtual Task BeforeLookUpAsync(WaterfallStepContext step, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<DialogTurnResult> PickAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        switch (await PickAsync(desk, cancellationToken).ConfigureAwait(false))
        {
            case OrderPick.Chosen chosen:
                return await ShowAsync(step, chosen.Order, chosen.NoneOpen, cancellationToken).ConfigureAwait(false);
            case OrderPick.Several several:
                return await step.AskAsync(Which(several.Orders), cancellationToken).ConfigureAwait(false);
            case OrderPick.None:
                await Voice.SayAsync(step.Context, "orders.none", cancellationToken).ConfigureAwait(false);
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
        await BeforeLookUpAsync(step, cancellationToken).ConfigureAwait(false);
        switch (await Finder.LookUpAsync(desk, cancellationToken).ConfigureAwait(false))
        {
            case OrderLookup.Found found:
                return await ShowAsync(step, found.Order, noneOpen: false, cancellationToken).ConfigureAwait(false);
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

    private Task<DialogTurnResult> ShowAsync(WaterfallStepContext step, Order order, bool noneOpen, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        desk.State = desk.State with
        {
            Orders = desk.State.Orders with { Shown = order.Number },
            Facts = desk.State.Facts with { OrderNumber = order.Number },
        };
        return FoundAsync(step, order, noneOpen, cancellationToken);
    }

    private Question Ask(string key, Expects expects) => new() { Key = key, Expects = expects, Topics = [.. Topics] };

    private Question Which(IReadOnlyList<Order> orders) => new()
    {
        Key = WhichKey,
        Expects = Expects.Choice,
        Topics = [.. Topics],
        Values = new() { ["count"] = orders.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        Choices = [.. orders.Select(order => new Button($"{order.Number} · {string.Join(" / ", OrderRules.Items(order))}", order.Number))],
    };
}
