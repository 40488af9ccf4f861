using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.OutsideHelp;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Care;

/// <summary>Each note as what is said: the matter itself and the step beyond it (I-00e).</summary>
public sealed class CareLines(OrderAnswers answers, IOptions<PolicyOptions> policy)
{
    public IReadOnlyList<Line> Of(ITurnContext turn, string note, Order order) => note == CareNotes.Receipt
        ? OfReceipt(turn.Desk())
        : [new Line($"care.{note}", Values(turn, note, order)), new Line($"care.{note}-beyond", BeyondValues(turn, note, order))];

    /// <summary>A note where no order is known: what holds for every order.</summary>
    public static IReadOnlyList<Line> OfAny(string note) => note == CareNotes.Invoice
        ? [new Line("care.invoice", ("number", null)), "care.invoice-beyond"]
        : ["care.receipt-pdf", "care.receipt-pdf-beyond", $"care.reader-{PlatformFinder.Unknown}"];

    /// <summary>The receipt needs no order, but it helps to know on what it is read (I-20).</summary>
    public static IReadOnlyList<Line> OfReceipt(DeskTurn desk) => ["care.receipt-pdf", "care.receipt-pdf-beyond", Reader(desk)];

    /// <summary>What opens a PDF on the customer's own device.</summary>
    public static Line Reader(DeskTurn desk) => $"care.reader-{Platforms.Of(desk)}";

    private (string, object?)[] Values(ITurnContext turn, string note, Order order) => note switch
    {
        CareNotes.ShippingMail =>
        [
            ("email", new Verbatim(ContactRules.Masked(order.Customer.Email ?? ""))),
            ("shipped", OrderRules.HasShipped(order)),
        ],
        CareNotes.SplitShipment => [("count", OrderRules.Parcels(order).Count), ("parcels", answers.List(turn, OrderRules.Parcels(order)))],
        CareNotes.Invoice => [("number", order.Invoice?.Identifier)],
        CareNotes.Returns => [("days", policy.Value.ReturnDays)],
        _ => [],
    };

    private (string, object?)[] BeyondValues(ITurnContext turn, string note, Order order) => note == CareNotes.Returns
        ? [("last_day", OrderRules.LastReturnDay(order, policy.Value.ReturnDays, turn.Desk().Info.TimeZone)), ("arrived", turn.Desk().State.Care.Arrived)]
        : [];
}
