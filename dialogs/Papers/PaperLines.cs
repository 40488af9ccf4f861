using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Dialogs.Papers;

/// <summary>Hands an order's receipt over in the chat, and by mail where the shop can send mail.</summary>
public sealed class PaperLines(Voice voice, IPapers papers, IReceiptMail mail)
{
    /// <summary>A mailbox is not filled by asking again and again.</summary>
    private const int MostMails = 2;

    public async Task HandOverAsync(ITurnContext turn, Order order, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        var garbled = desk.State.Papers.Concern == ReceiptConcern.Garbled;
        var receipt = papers.Receipt(order.Number, desk.Locale);
        var page = new Verbatim(papers.ReceiptPage(order.Number, desk.Locale).Link.ToString());
        var until = TimeZoneInfo.ConvertTime(receipt.Until, desk.Info.TimeZone);
        Line here = garbled
            ? new Line("receipts.here-as-page", ("number", order.Number), ("page", page), ("until", until))
            : new Line("receipts.here", ("number", order.Number), ("items", OrderRules.Items(order)), ("until", until));
        await voice.SayAsync(turn, [here, .. ByMail(desk, order)], [Attached(turn, receipt)], cancellationToken).ConfigureAwait(false);
    }

    // I-19: said honestly, whichever way it is.
    private Line[] ByMail(DeskTurn desk, Order order)
    {
        if (!mail.IsOn)
            return WithoutMail(desk);
        if (order.Customer.Email is not { Length: > 0 } email)
            return ["receipts.mail-unknown"];
        var mailed = desk.State.Papers.Mailed;
        var before = mailed.GetValueOrDefault(order.Number);
        if (before >= MostMails)
            return ["receipts.mail-enough"];
        mail.Send(order.Number, desk.Locale);
        desk.State = desk.State with { Papers = desk.State.Papers with { Mailed = new Dictionary<string, int>(mailed) { [order.Number] = before + 1 } } };
        return [new Line("receipts.mail-sent", ("email", new Verbatim(ContactRules.Masked(email))))];
    }

    private static Line[] WithoutMail(DeskTurn desk)
    {
        if (desk.State.Papers is { MailOffSaid: true, Concern: not ReceiptConcern.NoMail })
            return [];
        desk.State = desk.State with { Papers = desk.State.Papers with { MailOffSaid = true } };
        return ["receipts.mail-off"];
    }

    private Attachment Attached(ITurnContext turn, Paper paper) => new(
        contentType: paper.ContentType,
        contentUrl: paper.Link.ToString(),
        name: voice.Plain(turn, new Line("receipts.file", ("file", paper.FileName))));
}
