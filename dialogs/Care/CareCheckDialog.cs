using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Care;

/// <summary>Asks whether the important points are clear and explains again only what is not (I-22).</summary>
public sealed class CareCheckDialog : TopicDialog
{
    private const string Again = "again";

    // Here they name a note; asked as questions they are answered as such.
    private static readonly List<string> NoteTopics = [.. Understanding.Topics.All.Where(topic => NoteOf(topic) is not null)];

    private readonly Voice _voice;
    private readonly CareLines _lines;
    private readonly OrderFinder _orders;
    private readonly IUnderstanding _understanding;

    public CareCheckDialog(AskDialog ask, Voice voice, CareLines lines, OrderFinder orders, IUnderstanding understanding)
        : base(nameof(CareCheckDialog), ask)
    {
        (_voice, _lines, _orders, _understanding) = (voice, lines, orders, understanding);
        AddDialog(new WaterfallDialog(Steps, [CheckAsync, WhichAsync, ExplainAsync]));
        InitialDialogId = Steps;
    }

    public override IReadOnlyList<string> Topics => [];

    private static Task<DialogTurnResult> CheckAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.AskAsync(
            new Question { Key = TopicOf(step) == Again ? "care.check-again" : "care.check", Expects = Expects.YesNo },
            cancellationToken);

    private async Task<DialogTurnResult> WhichAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var answer = step.Answer()!;
        if (answer.Yes == true)
            return await RejoiceAsync(step, cancellationToken).ConfigureAwait(false);
        if (Named(step, answer.Text) is not null)
            return await step.NextAsync(answer, cancellationToken).ConfigureAwait(false);
        var which = new Question { Key = "care.which", Expects = Expects.Text, Choices = Titles(step), Topics = NoteTopics, TakesNone = true };
        return await step.AskAsync(which, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> ExplainAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var text = step.Answer()!.Text;
        var note = Named(step, text);
        if (note is null && YesNoRules.Read(text) == true)
            return await RejoiceAsync(step, cancellationToken).ConfigureAwait(false);
        if (note is null)
        {
            desk.LeadWith("asking.miss-choice");
            return await step.ReplaceDialogAsync(Steps, Again, cancellationToken).ConfigureAwait(false);
        }

        if (await _orders.ShownAsync(desk, cancellationToken).ConfigureAwait(false) is not { } order)
            return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        desk.LeadWith("desk.acknowledge");
        await _voice.SayAsync(step.Context, _lines.Of(step.Context, note, order), cancellationToken).ConfigureAwait(false);
        return await step.ReplaceDialogAsync(Steps, Again, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> RejoiceAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await _voice.SayAsync(step.Context, "care.all-clear", cancellationToken).ConfigureAwait(false);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private List<Button> Titles(WaterfallStepContext step) =>
        [.. Notes(step.Context.Desk()).Select(note => _voice.Plain(step.Context, $"care.title-{note}")).Select(title => new Button(title, title))];

    // "Not quite sure about returns" says at once which one.
    private string? Named(WaterfallStepContext step, string text)
    {
        var desk = step.Context.Desk();
        var notes = Notes(desk).ToList();
        if (ChoiceRules.Read(text, Titles(step)) is { } index)
            return notes[index];
        var understood = _understanding.Understand(text, desk.Locale);
        return understood.Certainty == Certainty.NotUnderstood ? null : notes.Find(note => note == NoteOf(understood.Top));
    }

    private static string? NoteOf(string topic) => topic == Understanding.Topics.ReturnRequest ? CareNotes.Returns : CareRules.NoteOf(topic);

    private static IEnumerable<string> Notes(DeskTurn desk) => CareNotes.SeedOrder.Where(desk.State.Care.Sent.Contains);
}
