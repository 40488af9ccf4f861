using System.Text.Json;
using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Importing;

/// <summary>The items of an order.</summary>
internal static class OrderLineJson
{
    private const string OneItem = "at least one item";

    public static IReadOnlyList<OrderLine> ReadAll(JsonField order)
    {
        var items = order["orderedItem"];
        if (!items.IsThere)
            items.Expect(OneItem);
        var delivery = DeliveryJson.Read(order["orderDelivery"]);
        var fields = items.Items("an array of OrderItem objects");
        if (fields.Count == 0 && items.Element.ValueKind == JsonValueKind.Array)
            items.Expect(OneItem);
        var lines = new List<OrderLine>(fields.Count);
        foreach (var field in fields)
        {
            if (Read(field, delivery) is { } line)
                lines.Add(line);
        }

        return lines;
    }

    private static OrderLine? Read(JsonField item, Delivery? ofOrder)
    {
        if (!item.IsRequiredObject("an OrderItem object"))
            return null;
        var quantity = item["orderQuantity"].WholeNumber(1, int.MaxValue, "a whole number of at least 1");
        var status = OrderJson.ReadStatus(item["orderItemStatus"]);
        var delivery = DeliveryJson.Read(item["orderDelivery"]);
        item["orderItemNumber"].Text();

        // schema.org lets a Product stand where an OrderItem does.
        var product = item["orderedItem"];
        if (!product.IsThere && (item["name"].IsThere || item["sku"].IsThere))
            product = item;
        if (!product.IsRequiredObject("a Product with a name"))
            return null;
        var (name, sku, serial) = (product["name"].Text(), product["sku"].Text(), product["serialNumber"].Text());
        if (name is null && sku is null)
        {
            product["name"].Expect("the product's name, a text");
            return null;
        }

        return new OrderLine
        {
            Name = name ?? sku!,
            Quantity = quantity ?? 1,
            Sku = sku,
            SerialNumber = serial,
            Status = status,
            Delivery = delivery ?? ofOrder,
        };
    }
}
