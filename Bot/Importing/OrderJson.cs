using System.Text.Json;
using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Importing;

/// <summary>
/// A schema.org <c>Order</c> as shops put it into order e-mails. One reading serves the import and every later look at the
/// stored document, so that what was let in is what is understood.
/// </summary>
public static class OrderJson
{
    /// <summary>Reads a document that an import has let in.</summary>
    /// <param name="zone">The shop's zone, for dates and times without an offset.</param>
    /// <exception cref="FormatException">The document is no order.</exception>
    public static Order Parse(JsonElement json, TimeZoneInfo zone)
    {
        var reading = new JsonReading(zone);
        return Read(json, reading) is { } order && reading.Faults.Count == 0
            ? order
            : throw new FormatException($"No order: {string.Join("; ", reading.Faults.Select(fault => $"{fault.Field}: expected {fault.Expected}"))}");
    }

    /// <summary>Null, or any fault in <paramref name="reading"/>, means that it is no order.</summary>
    internal static Order? Read(JsonElement json, JsonReading reading)
    {
        var root = new JsonField(json, "", reading);
        if (!root.IsRequiredObject("an Order object"))
            return null;
        root["@type"].IsType("Order");
        var number = root["orderNumber"].RequiredText("the order's number, a text");
        var orderedAt = root["orderDate"].RequiredDate();
        var customer = ReadBuyer(root["customer"]);
        var draft = new Order
        {
            Number = number ?? "",
            OrderedAt = orderedAt?.At(reading.Zone) ?? default,
            Customer = customer ?? new(null, null, null, null),
            Lines = OrderLineJson.ReadAll(root),
            Status = ReadStatus(root["orderStatus"]),
            Price = ReadPrice(root["price"]),
            Currency = ReadCurrency(root["priceCurrency"]),
            Invoice = ReadInvoice(root["partOfInvoice"]),
        };
        return number is null || orderedAt is null || customer is null || draft.Lines.Count == 0 ? null : draft;
    }

    internal static OrderStatus? ReadStatus(JsonField field)
    {
        var expected = $"one of {SchemaOrg.OrderStatusNames}";
        if (!field.IsThere || field.RequiredText(expected) is not { } text)
            return null;
        var status = SchemaOrg.FindOrderStatus(text);
        if (status is null)
            field.Expect(expected);
        return status;
    }

    private static Buyer? ReadBuyer(JsonField customer)
    {
        const string Reachable = "a customer with an email or a telephone";
        if (!customer.IsRequiredObject(Reachable))
            return null;
        var (email, telephone) = (customer["email"], customer["telephone"]);
        var buyer = new Buyer(customer["identifier"].Text(), customer["name"].Text(), email.Text(), telephone.Text());
        if (buyer.Email?.Contains('@', StringComparison.Ordinal) == false)
            email.Expect("an e-mail address with an @");
        if (buyer.Telephone?.Any(char.IsDigit) == false)
            telephone.Expect("a telephone number with digits");
        if (buyer.Email is not null || buyer.Telephone is not null)
            return buyer;
        customer.Expect(Reachable);
        return null;
    }

    private static decimal? ReadPrice(JsonField field)
    {
        const string Expected = "a price of 0 or more";
        var price = field.Decimal(Expected);
        if (price < 0)
            field.Expect(Expected);
        return price;
    }

    private static string? ReadCurrency(JsonField field)
    {
        const string Expected = "an ISO 4217 currency such as TWD";
        if (!field.IsThere || field.RequiredText(Expected) is not { } code)
            return null;
        if (!Currencies.Contains(code))
            field.Expect(Expected);
        return code;
    }

    private static OrderInvoice? ReadInvoice(JsonField invoice)
    {
        if (!invoice.IsObject("an Invoice object"))
            return null;
        var status = invoice["paymentStatus"];
        var payment = status.Text() is { } text ? SchemaOrg.FindPaymentStatus(text) : null;
        if (payment is null && status.Element.ValueKind == JsonValueKind.String)
            status.Expect($"one of {SchemaOrg.PaymentStatusNames}");
        return new(invoice["identifier"].Text(), payment);
    }
}
