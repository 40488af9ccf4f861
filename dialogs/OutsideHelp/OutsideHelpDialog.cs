using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Tickets;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.OutsideHelp;

/// <summary>
/// Helps with what is not ours: a mail that did not come (OPS-15). What does not help goes to a colleague, who sends it again (I-19).
/// A receipt that does not open has its own dialog, which has the receipt at hand.
/// </summary>
public sealed class OutsideHelpDialog : TopicDialog
{
    /// <summary>"I didn't get the mail."</summary>
    public const string MailMissing = "mail_missing";

    private readonly Voice _voice;
    private readonly OrderFinder _orders;

    public OutsideHelpDialog(AskDialog ask, Voice voice, OrderFinder orders)
        : base(nameof(OutsideHelpDialog), ask)
    {
        (_voice, _orders) = (voice, orders);
        AddDialog(new WaterfallDialog(Steps, [HelpAsync, EndAsync]));
        InitialDialogId = Steps;
    }

    public override IReadOnlyList<string> Topics => [MailMissing];

    private async Task<DialogTurnResult> HelpAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        desk.State = desk.State with { Outcome = Outcome.Answered };
        desk.Lead = [.. desk.Lead, await SpamAsync(desk, cancellationToken).ConfigureAwait(false)];
        return await step.AskAsync(new Question { Key = "outside.mail-found", Expects = Expects.YesNo }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Answer()?.Yes != true)
            return await HandOverAsync(step, cancellationToken).ConfigureAwait(false);
        await _voice.SayAsync(step.Context, "outside.mail-there", cancellationToken).ConfigureAwait(false);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> HandOverAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        HandOverDialog.Prepare(desk, _voice.Plain(step.Context, "outside.reason-mail"));
        desk.LeadWith("outside.sent-again");
        return await step.ReplaceDialogAsync(nameof(HandOverDialog), null, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Line> SpamAsync(DeskTurn desk, CancellationToken cancellationToken)
    {
        var email = (await _orders.ShownAsync(desk, cancellationToken).ConfigureAwait(false))?.Customer.Email;
        return new Line("outside.spam", ("email", email is null ? null : new Verbatim(ContactRules.Masked(email))));
    }
}
