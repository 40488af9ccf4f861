using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>How a repair stands: of this conversation at once, of another by number and contact (B-04).</summary>
public sealed class RepairStatusDialog : TopicDialog
{
    private readonly IRepairDesk _repairs;
    private readonly Voice _voice;
    private readonly PolicyOptions _policy;

    public RepairStatusDialog(AskDialog ask, IRepairDesk repairs, Voice voice, IOptions<PolicyOptions> policy)
        : base(nameof(RepairStatusDialog), ask)
    {
        (_repairs, _voice, _policy) = (repairs, voice, policy.Value);
        AddDialog(new WaterfallDialog(Steps, [AskNumberAsync, LookUpAsync, LookUpWithContactAsync]));
        InitialDialogId = Steps;
    }

    public override IReadOnlyList<string> Topics => [Understanding.Topics.RepairStatus];

    private async Task<DialogTurnResult> AskNumberAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (desk.Named.RequestNumber is null)
        {
            var own = await _repairs.OfConversationAsync(cancellationToken).ConfigureAwait(false);
            if (own.Count > 0)
                return await AnswerAsync(step, own, cancellationToken).ConfigureAwait(false);
        }

        return desk.State.Facts.RequestNumber is not null
            ? await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false)
            : await step.AskAsync(Ask("repairs.ask-number", Expects.RequestOrContact), cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> LookUpAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (desk.State.Facts.RequestNumber is not { } number)
            return await step.ReplaceDialogAsync(Steps, step.Options, cancellationToken).ConfigureAwait(false);
        var contact = OrderFinder.KnownContact(desk);
        if (contact is not null || await _repairs.FindAsync(number, null, cancellationToken).ConfigureAwait(false) is not RepairLookup.Found found)
            return contact is not null
                ? await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false)
                : await step.AskAsync(Ask("repairs.ask-status-contact", Expects.Contact), cancellationToken).ConfigureAwait(false);
        return await AnswerAsync(step, [found.Repair], cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> LookUpWithContactAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var contact = OrderFinder.KnownContact(desk);
        switch (await _repairs.FindAsync(desk.State.Facts.RequestNumber!, contact, cancellationToken).ConfigureAwait(false))
        {
            case RepairLookup.Found found:
                desk.Customer = desk.Customer with { ConfirmedContact = contact };
                return await AnswerAsync(step, [found.Repair], cancellationToken).ConfigureAwait(false);
            case RepairLookup.Limited limited:
                var until = TimeZoneInfo.ConvertTime(limited.Until, desk.Info.TimeZone);
                await _voice.SayAsync(step.Context, new Line("repairs.limited", ("until", until)), cancellationToken).ConfigureAwait(false);
                break;
            default:
                await _voice.SayAsync(step.Context, "repairs.refused", cancellationToken).ConfigureAwait(false);
                desk.State = desk.State with { Facts = desk.State.Facts with { RequestNumber = null } };
                break;
        }

        desk.State = desk.State with { Outcome = Outcome.Unresolved };
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, IReadOnlyList<Repair> repairs, CancellationToken cancellationToken)
    {
        foreach (var repair in repairs.Take(3))
            await _voice.SayAsync(step.Context, StateLine(repair), cancellationToken).ConfigureAwait(false);
        step.Context.Desk().State = step.Context.Desk().State with { Outcome = Outcome.Answered };
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private Line StateLine(Repair repair)
    {
        (string, object?) device = ("device", repair.Request.Device);
        (string, object?) number = ("number", repair.Number);
        return repair.State switch
        {
            "received" => new Line("repairs.state-received", device, number),
            "inspecting" => new Line(
                "repairs.state-inspecting", device, number, ("inspection_from", _policy.InspectionHours.From), ("inspection_to", _policy.InspectionHours.To)),
            "inspected_minor" => new Line("repairs.state-inspected-minor", device, number),
            "replacement_ordered" => new Line(
                "repairs.state-replacement-ordered", device, number,
                ("replacement_from", _policy.ReplacementDays.From), ("replacement_to", _policy.ReplacementDays.To)),
            "repaired" => new Line("repairs.state-repaired", device, number),
            "ready" => new Line("repairs.state-ready", device, number),
            "collected" => new Line("repairs.state-collected", device, number),
            "cancelled" => new Line("repairs.state-cancelled", device, number),
            _ => new Line("repairs.state-unknown", device, number),
        };
    }

    private static Question Ask(string key, Expects expects) =>
        new() { Key = key, Expects = expects, Topics = [Understanding.Topics.RepairStatus, Understanding.Topics.RepairRequest] };
}
