using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Asking;

/// <summary>
/// Asks one <see cref="Question"/> and ends with its <see cref="Answer"/>. A message that is none is asked about once more in other
/// words, and from the second time on a person is offered as well; a number that is not needed is left out at the third.
/// </summary>
public sealed class AskDialog(Voice voice) : Dialog(nameof(AskDialog))
{
    private const string Stored = "question";
    private const int MostMissesOfNumber = 2;

    /// <summary>The question that this place on the stack waits with, or null where no question is asked.</summary>
    public static Question? QuestionOf(DialogInstance? instance) =>
        instance?.Id != nameof(AskDialog) || !instance.State.TryGetValue(Stored, out var stored) ? null
        : stored as Question ?? (stored as JObject)?.ToObject<Question>();

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var question = (Question)(options ?? throw new ArgumentNullException(nameof(options)));
        dc.ActiveDialog.State[Stored] = question;
        await SayAsync(dc.Context, question, [], cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        if (dc.Context.Activity.Type != ActivityTypes.Message || QuestionOf(dc.ActiveDialog) is not { } question)
            return EndOfTurn;
        if (Read(dc.Context, question) is { } answer)
            return await dc.EndDialogAsync(answer, cancellationToken).ConfigureAwait(false);
        if (InsteadRules.Of(dc.Context, question) is { } instead)
        {
            await SayAsync(dc.Context, question, [instead], cancellationToken).ConfigureAwait(false);
            return EndOfTurn;
        }

        if (question is { Expects: Expects.Serial, Misses: >= MostMissesOfNumber })
        {
            dc.Context.Desk().LeadWith("asking.left-out");
            return await dc.EndDialogAsync(new Answer(dc.Context.Activity.Text ?? "", Yes: false), cancellationToken).ConfigureAwait(false);
        }

        question = question with { Misses = question.Misses + 1 };
        dc.ActiveDialog.State[Stored] = question;
        await AskAgainAsync(dc.Context, question, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        QuestionOf(instance) is { } question ? SayAsync(turnContext, question, [], cancellationToken) : Task.CompletedTask;

    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <summary>The turn's message as the answer to the question, or null where it is none.</summary>
    public Answer? Read(ITurnContext turn, Question question) =>
        AnswerRules.Read(question, Buttons(turn, question), turn.Desk().Meant ?? turn.Activity.Text ?? "", turn.Desk().Named);

    /// <summary>Whether the turn's message is word for word a button that the question shows.</summary>
    public bool Offers(ITurnContext turn, Question question)
    {
        var said = turn.Activity.Text?.Trim() ?? "";
        return Buttons(turn, question).Any(button => said == button.Value || said == button.Title);
    }

    private IReadOnlyList<Button> Buttons(ITurnContext turn, Question question) =>
        [.. voice.Buttons(turn, question.ToLine()), .. question.Choices];

    private Task AskAgainAsync(ITurnContext turn, Question question, CancellationToken cancellationToken)
    {
        if (question.Expects == Expects.Contact && turn.Desk().Named.PersonName is { } name)
            return SayAsync(turn, question, [new Line("asking.name-noted", ("name", name))], cancellationToken);
        if (question.Expects == Expects.Serial && turn.Desk().Named.Imei is not null)
            return SayAsync(turn, question, ["asking.imei-mistyped"], cancellationToken);
        if (question.Expects == Expects.Quantity)
            return SayAsync(turn, question, [new Line("asking.miss-quantity", (Question.Most, question.Values[Question.Most]))], cancellationToken);
        if (question.Expects == Expects.Device && DeviceReading.TellsNoDay(turn.Activity.Text ?? "", turn.Desk().Info.Today))
            return SayAsync(turn, question, ["asking.miss-day"], cancellationToken);
        turn.Desk().Heard = new Heard.Nothing([]);
        Line[] hint = question.Misses > 1 ? [Hint(question.Expects), "asking.miss-again"] : [Hint(question.Expects)];
        return SayAsync(turn, question, hint, cancellationToken);
    }

    // With a hint the question is not said again, only its buttons are shown.
    private Task SayAsync(ITurnContext turn, Question question, Line[] hint, CancellationToken cancellationToken) => hint.Length == 0
        ? voice.SayAsync(turn, [question.ToLine()], question.Choices, InputHints.ExpectingInput, cancellationToken)
        : voice.SayAsync(turn, hint, Buttons(turn, question), InputHints.ExpectingInput, cancellationToken);

    private static Line Hint(Expects expects) => expects switch
    {
        Expects.YesNo => "asking.miss-yes-no",
        Expects.Choice => "asking.miss-choice",
        Expects.OrderOrContact => "asking.miss-order",
        Expects.RequestOrContact => "asking.miss-request",
        Expects.Contact => "asking.miss-contact",
        Expects.Email => "asking.miss-email",
        Expects.Phone => "asking.miss-phone",
        Expects.Device => "asking.miss-device",
        Expects.Situation => "asking.miss-situation",
        Expects.Serial => "asking.miss-serial",
        Expects.Code => "asking.miss-code",
        _ => "asking.miss-text",
    };
}
