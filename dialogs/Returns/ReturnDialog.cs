using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Dialogs.Returns;

/// <summary>Says until when an order can be returned, and takes the return in (I-21): asks for what is missing, shows all of it, submits it once.</summary>
public sealed class ReturnDialog : OrderTopicDialog
{
    private const string Form = "form";
    private const string Review = "review";

    private readonly OrderFinder _finder;
    private readonly ReturnForm _form;
    private readonly ReturnAnswers _answers;
    private readonly Voice _voice;

    public ReturnDialog(AskDialog ask, OrderFinder finder, ReturnForm form, ReturnAnswers answers, Voice voice)
        : base(nameof(ReturnDialog), ask, finder, voice)
    {
        (_finder, _form, _answers, _voice) = (finder, form, answers, voice);
        AddDialog(new WaterfallDialog(Form, [AskNextAsync, TakeInAsync]));
        AddDialog(new WaterfallDialog(Review, [AskReviewAsync, DecideAsync, ChangeAsync]));
    }

    public override IReadOnlyList<string> Topics => [Understanding.Topics.ReturnPolicy, Understanding.Topics.ReturnRequest];

    public override void Forget(DeskTurn desk) => desk.State = desk.State with { Returns = new ReturnState() };

    public override bool StepBack(DeskTurn desk)
    {
        var state = desk.State.Returns;
        if (state.Answered.Count == 0)
            return false;
        var last = state.Answered[^1];
        desk.State = desk.State with { Returns = ReturnRules.Without(state, last) with { Answered = [.. state.Answered.SkipLast(1)] } };
        return true;
    }

    protected override OrderPick Pick(DeskTurn desk, IReadOnlyList<Order> own) => _answers.Pick(desk, own);

    // The rule itself needs no order; a return does.
    protected override async Task<DialogTurnResult> AskNumberAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (TopicOf(step) != Understanding.Topics.ReturnPolicy)
            return await base.AskNumberAsync(step, cancellationToken).ConfigureAwait(false);

        desk.State = desk.State with { Outcome = Outcome.Answered };
        CareDesk.Settle(desk, CareNotes.Returns);
        await _voice.SayAsync(step.Context, _answers.General(), cancellationToken).ConfigureAwait(false);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    protected override async Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, OrderPick.Chosen chosen, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (TopicOf(step) != Understanding.Topics.ReturnPolicy)
        {
            ReturnForm.Begin(step.Context, chosen.Order);
            return await step.ReplaceDialogAsync(Form, null, cancellationToken).ConfigureAwait(false);
        }

        desk.State = desk.State with { Outcome = Outcome.Answered };
        await _voice.SayAsync(step.Context, _answers.Window(step.Context, _answers.Items(desk, chosen.Order)), cancellationToken).ConfigureAwait(false);
        CareDesk.Settle(desk, CareNotes.Returns);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> AskNextAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (await OrderAsync(desk, cancellationToken).ConfigureAwait(false) is not { } order)
            return await step.ReplaceDialogAsync(Steps, Understanding.Topics.ReturnRequest, cancellationToken).ConfigureAwait(false);
        if (await _form.ChooseAsync(step.Context, order, cancellationToken).ConfigureAwait(false) is { } refused)
        {
            Forget(desk);
            await _voice.SayAsync(step.Context, refused, cancellationToken).ConfigureAwait(false);
            return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        return ReturnRules.Next(desk.State.Returns) is { } slot
            ? await step.AskAsync(await _form.AskAsync(step.Context, order, slot, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false)
            : await step.ReplaceDialogAsync(Review, null, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> TakeInAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (step.Answer() is { } answer && await OrderAsync(desk, cancellationToken).ConfigureAwait(false) is { } order)
            await _form.TakeInAsync(step.Context, order, answer, cancellationToken).ConfigureAwait(false);
        return await step.ReplaceDialogAsync(Form, null, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> AskReviewAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var order = await OrderAsync(desk, cancellationToken).ConfigureAwait(false);
        if (step.Options as string == Resumed)
            desk.Lead = ["asking.miss-choice"];
        else if (order is not null)
            await _voice.SayAsync(step.Context, await _form.SummaryAsync(step.Context, order, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return await step.AskAsync(ReturnQuestions.Review(), cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> DecideAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        switch (_form.ReadReview(step.Context, step.Answer()!.Text))
        {
            case { Choice: ReviewChoice.Submit }:
                if (await OrderAsync(step.Context.Desk(), cancellationToken).ConfigureAwait(false) is { } order)
                    await _voice.SayAsync(step.Context, await _form.SubmitAsync(step.Context, order, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
                Forget(step.Context.Desk());
                return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            case { Choice: ReviewChoice.Change, Slot: { } slot }:
                return await AskAnewAsync(step, slot, cancellationToken).ConfigureAwait(false);
            case { Choice: ReviewChoice.Change }:
                return await step.AskAsync(_form.Change(step.Context), cancellationToken).ConfigureAwait(false);
            case { Choice: ReviewChoice.Cancel }:
                Forget(step.Context.Desk());
                await _voice.SayAsync(step.Context, "desk.cancelled", cancellationToken).ConfigureAwait(false);
                return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            default:
                return await step.ReplaceDialogAsync(Review, Resumed, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Task<DialogTurnResult> ChangeAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskAnewAsync(step, (ReturnSlot)(step.Answer()?.Index ?? 0), cancellationToken);

    private static Task<DialogTurnResult> AskAnewAsync(WaterfallStepContext step, ReturnSlot slot, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        desk.State = desk.State with { Returns = ReturnRules.Without(desk.State.Returns, slot) with { Asking = slot } };
        return step.ReplaceDialogAsync(Form, null, cancellationToken);
    }

    private async Task<Order?> OrderAsync(DeskTurn desk, CancellationToken cancellationToken) => desk.State.Returns.OrderNumber is { } number
        ? await _finder.SeenAsync(desk, number, cancellationToken).ConfigureAwait(false)
        : null;
}
