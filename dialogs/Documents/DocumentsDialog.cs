using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Documents;

/// <summary>"What do I need to bring?": asks only what the list depends on, then reads out one list (G-01).</summary>
public sealed class DocumentsDialog : TopicDialog
{
    private static readonly List<string> Home = [Understanding.Topics.WarrantyCheck];

    private readonly DocumentTable _table;
    private readonly SituationDesk _situation;
    private readonly DeviceDesk _devices;
    private readonly DocumentLines _lines;
    private readonly Voice _voice;

    public DocumentsDialog(AskDialog ask, DocumentTable table, SituationDesk situation, DeviceDesk devices, DocumentLines lines, Voice voice)
        : base(nameof(DocumentsDialog), ask)
    {
        (_table, _situation, _devices, _lines, _voice) = (table, situation, devices, lines, voice);
        AddDialog(new WaterfallDialog(Steps, [AskNextAsync, TakeInAsync]));
        InitialDialogId = Steps;
    }

    public override IReadOnlyList<string> Topics => [Understanding.Topics.DocumentsNeeded];

    public override void Forget(DeskTurn desk) => desk.State = desk.State with { Documents = new DocumentsState() };

    public override bool StepBack(DeskTurn desk)
    {
        var told = desk.State.Documents;
        if (told.Answered.Count == 0)
            return false;
        desk.State = desk.State with { Documents = told.Without(told.Answered[^1]) with { Answered = [.. told.Answered.SkipLast(1)] } };
        return true;
    }

    private async Task<DialogTurnResult> AskNextAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context;
        var desk = turn.Desk();
        var begins = TopicOf(step) == Understanding.Topics.DocumentsNeeded;
        if (begins)
            Begin(desk, turn.Activity.Text ?? "");
        var (known, region) = await _situation.KnownAsync(turn, cancellationToken).ConfigureAwait(false);
        if (DocumentRules.Next(_table, known) is { } part)
        {
            desk.State = desk.State with { Documents = desk.State.Documents with { Asking = part } };
            if (begins && _lines.Missing(turn, known) is { } missing)
            {
                // B-08: said at once, and not a second time with the list.
                desk.State = desk.State with { Documents = desk.State.Documents with { Paper = null, Lacks = false } };
                desk.Lead = [.. desk.Lead, missing];
            }
            else if (begins && _lines.SoFar(desk, known) is { } soFar)
                desk.Lead = [.. desk.Lead, soFar];
            return await step.AskAsync(Ask(desk, part), cancellationToken).ConfigureAwait(false);
        }

        var lines = _lines.Of(turn, DocumentRules.Decide(_table, known), known, desk.State.Documents, region);
        await _voice.SayAsync(turn, lines, cancellationToken).ConfigureAwait(false);
        desk.State = desk.State with { Outcome = Outcome.Answered, Documents = desk.State.Documents with { Asking = null, Answered = [], Paper = null, Lacks = false } };
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> TakeInAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var text = step.Answer()?.Choice ?? step.Context.Activity.Text ?? "";
        var told = desk.State.Documents;
        if (told.Asking is not { } part || step.Answer() is null)
            return await step.ReplaceDialogAsync(Steps, Resumed, cancellationToken).ConfigureAwait(false);
        _situation.TakeIn(desk, text, part);
        // "Do I need the certificate, then?" tells a part and asks about a paper: the answer to that comes first.
        if (PaperFinder.Find(text) is not null && MoodRules.IsQuestion(text))
            return await step.ReplaceDialogAsync(Steps, Understanding.Topics.DocumentsNeeded, cancellationToken).ConfigureAwait(false);
        if (DeviceReading.NumberIn(text, desk.Named) is not DeviceNumber.None && !SituationFinder.NamesAny(text))
            await LookUpAsync(step, cancellationToken).ConfigureAwait(false);
        else if (SituationFinder.DoesNotKnow(text))
            desk.Lead = [.. desk.Lead, "documents.region-unknown"];
        else
        {
            desk.State = desk.State with { Documents = desk.State.Documents with { Answered = [.. told.Answered.Where(other => other != part), part] } };
            desk.LeadWith("desk.acknowledge");
        }

        return await step.ReplaceDialogAsync(Steps, Resumed, cancellationToken).ConfigureAwait(false);
    }

    // What is not found by its number is asked again, after the reason.
    private async Task LookUpAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (await _devices.PickAsync(step.Context, asked: true, cancellationToken).ConfigureAwait(false) is DevicePick.Ask ask)
            desk.Lead = [.. desk.Lead, .. ask.Lines];
    }

    // Without exit proof it is about a device from abroad (B-08).
    private void Begin(DeskTurn desk, string text)
    {
        var paper = PaperFinder.Find(text);
        var before = IsOfAnother(desk, text) ? new DocumentsState() : desk.State.Documents;
        desk.State = desk.State with { Documents = before with { Paper = paper, Lacks = paper is not null && PaperFinder.IsMissing(text), Answered = [] } };
        _situation.TakeIn(desk, text, null);
        if (desk.State.Documents is { Region: null, Paper: PaperFinder.ExitProof, Lacks: true } told && desk.State.Warranty.Region is null)
            desk.State = desk.State with { Documents = told with { Region = RegionFinder.Other } };
    }

    // What was told of the one device says nothing of another.
    private static bool IsOfAnother(DeskTurn desk, string text) =>
        RegionFinder.Find(text) is { } region && desk.State.Documents.Region is { } before && region != before;

    private Question Ask(DeskTurn desk, SituationPart part) => part == SituationPart.Region
        ? new Question { Key = "documents.ask-region", Expects = Expects.Situation, Topics = Home, Choices = [.. _lines.Regions(desk).Select(region => new Button(region.Name, region.Name))] }
        : new Question { Key = Key(part), Expects = Expects.Situation, Topics = Home };

    private static string Key(SituationPart part) => part switch
    {
        SituationPart.Channel => "documents.ask-channel",
        SituationPart.Standing => "documents.ask-standing",
        _ => "documents.ask-destination",
    };
}
