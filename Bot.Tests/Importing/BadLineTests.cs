using System.Text;
using System.Text.Json.Nodes;

namespace ServiceBot.Tests.Importing;

/// <summary>A full line is taken and one thing in it broken: that thing is named, and the line is not imported.</summary>
public class BadLineTests
{
    private static readonly string LongText = new('字', 1001);

    public static TheoryData<string, string> BrokenFields()
    {
        var data = new TheoryData<string, string>();
        void Each(string field, params string[] values)
        {
            foreach (var value in values)
                data.Add(field, value);
        }

        string[] noDates = ["\"2026-02-30\"", "\"2026-13-01\"", "\"2026/09/08\"", "\"08.09.2026\"", "\"tomorrow\"", "\"2026-9-8\"", "\"2026-09-08 10:00\"", "\"2026-09-08T25:00:00Z\"", "\"2026-09-08T10:00:00+99:00\"", "\"\"", "20260908", "true", "{}"];
        string[] noTexts = ["7", "true", "{}", "[]", $"\"{LongText}\"", "\"a\\u0000b\"", "\"\\ud83d\"", "\"\\udc00x\""];
        Each("@type", "\"Invoice\"", "7");
        Each("orderNumber", [.. noTexts, "null", "\"\"", "\"  \""]);
        Each("orderDate", [.. noDates, "null"]);
        Each("customer", "null", "\"lin@example.com\"", "[]", "{}", """{"identifier":"c-883","name":"林小姐"}""");
        Each("customer.identifier", noTexts);
        Each("customer.name", noTexts);
        Each("customer.email", [.. noTexts, "\"lin.example.com\""]);
        Each("customer.telephone", [.. noTexts, "\"call me\""]);
        Each("orderStatus", [.. noTexts, "\"Shipped\"", "\"orderprocessing\"", "\"\"", "\"https://example.com/OrderProcessing\"", "\"PaymentComplete\""]);
        Each("price", "-1", "-0.01", "\"-5\"", "\"dear\"", "true", "[]", "{}", "1e99");
        Each("priceCurrency", [.. noTexts, "\"NTD\"", "\"twd\"", "\"XXX\"", "\"\""]);
        Each("orderedItem", "null", "[]", "\"MacBook\"", "7");
        Each("orderedItem[0]", "null", "7", "\"MacBook\"");
        Each("orderedItem[0].orderItemNumber", noTexts);
        Each("orderedItem[1].orderQuantity", "0", "-1", "1.5", "\"2\"", "true", "99999999999");
        Each("orderedItem[1].orderItemStatus", "\"Lost\"", "7");
        Each("orderedItem[0].orderedItem", "null", "\"MacBook\"", "[]");
        Each("orderedItem[0].orderedItem.name", noTexts);
        Each("orderedItem[0].orderedItem.sku", noTexts);
        Each("orderedItem[0].orderedItem.serialNumber", noTexts);
        Each("orderedItem[0].orderDelivery", "7", "\"by post\"", "[]");
        Each("orderedItem[0].orderDelivery.identifier", noTexts);
        Each("orderedItem[0].orderDelivery.provider.name", noTexts);
        Each("orderedItem[0].orderDelivery.trackingNumber", noTexts);
        Each("orderedItem[0].orderDelivery.trackingUrl", noTexts);
        Each("orderedItem[0].orderDelivery.expectedArrivalFrom", noDates);
        Each("orderedItem[1].orderDelivery.expectedArrivalUntil", noDates);
        Each("orderedItem[0].orderDelivery.deliveryStatus", "7", "\"Delivered\"");
        Each("orderedItem[0].orderDelivery.deliveryStatus[0].name", noTexts);
        Each("orderedItem[0].orderDelivery.deliveryStatus[1].availableFrom", noDates);
        Each("partOfInvoice", "7", "\"AB-1\"");
        Each("partOfInvoice.identifier", noTexts);
        Each("partOfInvoice.paymentStatus", [.. noTexts, "\"Paid\"", "\"OrderProcessing\""]);
        Each("x-gift.ribbon[0]", "\"a\\u0000b\"", "\"\\ud83d\"");
        return data;
    }

    [Theory]
    [MemberData(nameof(BrokenFields))]
    public async Task A_broken_field_is_named_and_its_line_not_imported(string field, string value)
    {
        var good = OrderFile.Line(order => order["orderNumber"] = "W1");
        var file = await OrderFile.Read(good, OrderFile.Line(order => Set(order, field, "@@")).Replace("\"@@\"", value, StringComparison.Ordinal));

        Assert.Equal(["W1"], file.Rows.Select(row => row.Key));
        Assert.All(file.Faults, fault => Assert.Equal(("orders.jsonl", 2), (fault.File, fault.Line)));
        Assert.Contains(field, file.Faults.Select(fault => fault.Field));
        Assert.All(file.Faults, fault => Assert.NotEmpty(fault.Expected));
    }

    [Theory]
    [InlineData("orderNumber")]
    [InlineData("orderDate")]
    [InlineData("customer")]
    [InlineData("orderedItem")]
    [InlineData("orderedItem[0].orderedItem")]
    public async Task A_required_field_that_is_missing_is_named(string field)
    {
        var file = await OrderFile.Read(OrderFile.Line(order => Remove(order, field)));

        Assert.Empty(file.Rows);
        Assert.Equal(field, Assert.Single(file.Faults).Field);
    }

    [Theory]
    [InlineData("@type")]
    [InlineData("customer.identifier")]
    [InlineData("customer.name")]
    [InlineData("customer.email")]
    [InlineData("customer.telephone")]
    [InlineData("orderStatus")]
    [InlineData("price")]
    [InlineData("priceCurrency")]
    [InlineData("orderedItem[0].orderQuantity")]
    [InlineData("orderedItem[0].orderItemStatus")]
    [InlineData("orderedItem[0].orderedItem.sku")]
    [InlineData("orderedItem[0].orderDelivery")]
    [InlineData("orderedItem[0].orderDelivery.deliveryStatus[1].availableFrom")]
    [InlineData("partOfInvoice")]
    public async Task Every_other_field_may_be_missing_or_null(string field)
    {
        var file = await OrderFile.Read(
            OrderFile.Line(order => Remove(order, field)),
            OrderFile.Line(order =>
            {
                Set(order, field, null);
                order["orderNumber"] = "W2";
            }));

        Assert.Empty(file.Faults);
        Assert.Equal(2, file.Rows.Count);
    }

    [Fact]
    public async Task A_text_of_a_thousand_characters_is_fine_whatever_they_are()
    {
        var name = string.Concat(Enumerable.Repeat("🎁", 1000));

        Assert.Empty((await OrderFile.Read(OrderFile.Line(order => order["customer"]!["name"] = name))).Faults);
        Assert.Single((await OrderFile.Read(OrderFile.Line(order => order["customer"]!["name"] = name + "🎁"))).Faults);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_named_with_their_field()
    {
        var line = Encoding.UTF8.GetBytes(OrderFile.Line(order => order["customer"]!["name"] = "Q@Q"));
        line[line.AsSpan().IndexOf("Q@Q"u8) + 1] = 0xFF;

        var file = await OrderFile.Read(line);

        Assert.Empty(file.Rows);
        Assert.Equal(("customer.name", "valid UTF-8"), (Assert.Single(file.Faults).Field, file.Faults[0].Expected));
    }

    [Theory]
    [InlineData(63, 0)]
    [InlineData(64, 1)]
    [InlineData(5000, 1)]
    public async Task JSON_deeper_than_64_is_bad(int arrays, int faults)
    {
        // The order itself is the first level.
        var nested = new string('[', arrays) + new string(']', arrays);

        var file = await OrderFile.Read(OrderFile.Line(order => order["x-deep"] = "@@").Replace("\"@@\"", nested, StringComparison.Ordinal));

        Assert.Equal(faults, file.Faults.Count);
        Assert.Equal(1 - faults, file.Rows.Count);
    }

    [Theory]
    [InlineData("w100027")]
    [InlineData(" W100027 ")]
    [InlineData("\uFF37100027")]
    public async Task A_number_that_stands_twice_is_bad_however_it_is_written(string again)
    {
        var file = await OrderFile.Read(OrderFile.Line(), OrderFile.Line(order => order["orderNumber"] = again));

        Assert.Single(file.Rows);
        var fault = Assert.Single(file.Faults);
        Assert.Equal((2, "orderNumber"), (fault.Line, fault.Field));
        Assert.Contains("line 1", fault.Expected);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"orderNumber\":\"W1\"")]
    [InlineData("{\"orderNumber\":\"W1\",}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{} {}")]
    [InlineData("{\"orderNumber\":\"a\0b\"}")]
    public async Task A_line_that_is_no_JSON_object_is_bad(string line)
    {
        var file = await OrderFile.Read(line, OrderFile.Line());

        Assert.Single(file.Rows);
        Assert.NotEmpty(file.Faults);
        Assert.All(file.Faults, fault => Assert.Equal(1, fault.Line));
    }

    [Theory]
    [InlineData("2026-09-08")]
    [InlineData("2026-09-08T10:12Z")]
    [InlineData("2026-09-08T10:12:00.1234567+08:00")]
    [InlineData("2026-09-08T10:12:00")]
    [InlineData("20260908T101200+0800")]
    [InlineData("2024-02-29")]
    public async Task What_ISO_8601_calls_a_date_is_one(string date) =>
        Assert.Empty((await OrderFile.Read(OrderFile.Line(order => order["orderDate"] = date))).Faults);

    private static void Set(JsonObject root, string path, JsonNode? value)
    {
        var (parent, last) = Find(root, path);
        if (last is int index)
            parent[index] = value;
        else
            parent[(string)last] = value;
    }

    private static void Remove(JsonObject root, string path)
    {
        var (parent, last) = Find(root, path);
        parent.AsObject().Remove((string)last);
    }

    private static (JsonNode Parent, object Last) Find(JsonObject root, string path)
    {
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.')
            .Select(step => step[0] == '[' ? (object)int.Parse(step[1..^1], System.Globalization.CultureInfo.InvariantCulture) : step).ToList();
        JsonNode node = root;
        foreach (var step in steps[..^1])
            node = step is int index ? node[index]! : node[(string)step]!;
        return (node, steps[^1]);
    }
}
