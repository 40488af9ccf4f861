using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Dialogs.Care;

/// <summary>Sends codes to an address that a customer names, and judges what is typed (I-12).</summary>
public sealed class MailCodeDesk(IMailCodes codes, OrderFinder orders, IOptions<CareOptions> options)
{
    public TimeSpan Lifetime => options.Value.CodeLifetime;

    /// <summary>The order whose address can be changed by a code; null where mails are off or none is shown.</summary>
    public async Task<Order?> OrderAsync(DeskTurn desk, CancellationToken cancellationToken) =>
        codes.IsOn ? await orders.ShownAsync(desk, cancellationToken).ConfigureAwait(false) : null;

    /// <summary>Mails a fresh code; the one before ends with it.</summary>
    public async Task<CodeSending> SendAsync(DeskTurn desk, Order order, string email, CancellationToken cancellationToken)
    {
        Drop(desk);
        var care = desk.State.Care;
        if (care.CodesSent >= options.Value.CodesPerConversation)
            return new CodeSending.Limited();
        var until = desk.Info.Now + Lifetime;
        var sending = await codes.SendAsync(email, until, desk.Locale, cancellationToken).ConfigureAwait(false);
        if (sending is CodeSending.Sent sent)
            desk.State = desk.State with { Care = care with { Code = new MailCode(sent.Ticket, email, order.Number, until), CodesSent = care.CodesSent + 1 } };
        return sending;
    }

    /// <returns>The verdict, and the tries that are left.</returns>
    public async Task<(CodeVerdict Verdict, int Left)> JudgeAsync(DeskTurn desk, string typed, CancellationToken cancellationToken)
    {
        if (desk.State.Care.Code is not { } code)
            return (CodeVerdict.Expired, 0);
        var isRight = await codes.IsRightAsync(code.Ticket, typed, cancellationToken).ConfigureAwait(false);
        var verdict = MailCodeRules.Judge(code, isRight, desk.Info.Now, options.Value.CodeTries);
        code = code with { Tries = code.Tries + 1 };
        desk.State = desk.State with { Care = desk.State.Care with { Code = verdict == CodeVerdict.Wrong ? code : null } };
        return (verdict, options.Value.CodeTries - code.Tries);
    }

    public void Change(DeskTurn desk, Order order, string email)
    {
        codes.Change(order, email, desk.Locale);
        desk.State = desk.State with { Facts = desk.State.Facts with { Email = email, Contact = email } };
        desk.Customer = desk.Customer with { ConfirmedContact = email };
    }

    public static void Drop(DeskTurn desk) => desk.State = desk.State with { Care = desk.State.Care with { Code = null } };
}
