using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.OutsideHelp;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Papers;

/// <summary>The e-receipt (I-19, I-20, D-06, OPS-15): what it is good for, what to do when it does not open, and another copy at once.</summary>
public sealed class ReceiptDialog : OrderTopicDialog
{
    private const string Talk = "talk";

    private readonly CareLines _notes;
    private readonly PaperLines _papers;

    public ReceiptDialog(AskDialog ask, OrderFinder finder, CareLines notes, PaperLines papers, Voice voice)
        : base(nameof(ReceiptDialog), ask, finder, voice)
    {
        (_notes, _papers) = (notes, papers);
        AddDialog(new WaterfallDialog(Talk, [AnswerAsync, HelpToOpenAsync]));
        InitialDialogId = Talk;
    }

    public override IReadOnlyList<string> Topics { get; } = [Understanding.Topics.ReceiptPdf];

    protected override string WhichKey => "receipts.ask-which";

    public override bool StepBack(DeskTurn desk)
    {
        var papers = desk.State.Papers;
        if (papers.Concern != ReceiptConcern.Garbled || papers.Platform is null)
            return false;
        desk.State = desk.State with { Papers = papers with { Platform = null } };
        return true;
    }

    public override void Forget(DeskTurn desk) => desk.State = desk.State with { Papers = desk.State.Papers with { Concern = ReceiptConcern.About } };

    // A receipt is asked for when the parcel has long arrived: of several orders any may be meant, open or not.
    protected override OrderPick Pick(DeskTurn desk, IReadOnlyList<Order> own) => own.Count > 1 ? new OrderPick.Several(own) : base.Pick(desk, own);

    protected override async Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, OrderPick.Chosen chosen, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        desk.State = desk.State with { Outcome = Outcome.Answered };
        CareDesk.Settle(desk, CareNotes.Receipt);
        await _papers.HandOverAsync(step.Context, chosen.Order, cancellationToken).ConfigureAwait(false);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        Hear(step.Context, isNew: TopicOf(step) != Resumed);
        switch (desk.State.Papers.Concern)
        {
            case ReceiptConcern.About:
                return await ExplainAsync(step, await NoteAsync(step.Context, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            case ReceiptConcern.Proof:
                return await ExplainAsync(step, ["receipts.proof"], cancellationToken).ConfigureAwait(false);
            case ReceiptConcern.Garbled:
                return desk.State.Papers.Platform is null
                    ? await step.AskAsync(new Question { Key = "receipts.ask-platform", Expects = Expects.Choice, Topics = [.. Topics] }, cancellationToken).ConfigureAwait(false)
                    : await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            case ReceiptConcern.NoMail:
                await Voice.SayAsync(step.Context, "receipts.no-mail", cancellationToken).ConfigureAwait(false);
                break;
            case ReceiptConcern.Lost:
                desk.Lead = [.. desk.Lead, "receipts.lost"];
                break;
            default:
                desk.Lead = [.. desk.Lead, "receipts.resend"];
                break;
        }

        return await step.ReplaceDialogAsync(Steps, TopicOf(step), cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> HelpToOpenAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (step.Answer()?.Index is { } chosen && chosen < Enum.GetValues<Platform>().Length)
            desk.State = desk.State with { Papers = desk.State.Papers with { Platform = (Platform)chosen } };
        await Voice.SayAsync(step.Context, [StepsOf(desk.State.Papers.Platform), "receipts.page-too"], cancellationToken).ConfigureAwait(false);
        return await step.ReplaceDialogAsync(Steps, TopicOf(step), cancellationToken).ConfigureAwait(false);
    }

    private static void Hear(ITurnContext turn, bool isNew)
    {
        if (!isNew)
            return;
        var (desk, text) = (turn.Desk(), turn.Activity.Text ?? "");
        desk.State = desk.State with
        {
            Papers = desk.State.Papers with { Concern = ReceiptRules.ConcernOf(text), Platform = ReceiptRules.PlatformOf(text) ?? desk.State.Papers.Platform ?? Hinted(desk) },
        };
    }

    // The page tells what it is read on; that is not asked for (OPS-15).
    private static Platform? Hinted(DeskTurn desk) => Platforms.Of(desk) switch
    {
        PlatformFinder.Ios => Platform.Apple,
        PlatformFinder.Android => Platform.Android,
        PlatformFinder.Windows => Platform.Windows,
        PlatformFinder.MacOs => Platform.Mac,
        _ => null,
    };

    private static Line StepsOf(Platform? platform) => platform switch
    {
        Platform.Apple => "receipts.steps-apple",
        Platform.Android => "receipts.steps-android",
        Platform.Windows => "receipts.steps-windows",
        Platform.Mac => "receipts.steps-mac",
        _ => "receipts.steps-any",
    };

    // What has been explained is referred to and not told a second time.
    private async Task<IReadOnlyList<Line>> NoteAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        if (desk.State.Care.Sent.Contains(CareNotes.Receipt))
            return ["receipts.as-said"];
        var order = await Finder.ShownAsync(desk, cancellationToken).ConfigureAwait(false);
        return [.. order is null ? CareLines.OfAny(CareNotes.Receipt) : _notes.Of(turn, CareNotes.Receipt, order), "receipts.offer"];
    }

    private async Task<DialogTurnResult> ExplainAsync(WaterfallStepContext step, IReadOnlyList<Line> lines, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        desk.State = desk.State with { Outcome = Outcome.Answered };
        CareDesk.Settle(desk, CareNotes.Receipt);
        await Voice.SayAsync(step.Context, lines, cancellationToken).ConfigureAwait(false);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }
}
