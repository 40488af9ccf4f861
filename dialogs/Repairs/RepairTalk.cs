using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Knowledge;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>What belongs to a repair and is no answer to its waiting question: a ticked list, a question with one answer, a second "submit".</summary>
public sealed class RepairTalk(Voice voice, RepairChecklist checklist, RepairSubmission submission, KnowledgeBase knowledge)
{
    // "Thank you" alone; what is longer says for what.
    private const int BareThanks = 8;

    /// <returns>Whether the message was settled here.</returns>
    public async Task<bool> TakeAsync(DialogContext dc, Question? question, CancellationToken cancellationToken)
    {
        var turn = dc.Context;
        var repair = turn.Desk().State.Repair;
        var text = turn.Activity.Text?.Trim() ?? "";
        if (text.Length == 0)
            return checklist.Ticked(turn, repair) is { } ticked && await TickAsync(dc, ticked, cancellationToken).ConfigureAwait(false);
        // What the knowledge base answers has its source and review date there; a receipt has a dialog of its own.
        if (RepairAsks.Read(text) is { } ask && knowledge.Find(text) is null && !ReceiptRules.IsPlain(text))
        {
            await voice.SayAsync(turn, Answer(turn.Desk(), ask), cancellationToken).ConfigureAwait(false);
            await Reception.GoBackToQuestionAsync(dc, cancellationToken).ConfigureAwait(false);
            return true;
        }

        if (question is not null && dc.ActiveDialog?.Id == nameof(RepairRequestDialog))
            return await HurryAsync(dc, question, text, cancellationToken).ConfigureAwait(false);
        return dc.ActiveDialog is null && repair.Number is { } number && await AfterwardsAsync(turn, number, text, cancellationToken).ConfigureAwait(false);
    }

    private IReadOnlyList<Line> Answer(DeskTurn desk, RepairAsk ask) => ask switch
    {
        RepairAsk.Elsewhere => ["repairing.elsewhere"],
        RepairAsk.OnTheSpot => ["repairing.not-on-the-spot", submission.Replacement(desk)],
        RepairAsk.Replacement => [submission.Replacement(desk)],
        RepairAsk.Process => [submission.Process()],
        RepairAsk.First => [submission.Process(), "repairing.first"],
        RepairAsk.Backup => ["repairs.backup-steps"],
        RepairAsk.Password => ["repairing.why-password"],
        RepairAsk.FindMy => ["repairing.find-my"],
        RepairAsk.Identity => ["repairing.identity"],
        RepairAsk.Charger => ["repairing.bring-charger"],
        RepairAsk.Receipt => ["repairing.receipt-lost"],
        _ => ["repairing.jailbroken"],
    };

    private async Task<bool> TickAsync(DialogContext dc, IReadOnlyList<string> ticked, CancellationToken cancellationToken)
    {
        var turn = dc.Context;
        var desk = turn.Desk();
        desk.State = desk.State with { Repair = desk.State.Repair with { Ready = [.. ticked] } };
        if (dc.ActiveDialog?.Id == nameof(RepairRequestDialog) && desk.State.Repair.Asking == RepairSlot.Backup)
        {
            desk.Meant = voice.Buttons(turn, "repairs.ask-backup")[ticked.Contains(Preparations.Backup) ? 0 : 1].Value;
            await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }

        var open = checklist.Open(turn, desk.State.Repair);
        await voice.SayAsync(turn, open.Count == 0 ? "repairing.all-ready" : new Line("repairing.still-open", ("items", open)), cancellationToken).ConfigureAwait(false);
        await Reception.GoBackToQuestionAsync(dc, cancellationToken).ConfigureAwait(false);
        return true;
    }

    // said in the midst of the form, it turns the order of the questions round.
    private async Task<bool> HurryAsync(DialogContext dc, Question question, string text, CancellationToken cancellationToken)
    {
        var desk = dc.Context.Desk();
        var repair = desk.State.Repair;
        if (repair.Urgent || repair.Place is not null || repair.MailIn || question.Key == "repairs.review" || !RepairWords.IsUrgent(text) || desk.Named.Faults.Count > 0)
            return false;
        desk.State = desk.State with { Repair = repair with { Urgent = true } };
        desk.LeadWith("repairing.urgent");
        await dc.ReplaceDialogAsync(nameof(RepairRequestDialog), TopicDialog.Resumed, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<bool> AfterwardsAsync(ITurnContext turn, string number, string text, CancellationToken cancellationToken)
    {
        if (text == voice.Buttons(turn, "repairs.review")[0].Value)
            await voice.SayAsync(turn, new Line("repairing.submitted-already", ("number", number)), cancellationToken).ConfigureAwait(false);
        else if (text.Length <= BareThanks && MoodRules.GivesThanks(text) && !MoodRules.TakesLeave(text))
            await voice.SayAsync(turn, "repairing.thanks", cancellationToken).ConfigureAwait(false);
        else
            return false;
        return true;
    }
}
