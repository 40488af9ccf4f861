using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>Fills in the fault form (C-01): asks for what is missing, shows all of it, submits it once.</summary>
public sealed class RepairRequestDialog : TopicDialog
{
    private const string Review = "review";

    private readonly RepairQuestions _questions;
    private readonly RepairIntake _intake;
    private readonly RepairSubmission _submission;
    private readonly Voice _voice;

    public RepairRequestDialog(AskDialog ask, RepairQuestions questions, RepairIntake intake, RepairSubmission submission, Voice voice)
        : base(nameof(RepairRequestDialog), ask)
    {
        (_questions, _intake, _submission, _voice) = (questions, intake, submission, voice);
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
        var opens = step.Options as string == Understanding.Topics.RepairRequest;
        await _intake.TakeInWhatIsKnownAsync(step.Context, opens, cancellationToken).ConfigureAwait(false);
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
            var filled = await _intake.FillAsync(step.Context, repair, slot, answer, cancellationToken).ConfigureAwait(false);
            desk.State = desk.State with { Repair = filled with { Asking = null, Anew = null, Answered = [.. filled.Answered.Where(other => other != slot), slot] } };
            desk.LeadWith("desk.acknowledge");
        }

        return await step.ReplaceDialogAsync(Steps, null, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> AskReviewAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var again = step.Options as string == Resumed;
        step.Context.Desk().Lead = again ? ["asking.miss-choice"] : [.. step.Context.Desk().Lead.Where(line => line.Key != "desk.acknowledge")];
        if (!again)
            await _voice.SayAsync(step.Context, [], cancellationToken).ConfigureAwait(false);
        var question = await _questions.ReviewAsync(step.Context, !again, cancellationToken).ConfigureAwait(false);
        return await step.AskAsync(question, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> DecideAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        switch (_questions.Decide(step.Context, step.Answer()!.Text))
        {
            case ReviewDecision.Submit:
                await _submission.SubmitAsync(step.Context, cancellationToken).ConfigureAwait(false);
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
        AskAnewAsync(step, RepairFields.All[step.Answer()?.Index ?? 0], cancellationToken);

    private static Task<DialogTurnResult> AskAnewAsync(WaterfallStepContext step, RepairSlot slot, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        desk.State = desk.State with { Repair = RepairRules.Without(desk.State.Repair, slot) };
        return step.ReplaceDialogAsync(Steps, null, cancellationToken);
    }
}
