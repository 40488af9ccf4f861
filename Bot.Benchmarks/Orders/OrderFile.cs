using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServiceBot.Benchmarks.Orders;

/// <summary>Writes orders as a shop exports them: JSON Lines, one schema.org <c>Order</c> a line, all situations mixed.</summary>
internal static class OrderFile
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Name, string Sku, int Price, bool Serial)[] Products =
    [
        ("MacBook Air 13", "MBA13", 35900, true), ("MacBook Pro 14", "MBP14", 54900, true), ("iPhone 15 128GB 黑色", "IP15-128-BLK", 29900, true),
        ("iPad Air 11", "IPA11", 19900, true), ("AirPods 第三代", "APD3", 6490, true), ("USB-C 充電線 2 公尺", "CBL-C2", 690, false),
        ("Studio Display 27", "STD27", 49900, true), ("Apple Watch Series 9", "AW9-45", 13900, true),
    ];

    private static readonly string[] Names = ["林小姐", "陳先生", "王小姐", "黃先生", "Ms Carter", "李小姐", "Mr Jones", "吳先生"];
    private static readonly string[] Carriers = ["黑貓宅急便", "順豐速運", "新竹物流", "DHL"];

    public static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);

    public static void Write(string path, int count, DateOnly today)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        for (var index = 0; index < count; index++)
            file.WriteLine(Line(new GeneratedOrder(index, today)).ToJsonString(Readable));
    }

    private static JsonObject Line(GeneratedOrder order) => new()
    {
        ["@type"] = "Order",
        ["orderNumber"] = order.Number,
        ["orderDate"] = At(order.Today.AddDays(-3 - (order.Index % 4)), 10, order.Index % 60),
        ["customer"] = new JsonObject
        {
            ["@type"] = "Person",
            ["identifier"] = $"c-{order.Index}",
            ["name"] = Names[order.Index % Names.Length],
            ["email"] = order.Email,
            ["telephone"] = string.Create(CultureInfo.InvariantCulture, $"+8869{order.Index:00000000}"),
        },
        ["orderStatus"] = Status(order.Situation, first: true),
        ["price"] = Items(order).Sum(item => Products[item].Price),
        ["priceCurrency"] = "TWD",
        ["orderedItem"] = new JsonArray([.. Items(order).Select((item, place) => Item(order, item, place))]),
        ["partOfInvoice"] = new JsonObject
        {
            ["@type"] = "Invoice",
            ["identifier"] = string.Create(CultureInfo.InvariantCulture, $"AB-{10_000_000 + order.Index}"),
            ["paymentStatus"] = order.Situation == Situation.PaymentDue ? "PaymentDue" : "PaymentComplete",
        },
    };

    private static int[] Items(GeneratedOrder order)
    {
        var first = order.Index / 8 % Products.Length;
        return order.Situation == Situation.SplitShipment ? [first, (first + 3) % Products.Length] : [first];
    }

    private static JsonObject Item(GeneratedOrder order, int item, int place)
    {
        var product = new JsonObject { ["@type"] = "Product", ["name"] = Products[item].Name, ["sku"] = Products[item].Sku };
        if (Products[item].Serial)
            product["serialNumber"] = Serial(order.Index, place);
        var line = new JsonObject
        {
            ["@type"] = "OrderItem",
            ["orderItemNumber"] = (place + 1).ToString(CultureInfo.InvariantCulture),
            ["orderQuantity"] = 1,
            ["orderItemStatus"] = Status(order.Situation, place == 0),
            ["orderedItem"] = product,
        };
        if (order.Situation is not (Situation.PaymentDue or Situation.Cancelled))
            line["orderDelivery"] = Delivery(order, place);
        return line;
    }

    private static JsonObject Delivery(GeneratedOrder order, int place)
    {
        var delivery = new JsonObject
        {
            ["@type"] = "ParcelDelivery",
            ["identifier"] = $"p-{order.Index}-{place}",
            ["expectedArrivalUntil"] = order.Expected.AddDays(place * 3).ToString("O", CultureInfo.InvariantCulture),
        };
        if (order.Situation == Situation.Processing)
            return delivery;
        var number = string.Create(CultureInfo.InvariantCulture, $"9065{order.Index:0000000}{place}");
        delivery["provider"] = new JsonObject { ["@type"] = "Organization", ["name"] = Carriers[order.Index / 8 % Carriers.Length] };
        delivery["trackingNumber"] = number;
        delivery["trackingUrl"] = $"https://track.example.com/{number}";
        delivery["deliveryStatus"] = Events(order);
        return delivery;
    }

    private static JsonArray Events(GeneratedOrder order)
    {
        var events = new JsonArray(Event("已取件", order.Today.AddDays(-2), 18), Event("已到達轉運中心", order.Today.AddDays(-1), 6));
        if (order.Situation is Situation.Delivered or Situation.Returned)
            events.Add(Event("Delivered", order.Today.AddDays(-1), 14));
        return events;
    }

    private static JsonObject Event(string name, DateOnly day, int hour) =>
        new() { ["@type"] = "DeliveryEvent", ["name"] = name, ["availableFrom"] = At(day, hour, 0) };

    private static string Status(Situation situation, bool first) => situation switch
    {
        Situation.SplitShipment => first ? "OrderInTransit" : "OrderProcessing",
        _ => $"Order{situation}",
    };

    private static string Serial(int index, int place) => string.Create(CultureInfo.InvariantCulture, $"C02X{index:00000}{(char)('D' + place)}GH");

    private static string At(DateOnly day, int hour, int minute) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T{hour:00}:{minute:00}:00+08:00");
}
