using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Tickets;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.OutsideHelp;

/// <summary>
/// Helps with what is not ours (OPS-15): a mail that did not come, a browser that blocks new windows, a mailbox mixed up with another, the
/// courier's telephone. What does not help goes to a colleague. A receipt that does not open has its own dialog, which has it at hand.
/// </summary>
public sealed class OutsideHelpDialog : TopicDialog
{
    /// <summary>"I didn't get the mail."</summary>
    public const string MailMissing = "mail_missing";

    /// <summary>"Nothing happens when I tap the link."</summary>
    public const string PopUps = "popups_blocked";

    /// <summary>"Which of my addresses was it?"</summary>
    public const string Mailbox = "mailbox_mixup";

    /// <summary>"What's the courier's number?"</summary>
    public const string Courier = "courier_phone";

    private static readonly string[] All = [MailMissing, PopUps, Mailbox, Courier];

    private readonly Voice _voice;
    private readonly OrderFinder _orders;

    public OutsideHelpDialog(AskDialog ask, HandOverDialog handOver, Voice voice, OrderFinder orders)
        : base(nameof(OutsideHelpDialog), ask)
    {
        (_voice, _orders) = (voice, orders);
        AddDialog(new WaterfallDialog(Steps, [HelpAsync, EndAsync]));
        AddDialog(handOver);
        InitialDialogId = Steps;
    }

    public override IReadOnlyList<string> Topics => All;

    public static bool Covers(string topic) => All.Contains(topic);

    private async Task<DialogTurnResult> HelpAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        desk.State = desk.State with { Outcome = Outcome.Answered };
        var order = await _orders.ShownAsync(desk, cancellationToken).ConfigureAwait(false) ?? await OnlyOneAsync(desk, cancellationToken).ConfigureAwait(false);
        var platform = PlatformFinder.Read(step.Context.Activity.Text ?? "") ?? Platforms.Of(desk);
        switch (TopicOf(step))
        {
            case PopUps:
                return await SayAsync(step, [$"outside.popups-{platform}", "outside.popups-beyond"], cancellationToken).ConfigureAwait(false);
            case Mailbox:
                return await SayAsync(step, [OfOrder("outside.mailbox", order), $"outside.mailbox-{platform}", "outside.mailbox-beyond"], cancellationToken).ConfigureAwait(false);
            case Courier:
                return await SayAsync(step, [CourierOf(order), "outside.courier-beyond"], cancellationToken).ConfigureAwait(false);
        }

        desk.Lead = [.. desk.Lead, OfOrder("outside.spam", order)];
        return await step.AskAsync(new Question { Key = "outside.mail-found", Expects = Expects.YesNo }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Answer()?.Yes == true)
            return await SayAsync(step, ["outside.mail-there"], cancellationToken).ConfigureAwait(false);
        var desk = step.Context.Desk();
        HandOverDialog.Prepare(desk, _voice.Plain(step.Context, "outside.reason-mail"));
        desk.LeadWith("outside.sent-again");
        return await step.ReplaceDialogAsync(nameof(HandOverDialog), null, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> SayAsync(WaterfallStepContext step, IReadOnlyList<Line> lines, CancellationToken cancellationToken)
    {
        await _voice.SayAsync(step.Context, lines, cancellationToken).ConfigureAwait(false);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    // I-09: who is signed in and can mean only one order is not asked for it.
    private async Task<Order?> OnlyOneAsync(DeskTurn desk, CancellationToken cancellationToken) =>
        desk.Info.CustomerId is not null && await _orders.PickAsync(desk, cancellationToken).ConfigureAwait(false) is OrderPick.Chosen chosen ? chosen.Order : null;

    private static Line OfOrder(string key, Order? order) =>
        new(key, ("email", order?.Customer.Email is { } email ? new Verbatim(ContactRules.Masked(email)) : null));

    private static Line CourierOf(Order? order)
    {
        var delivery = order?.Lines.Select(line => line.Delivery).FirstOrDefault(delivery => delivery?.Carrier is not null || delivery?.TrackingNumber is not null);
        if (delivery is null)
            return order is null ? "outside.courier-unknown" : "outside.courier-not-yet";
        return new Line("outside.courier", ("carrier", delivery?.Carrier), ("tracking", delivery?.TrackingNumber), ("url", delivery?.TrackingUrl));
    }
}
