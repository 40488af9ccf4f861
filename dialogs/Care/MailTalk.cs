using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Care;

/// <summary>Takes the answer to the address asked in passing (I-12), whenever it comes.</summary>
public sealed class MailTalk(Voice voice)
{
    /// <returns>Whether the message was about the address.</returns>
    public async Task<bool> TakeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var desk = dc.Context.Desk();
        if (!desk.State.Care.MailAsked)
            return await TakeUnaskedAsync(dc, cancellationToken).ConfigureAwait(false);
        if (dc.Context.Activity.Text is { } text && (TroubleRules.MixesMailboxes(text) || TroubleRules.MissesMail(text)))
            return false;
        var buttons = voice.Buttons(dc.Context, "care.shipping-mail-beyond");
        var justAsked = dc.ActiveDialog is null && desk.State.Care.Sent is [.., CareNotes.ShippingMail];
        if (MailRules.Read(dc.Context.Activity.Text ?? "", desk.Named, buttons, !justAsked) is not { } yes)
            return false;
        desk.State = desk.State with { Care = desk.State.Care with { MailAsked = false, Interrupted = !yes } };
        desk.LeadWith("desk.acknowledge");
        if (!yes)
        {
            await dc.BeginDialogAsync(nameof(MailDialog), null, cancellationToken).ConfigureAwait(false);
            return true;
        }

        await voice.SayAsync(dc.Context, "care.mail-right", cancellationToken).ConfigureAwait(false);
        await Reception.GoBackToQuestionAsync(dc, cancellationToken).ConfigureAwait(false);
        return true;
    }

    // "Send the mails to anna@example.com, please" or "I do want to change my address", with an order in hand and nothing asked.
    private static async Task<bool> TakeUnaskedAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var desk = dc.Context.Desk();
        if (dc.ActiveDialog is not null || desk.State.Orders.Shown is null || desk.Named.OrderNumber is not null
            || !(desk.Named.Email is null ? AskWords.WantsOtherAddress(dc.Context.Activity.Text ?? "") : MailRules.AsksToUse(dc.Context.Activity.Text ?? "")))
            return false;
        desk.LeadWith("desk.acknowledge");
        await dc.BeginDialogAsync(nameof(MailDialog), null, cancellationToken).ConfigureAwait(false);
        return true;
    }
}
