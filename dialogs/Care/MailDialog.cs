using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Tickets;

namespace ServiceBot.Dialogs.Care;

/// <summary>The address on the order is not the one that the customer reads (I-12): takes the other, reads it back, says honestly what changes.</summary>
public sealed class MailDialog : TopicDialog
{
    private readonly Voice _voice;

    public MailDialog(AskDialog ask, Voice voice)
        : base(nameof(MailDialog), ask)
    {
        _voice = voice;
        AddDialog(new WaterfallDialog(Steps, [AskAsync, ReadBackAsync, NoteAsync, HandOverAsync]));
        InitialDialogId = Steps;
    }

    public override IReadOnlyList<string> Topics => [];

    private static async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Context.Desk().Named.Email is not null && step.Options is null
            ? await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false)
            : await step.AskAsync(new Question { Key = "care.mail-ask", Expects = Expects.Email }, cancellationToken).ConfigureAwait(false);

    private static Task<DialogTurnResult> ReadBackAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var email = step.Context.Desk().State.Facts.Email!;
        return step.AskAsync(new Question { Key = "care.mail-repeat", Expects = Expects.YesNo, Values = new() { ["email"] = email } }, cancellationToken);
    }

    private static Task<DialogTurnResult> NoteAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Answer()?.Yes == true
            ? step.AskAsync(new Question { Key = "care.mail-noted", Expects = Expects.YesNo }, cancellationToken)
            : step.ReplaceDialogAsync(Steps, "again", cancellationToken);

    private async Task<DialogTurnResult> HandOverAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (step.Answer()?.Yes != true)
        {
            await _voice.SayAsync(step.Context, "care.mail-left", cancellationToken).ConfigureAwait(false);
            return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        var reason = _voice.Plain(step.Context, new Line("care.mail-reason", ("number", desk.State.Orders.Shown ?? ""), ("email", desk.State.Facts.Email!)));
        HandOverDialog.Prepare(desk, reason);
        return await step.BeginDialogAsync(nameof(HandOverDialog), null, cancellationToken).ConfigureAwait(false);
    }
}
