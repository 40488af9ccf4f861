using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Tickets;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.OutsideHelp;

/// <summary>
/// Helps with what is not ours: a receipt that shows as garbage, on the customer's own device (I-20), and a mail that did not come
/// (OPS-15). What does not help goes to a colleague, who sends it again (I-19).
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
        AddDialog(new WaterfallDialog(Steps, [HearAsync, HelpAsync, EndAsync]));
        InitialDialogId = Steps;
    }

    public override IReadOnlyList<string> Topics => [Understanding.Topics.ReceiptPdf, MailMissing];

    private async Task<DialogTurnResult> HearAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var text = step.Context.Activity.Text ?? "";
        desk.State = desk.State with { Outcome = Outcome.Answered };
        if (TopicOf(step) == MailMissing)
            return await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        if (TroubleRules.WantsItAgain(text))
            return await HandOverAsync(step, "outside.reason-receipt-again", cancellationToken).ConfigureAwait(false);
        if (!TroubleRules.CannotOpen(text))
            return await ExplainAsync(step, cancellationToken).ConfigureAwait(false);
        if (PlatformFinder.Read(text) is { } told)
            desk.State = desk.State with { Facts = desk.State.Facts with { Platform = told } };
        return Platforms.Of(desk) == PlatformFinder.Unknown
            ? await step.AskAsync(WhichDevice(step), cancellationToken).ConfigureAwait(false)
            : await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> HelpAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (TopicOf(step) == MailMissing)
        {
            desk.Lead = [.. desk.Lead, await SpamAsync(desk, cancellationToken).ConfigureAwait(false)];
            return await step.AskAsync(new Question { Key = "outside.mail-found", Expects = Expects.YesNo, Topics = [.. Topics] }, cancellationToken).ConfigureAwait(false);
        }

        if (step.Answer() is { } answer)
        {
            desk.State = desk.State with { Facts = desk.State.Facts with { Platform = Chosen(answer) } };
            desk.LeadWith("desk.acknowledge");
        }

        desk.Lead = [.. desk.Lead, $"outside.steps-{Platforms.Of(desk)}"];
        CareDesk.Settle(desk, CareNotes.Receipt);
        return await step.AskAsync(new Question { Key = "outside.opens-now", Expects = Expects.YesNo, Topics = [.. Topics] }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var ofMail = TopicOf(step) == MailMissing;
        if (step.Answer()?.Yes != true)
            return await HandOverAsync(step, ofMail ? "outside.reason-mail" : "outside.reason-receipt-format", cancellationToken).ConfigureAwait(false);
        await _voice.SayAsync(step.Context, ofMail ? "outside.mail-there" : "outside.opened", cancellationToken).ConfigureAwait(false);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    // Nothing is broken: what there is to know about the receipt, and only once.
    private async Task<DialogTurnResult> ExplainAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (desk.State.Care.Sent.Contains(CareNotes.Receipt))
            await _voice.SayAsync(step.Context, ["answers.receipt-as-said", CareLines.Reader(desk)], cancellationToken).ConfigureAwait(false);
        else
            await _voice.SayAsync(step.Context, CareLines.OfReceipt(desk), cancellationToken).ConfigureAwait(false);
        CareDesk.Settle(desk, CareNotes.Receipt);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> HandOverAsync(WaterfallStepContext step, string reason, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        HandOverDialog.Prepare(desk, _voice.Plain(step.Context, new Line(reason, ("device", Title(step, Platforms.Of(desk))))));
        desk.LeadWith("outside.sent-again");
        return await step.ReplaceDialogAsync(nameof(HandOverDialog), null, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Line> SpamAsync(DeskTurn desk, CancellationToken cancellationToken)
    {
        var email = (await _orders.ShownAsync(desk, cancellationToken).ConfigureAwait(false))?.Customer.Email;
        return new Line("outside.spam", ("email", email is null ? null : new Verbatim(ContactRules.Masked(email))));
    }

    private Question WhichDevice(WaterfallStepContext step) => new()
    {
        Key = "outside.which-device",
        Expects = Expects.Text,
        Choices = [.. PlatformFinder.All.Append(PlatformFinder.Unknown).Select(platform => new Button(Title(step, platform), Title(step, platform)))],
        Topics = [.. Topics],
    };

    // "On my Mac", a button, or something that nobody has thought of.
    private static string Chosen(Answer answer) => PlatformFinder.Read(answer.Text) ?? PlatformFinder.Unknown;

    private string Title(WaterfallStepContext step, string platform) => _voice.Plain(step.Context, $"outside.device-{platform}");
}
