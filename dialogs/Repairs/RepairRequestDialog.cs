using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>Fills in the fault form (C-01): asks for what is missing, shows all of it, submits it once.</summary>
public sealed class RepairRequestDialog : TopicDialog
{
    private const string Review = "review";

    private readonly IRepairDesk _repairs;
    private readonly RepairQuestions _questions;
    private readonly OrderFinder _orders;
    private readonly Voice _voice;

    public RepairRequestDialog(AskDialog ask, IRepairDesk repairs, RepairQuestions questions, OrderFinder orders, Voice voice)
        : base(nameof(RepairRequestDialog), ask)
    {
        (_repairs, _questions, _orders, _voice) = (repairs, questions, orders, voice);
        AddDialog(new WaterfallDialog(Steps, [AskNextAsync, TakeInAsync]));
        AddDialog(new WaterfallDialog(Review, [AskReviewAsync, DecideAsync, ChangeAsync]));
        InitialDialogId = Steps;
    }

    public override IReadOnlyList<string> Topics => [Understanding.Topics.RepairRequest];

    public override void Forget(DeskTurn desk) => desk.State = desk.State with { Repair = new RepairState() };

    public override bool StepBack(DeskTurn desk)
    {
        var repair = desk.State.Repair;
        if (repair.Answered.Count == 0)
            return false;
        var last = repair.Answered[^1];
        desk.State = desk.State with { Repair = RepairRules.Without(repair, last) with { Answered = [.. repair.Answered.SkipLast(1)] } };
        return true;
    }

    private async Task<DialogTurnResult> AskNextAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        await TakeInWhatIsKnownAsync(step, cancellationToken).ConfigureAwait(false);
        if (RepairRules.Next(desk.State.Repair) is not { } slot)
            return await step.ReplaceDialogAsync(Review, null, cancellationToken).ConfigureAwait(false);
        desk.State = desk.State with { Repair = desk.State.Repair with { Asking = slot } };
        var question = await _questions.ForAsync(step.Context, slot, cancellationToken).ConfigureAwait(false);
        return await step.AskAsync(question, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> TakeInAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var repair = desk.State.Repair;
        if (repair.Asking is { } slot && step.Answer() is { } answer)
        {
            var filled = await FilledAsync(step.Context, repair, slot, answer, cancellationToken).ConfigureAwait(false);
            desk.State = desk.State with { Repair = filled with { Asking = null, Anew = null, Answered = [.. filled.Answered.Where(other => other != slot), slot] } };
            if (slot == RepairSlot.Backup && answer.Yes == false)
                await _voice.SayAsync(step.Context, "repairs.backup-steps", cancellationToken).ConfigureAwait(false);
            desk.LeadWith("desk.acknowledge");
        }

        return await step.ReplaceDialogAsync(Steps, null, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> AskReviewAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var again = step.Options as string == Resumed;
        step.Context.Desk().Lead = again ? ["asking.miss-choice"] : [];
        var question = await _questions.ReviewAsync(step.Context, !again, cancellationToken).ConfigureAwait(false);
        return await step.AskAsync(question, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> DecideAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        switch (_questions.Decide(step.Context, step.Answer()!.Text))
        {
            case ReviewDecision.Submit:
                await SubmitAsync(step.Context, cancellationToken).ConfigureAwait(false);
                return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            case ReviewDecision.Change { Slot: { } slot }:
                return await AskAnewAsync(step, slot, cancellationToken).ConfigureAwait(false);
            case ReviewDecision.Change:
                return await step.AskAsync(_questions.Change(step.Context), cancellationToken).ConfigureAwait(false);
            case ReviewDecision.Cancel:
                Forget(step.Context.Desk());
                await _voice.SayAsync(step.Context, "desk.cancelled", cancellationToken).ConfigureAwait(false);
                return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            default:
                return await step.ReplaceDialogAsync(Review, Resumed, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Task<DialogTurnResult> ChangeAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskAnewAsync(step, (RepairSlot)(step.Answer()?.Index ?? 0), cancellationToken);

    private static Task<DialogTurnResult> AskAnewAsync(WaterfallStepContext step, RepairSlot slot, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        desk.State = desk.State with { Repair = RepairRules.Without(desk.State.Repair, slot) };
        return step.ReplaceDialogAsync(Steps, null, cancellationToken);
    }

    private async Task TakeInWhatIsKnownAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (step.Options as string == Understanding.Topics.RepairRequest && IsFresh(desk.State.Repair))
        {
            desk.State = desk.State with { Repair = RepairRules.TakeIn(desk.State.Repair, desk.Named, step.Context.Activity.Text ?? "") };
            desk.Lead = [.. desk.Lead, "repairs.opening"];
        }

        var repair = RepairRules.TakeIn(desk.State.Repair, desk.State.Facts.Name, desk.State.Facts.Contact);
        if ((repair.Name is null || repair.Contact is null) && await _orders.OwnAsync(desk, cancellationToken).ConfigureAwait(false) is [var own, ..])
            repair = RepairRules.TakeIn(repair, own.Customer.Name, own.Customer.Email ?? own.Customer.Telephone);
        desk.State = desk.State with { Repair = repair with { Name = repair.Name is null ? null : desk.Named.PersonName ?? repair.Name } };
    }

    // Begun before and left for something else, it goes on where it was.
    private static bool IsFresh(RepairState repair) => repair is { Device: null, Fault: null, Condition: null, Asking: null };

    private async Task<RepairState> FilledAsync(ITurnContext turn, RepairState repair, RepairSlot slot, Answer answer, CancellationToken cancellationToken) => slot switch
    {
        RepairSlot.Device => await DeviceAsync(turn, repair, answer.Text, cancellationToken).ConfigureAwait(false),
        RepairSlot.Fault => repair with { Fault = answer.Text },
        RepairSlot.Condition => repair with { Condition = answer.Text },
        RepairSlot.Backup => repair with { BackedUp = answer.Yes == true },
        RepairSlot.Name => repair with { Name = answer.Text },
        _ => repair with { Contact = turn.Desk().State.Facts.Contact },
    };

    private async Task<RepairState> DeviceAsync(ITurnContext turn, RepairState repair, string text, CancellationToken cancellationToken)
    {
        if (text == _voice.Plain(turn, "repairs.other-device"))
            return repair with { OtherDevice = true };
        var own = await _orders.OwnAsync(turn.Desk(), cancellationToken).ConfigureAwait(false);
        var bought = own.SelectMany(order => order.Lines.Select(line => (Order: order, Line: line))).FirstOrDefault(pair => pair.Line.Name == text);
        var told = RepairRules.TakeIn(repair, turn.Desk().Named, text);
        return bought.Line is null
            ? told with { Device = told.Device ?? text }
            : repair with { Device = text, SerialNumber = bought.Line.SerialNumber, OrderNumber = bought.Order.Number };
    }

    private async Task SubmitAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        var repair = desk.State.Repair;
        var number = await _repairs.SubmitAsync(
            new RepairRequest
            {
                Device = repair.Device!,
                Fault = repair.Fault!,
                Condition = repair.Condition!,
                BackedUp = repair.BackedUp == true,
                ContactName = repair.Name!,
                Contact = repair.Contact!,
                Locale = desk.Locale,
                OrderNumber = repair.OrderNumber,
                SerialNumber = repair.SerialNumber,
            }, cancellationToken).ConfigureAwait(false);
        desk.State = desk.State with { Repair = new RepairState(), Outcome = Outcome.Answered, Facts = desk.State.Facts with { RequestNumber = number } };
        desk.LeadWith("desk.acknowledge");
        await _voice.SayAsync(turn, [new Line("repairs.submitted", ("number", number)), "repairs.submitted-beyond"], cancellationToken).ConfigureAwait(false);
    }
}
