using System.Globalization;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Papers.Pdf;

namespace ServiceBot.Papers;

/// <summary>The e-receipt of an order (I-19). What the shop did not say is left out, and not made up.</summary>
internal sealed class Receipts(PaperWords words, IOptions<PolicyOptions> policy)
{
    public ReceiptText Of(Order order, string locale) => new()
    {
        Language = locale,
        Shop = words.Shop(locale),
        Title = words.Say("papers.receipt", locale),
        Number = words.Say("papers.order-number", locale, ("number", order.Number)),
        Facts = [.. Facts(order, locale)],
        ItemsHeading = words.Say("papers.items", locale),
        Columns = Columns(order, locale),
        Items = [.. order.Lines.Select(line => Cells(line, order))],
        Remarks = [words.Say("papers.warranty-proof", locale), .. Returns(order, locale)],
        Foot = words.Foot(locale),
    };

    private IEnumerable<SheetFact> Facts(Order order, string locale)
    {
        yield return Fact("papers.ordered-on", words.FullDay(order.OrderedAt, locale));
        if (order.Customer.Name is { Length: > 0 } name)
            yield return Fact("papers.buyer", name);
        if (order.Price is { } price)
            yield return Fact("papers.total", string.Join(' ', new[] { order.Currency, price.ToString("#,##0.##", CultureInfo.InvariantCulture) }.OfType<string>())) with { Strong = true };
        if (PaymentKey(order.Invoice?.PaymentStatus) is { } payment)
            yield return Fact("papers.payment", words.Say(payment, locale));
        if (order.Invoice?.Identifier is { Length: > 0 } invoice)
            yield return Fact("papers.invoice-number", invoice);

        SheetFact Fact(string label, string value) => new(words.Say(label, locale), value);
    }

    private static string? PaymentKey(string? status) => status switch
    {
        "PaymentComplete" or "PaymentAutomaticallyApplied" => "papers.payment-complete",
        "PaymentDue" => "papers.payment-due",
        "PaymentPastDue" => "papers.payment-past-due",
        "PaymentDeclined" => "papers.payment-declined",
        _ => null,
    };

    // A column that would stay empty is none.
    private SheetColumn[] Columns(Order order, string locale)
    {
        var (item, quantity) = (words.Say("papers.item", locale), words.Say("papers.quantity", locale));
        return HasSerials(order)
            ? [new(item, 0.54), new(words.Say("papers.serial", locale), 0.32), new(quantity, 0.14, Right: true)]
            : [new(item, 0.86), new(quantity, 0.14, Right: true)];
    }

    private static List<string> Cells(OrderLine line, Order order)
    {
        var quantity = line.Quantity.ToString(CultureInfo.InvariantCulture);
        return HasSerials(order) ? [line.Name, line.SerialNumber ?? "–", quantity] : [line.Name, quantity];
    }

    private static bool HasSerials(Order order) => order.Lines.Any(line => line.SerialNumber is not null);

    // I-21: of several parcels each has its own last day.
    private IEnumerable<string> Returns(Order order, string locale)
    {
        var parcels = OrderRules.Parcels(order);
        foreach (var parcel in parcels)
            if (OrderRules.LastReturnDay(parcel, policy.Value.ReturnDays, words.Zone) is { } last)
                yield return parcels.Count == 1
                    ? words.Say("papers.returns", locale, ("last_day", last))
                    : words.Say("papers.returns-items", locale, ("items", parcel.Items), ("last_day", last));
    }
}
