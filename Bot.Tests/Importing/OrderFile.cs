using System.Text;
using System.Text.Json.Nodes;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Importing;

namespace ServiceBot.Tests.Importing;

/// <summary>Order files made for a test, and how an import reads them.</summary>
internal static class OrderFile
{
    public static readonly TimeZoneInfo Taipei = TimeZoneInfo.FindSystemTimeZoneById("Asia/Taipei");

    /// <summary>A line that says everything the format knows, and some that it does not.</summary>
    public const string FullLine = """
        {"@context":"https://schema.org","@type":"Order","orderNumber":"W100027","orderDate":"2026-09-08T10:12:00+08:00",
         "customer":{"@type":"Person","identifier":"c-883","name":"林小姐","email":"lin@example.com","telephone":"+886912345678"},
         "orderStatus":"https://schema.org/OrderProcessing","price":45900,"priceCurrency":"TWD","x-gift":{"ribbon":["red",1,true]},
         "orderedItem":[
          {"@type":"OrderItem","orderItemNumber":"1","orderQuantity":1,"orderItemStatus":"OrderInTransit",
           "orderedItem":{"@type":"Product","name":"MacBook Air 13","sku":"MBA13","serialNumber":"C02XL0GTJGH5"},
           "orderDelivery":{"@type":"ParcelDelivery","provider":{"@type":"Organization","name":"黑貓宅急便"},
            "identifier":"p-1","trackingNumber":"906512345678","trackingUrl":"https://example.com/t/906512345678",
            "expectedArrivalFrom":"2026-09-14","expectedArrivalUntil":"2026-09-15",
            "deliveryStatus":[{"@type":"DeliveryEvent","name":"已到達轉運中心","availableFrom":"2026-09-13T06:00:00+08:00"},
             {"@type":"DeliveryEvent","name":"Delivered","availableFrom":"2026-09-15T11:20:00+08:00"}]}},
          {"@type":"OrderItem","orderItemNumber":"2","orderQuantity":2,"orderItemStatus":"OrderProcessing",
           "orderedItem":{"@type":"Product","name":"USB-C 充電線","sku":"CBL1"},
           "orderDelivery":{"@type":"ParcelDelivery","expectedArrivalUntil":"2026-09-18"}}],
         "partOfInvoice":{"@type":"Invoice","identifier":"AB-12345678","paymentStatus":"PaymentComplete"}}
        """;

    public static JsonObject Full() => JsonNode.Parse(FullLine)!.AsObject();

    public static string Line(Action<JsonObject>? change = null)
    {
        var order = Full();
        change?.Invoke(order);
        return order.ToJsonString();
    }

    public static Task<ImportedFile<ImportedLine<Order>>> Read(params string[] lines) => Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    public static async Task<ImportedFile<ImportedLine<Order>>> Read(byte[] file) =>
        await new ImportFile<Order, ImportedLine<Order>>("orders.jsonl", ImportFormats.Orders, Taipei, line => line)
            .ReadAsync(new MemoryStream(file), progress: null, CancellationToken.None);
}
