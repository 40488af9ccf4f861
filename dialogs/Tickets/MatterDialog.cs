using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Tickets;

/// <summary>
/// Matters that only a person settles: an order to be changed, a price that has fallen, payment and account, a question before buying.
/// The desk says so, writes down what a person needs, and gives a number and a time.
/// </summary>
public sealed class MatterDialog : OrderTopicDialog
{
    private const string TakingDown = "taking-down";

    private readonly TicketClerk _clerk;
    private readonly OrderFinder _finder;
    private readonly Voice _voice;
    private readonly TopicNames _names;

    public MatterDialog(AskDialog ask, OrderFinder finder, TicketClerk clerk, Voice voice, TopicNames names)
        : base(nameof(MatterDialog), ask, finder, voice)
    {
        (_clerk, _finder, _voice, _names) = (clerk, finder, voice, names);
        AddDialog(new WaterfallDialog(TakingDown, [AskDetailsAsync, AskContactAsync, OpenAsync]));
    }

    public override IReadOnlyList<string> Topics { get; } =
        [Understanding.Topics.OrderChange, Understanding.Topics.PriceProtection, Understanding.Topics.PaymentAccount, Understanding.Topics.ProductQuestion];

    public override void Forget(DeskTurn desk) => desk.State = desk.State with { Ticket = new TicketState() };

    public override bool StepBack(DeskTurn desk)
    {
        if (desk.State.Ticket.Reason is null || !Topics.Contains(desk.State.Ticket.Kind))
            return false;
        desk.State = desk.State with { Ticket = desk.State.Ticket with { Reason = null } };
        return true;
    }

    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default)
    {
        var desk = innerDc.Context.Desk();
        var begun = options as string == Resumed ? desk.State.Ticket.Kind : options as string ?? "";
        if (desk.State.Ticket.Kind != begun)
        {
            var text = innerDc.Context.Activity.Text?.Trim() ?? "";
            var told = _names.Find(text) is null && MatterRules.TellsAllOf(begun, text) ? TicketClerk.Shortened(text) : null;
            desk.State = desk.State with { Ticket = new TicketState { Kind = begun, Reason = told } };
        }

        return MatterRules.NeedsOrder(begun)
            ? await base.OnBeginDialogAsync(innerDc, begun, cancellationToken).ConfigureAwait(false)
            : await innerDc.BeginDialogAsync(TakingDown, null, cancellationToken).ConfigureAwait(false);
    }

    // A price may fall after an order has arrived as well as before.
    protected override OrderPick Pick(DeskTurn desk, IReadOnlyList<Order> own) =>
        desk.State.Ticket.Kind == Understanding.Topics.PriceProtection && own.Count > 1 ? new OrderPick.Several(own) : base.Pick(desk, own);

    protected override Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, OrderPick.Chosen chosen, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(TakingDown, null, cancellationToken);

    private async Task<DialogTurnResult> AskDetailsAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var ticket = desk.State.Ticket;
        if (!ticket.Prepared)
        {
            desk.State = desk.State with { Ticket = ticket with { Prepared = true } };
            desk.Lead = [.. desk.Lead, await HonestlyAsync(desk, ticket.Kind, cancellationToken).ConfigureAwait(false)];
        }

        return ticket.Reason is not null
            ? await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false)
            : await step.AskAsync(Ask(DetailsKey(ticket.Kind), Expects.Text), cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> AskContactAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (step.Answer() is { } number && desk.State.Ticket.Reason is null && TicketWords.SaysOnlyNumber(number.Text, desk.Named))
        {
            desk.LeadWith("desk.acknowledge", "tickets.got-number");
            return await step.ReplaceDialogAsync(TakingDown, null, cancellationToken).ConfigureAwait(false);
        }

        if (step.Answer() is { } answer)
        {
            desk.State = desk.State with { Ticket = desk.State.Ticket with { Reason = answer.Text } };
            desk.LeadWith("desk.acknowledge");
        }

        return await _clerk.ContactAsync(desk, cancellationToken).ConfigureAwait(false) is not null
            ? await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false)
            : await step.AskAsync(Ask("tickets.ask-contact", Expects.Contact), cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> OpenAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var kind = desk.State.Ticket.Kind;
        var order = MatterRules.NeedsOrder(kind) ? desk.State.Orders.Shown : desk.State.Facts.OrderNumber;
        var opened = await _clerk.OpenAsync(step.Context, kind, desk.State.Ticket.Reason ?? "", order, null, cancellationToken).ConfigureAwait(false);
        desk.LeadWith("desk.acknowledge");
        List<Line> lines = [.. opened, .. order is null ? Array.Empty<Line>() : [new Line("matters.about-order", ("order", order))]];
        await _voice.SayAsync(step.Context, lines, cancellationToken).ConfigureAwait(false);
        Forget(desk);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task<Line> HonestlyAsync(DeskTurn desk, string kind, CancellationToken cancellationToken)
    {
        if (kind == Understanding.Topics.PriceProtection)
            return "matters.price";
        if (kind == Understanding.Topics.PaymentAccount)
            return "matters.payment";
        if (kind == Understanding.Topics.ProductQuestion)
            return "matters.product";
        var order = await _finder.ShownAsync(desk, cancellationToken).ConfigureAwait(false);
        return MatterRules.ChangeOf(order is null ? null : OrderRules.StatusOf(order)) switch
        {
            OrderChange.Possible => "matters.change",
            OrderChange.OnItsWay => "matters.change-on-its-way",
            _ => "matters.change-too-late",
        };
    }

    private static string DetailsKey(string kind) => kind switch
    {
        Understanding.Topics.OrderChange => "matters.ask-change",
        Understanding.Topics.PriceProtection => "matters.ask-price",
        Understanding.Topics.PaymentAccount => "matters.ask-payment",
        _ => "matters.ask-product",
    };
}
