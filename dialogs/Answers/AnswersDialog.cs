using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Tickets;

namespace ServiceBot.Dialogs.Answers;

/// <summary>Topics that one answer settles, from the order where one is known; what the desk cannot know goes to a person.</summary>
public sealed class AnswersDialog(
    AskDialog ask, Voice voice, OrderFinder orders, IOptions<StoreOptions> store, IOptions<PolicyOptions> policy)
    : TopicDialog(nameof(AnswersDialog), ask)
{
    public override IReadOnlyList<string> Topics =>
    [
        Understanding.Topics.ReturnPolicy, Understanding.Topics.ReturnRequest,
        Understanding.Topics.RefundStatus, Understanding.Topics.WarrantyCheck, Understanding.Topics.NearestService, Understanding.Topics.DocumentsNeeded,
        Understanding.Topics.PhoneSupport, Understanding.Topics.DeviceTip,
    ];

    protected override async Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object? options, CancellationToken cancellationToken = default)
    {
        var turn = innerDc.Context;
        var desk = turn.Desk();
        desk.State = desk.State with { Outcome = Outcome.Answered };
        var topic = options as string ?? "";
        var order = await KnownOrderAsync(desk, cancellationToken).ConfigureAwait(false);
        if (topic == Understanding.Topics.RefundStatus || (topic == Understanding.Topics.ReturnRequest && !IsTooLate(desk, order)))
            return await HandOverAsync(innerDc, topic, cancellationToken).ConfigureAwait(false);
        await voice.SayAsync(turn, Lines(turn.Desk(), topic, order), cancellationToken).ConfigureAwait(false);
        if (CareRules.NoteOf(topic) is { } note)
            CareDesk.Settle(desk, note);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    private List<Line> Lines(DeskTurn desk, string topic, Order? order) => topic switch
    {
        Understanding.Topics.ReturnPolicy or Understanding.Topics.ReturnRequest => [Returns(desk, order)],
        Understanding.Topics.WarrantyCheck => Warranty(desk, order),
        Understanding.Topics.DocumentsNeeded => ["answers.documents"],
        Understanding.Topics.PhoneSupport => [Hotline("answers.phone-support", ("support_days", policy.Value.PhoneSupportDays))],
        Understanding.Topics.NearestService => [Hotline("answers.nearest-service")],
        _ => [Hotline("answers.device-tip")],
    };

    private Line Returns(DeskTurn desk, Order? order)
    {
        (string, object?) days = ("days", policy.Value.ReturnDays);
        if (order is null)
            return new Line("answers.return-general", days);
        if (OrderRules.LastReturnDay(order, policy.Value.ReturnDays, desk.Info.TimeZone) is not { } last)
            return new Line(OrderRules.HasArrived(order) ? "answers.return-general" : "answers.return-not-delivered", days);
        return last < desk.Info.Today ? new Line("answers.return-closed", days, ("last_day", last)) : new Line("answers.return-open", ("last_day", last));
    }

    private bool IsTooLate(DeskTurn desk, Order? order) =>
        order is not null && OrderRules.LastReturnDay(order, policy.Value.ReturnDays, desk.Info.TimeZone) < desk.Info.Today;

    private List<Line> Warranty(DeskTurn desk, Order? order)
    {
        List<Line> lines = [new Line("answers.warranty", ("support_days", policy.Value.PhoneSupportDays), ("months", policy.Value.WarrantyMonths))];
        if (order is not null)
        {
            var last = OrderRules.LastWarrantyDay(order, policy.Value.WarrantyMonths, desk.Info.TimeZone);
            lines.Add(new Line("answers.warranty-order", ("items", OrderRules.Items(order)), ("last_day", last)));
        }

        return lines;
    }

    private async Task<DialogTurnResult> HandOverAsync(DialogContext innerDc, string topic, CancellationToken cancellationToken)
    {
        var desk = innerDc.Context.Desk();
        HandOverDialog.Prepare(desk, innerDc.Context.Activity.Text?.Trim() ?? "");
        desk.Lead = [.. desk.Lead, topic == Understanding.Topics.RefundStatus ? "answers.refund-status" : "answers.return-request"];
        return await innerDc.BeginDialogAsync(nameof(HandOverDialog), null, cancellationToken).ConfigureAwait(false);
    }

    private Line Hotline(string key, params (string, object?)[] more) => new(
        key, [("hotline", store.Value.Hotline), ("opens", store.Value.HotlineOpens), ("closes", store.Value.HotlineCloses), .. more]);

    // The order shown in this conversation, or the one that a signed-in customer must mean.
    private async Task<Order?> KnownOrderAsync(DeskTurn desk, CancellationToken cancellationToken) =>
        await orders.ShownAsync(desk, cancellationToken).ConfigureAwait(false)
        ?? (desk.Info.CustomerId is not null && await orders.PickAsync(desk, cancellationToken).ConfigureAwait(false) is OrderPick.Chosen chosen ? chosen.Order : null);
}
