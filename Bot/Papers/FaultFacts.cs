using System.Globalization;
using System.Text.Json;
using ServiceBot.Papers.Pdf;
using ServiceBot.Repairs;

namespace ServiceBot.Papers;

/// <summary>The labelled facts of a repair request, whichever of them the request has: a fact without a label here is none of the form's.</summary>
internal sealed class FaultFacts(PaperWords words)
{
    private static readonly (string Fact, string Label)[] Device =
    [
        ("device", "papers.device"), ("serialNumber", "papers.serial"), ("imei", "papers.imei"), ("modelNumber", "papers.model-number"),
        ("orderNumber", "papers.order"), ("purchasedOn", "papers.ordered-on"), ("coveredUntil", "papers.covered-until"),
    ];

    private static readonly (string Fact, string Label)[] Fault =
    [
        ("fault", "papers.fault"), ("since", "papers.since"), ("condition", "papers.condition"), ("accessories", "papers.accessories"),
    ];

    private static readonly (string Fact, string Label)[] Contact =
    [
        ("place", "papers.place"), ("contactName", "papers.contact-name"), ("contact", "papers.contact"), ("address", "papers.address"),
    ];

    public IReadOnlyList<SheetFact> OfDevice(JsonElement request, string locale) => Of(request, Device, locale);

    public IReadOnlyList<SheetFact> OfFault(JsonElement request, string locale) =>
        [.. Of(request, Fault, locale).Select(fact => fact with { Wide = fact.Value.Length > 24 })];

    public IReadOnlyList<SheetFact> OfContact(JsonElement request, string locale) => Of(request, Contact, locale);

    /// <summary>The request as it was taken in; of an earlier version, what the row itself has of it.</summary>
    public static JsonElement Request(RepairRow row) => row.Details is { } details
        ? JsonSerializer.Deserialize<JsonElement>(details)
        : JsonSerializer.SerializeToElement(
            new { row.Device, row.Fault, row.Condition, row.ContactName, row.Contact, row.BackedUp, row.OrderNumber, row.SerialNumber }, RepairDetails.Json);

    private List<SheetFact> Of(JsonElement request, (string Fact, string Label)[] known, string locale) =>
    [
        .. from one in known
           where request.TryGetProperty(one.Fact, out _)
           let text = Text(request.GetProperty(one.Fact), locale)
           where text.Length > 0
           select new SheetFact(words.Say(one.Label, locale), text, Strong: one.Fact == "device"),
    ];

    private string Text(JsonElement value, string locale) => value.ValueKind switch
    {
        JsonValueKind.String => Text(value.GetString()!, locale),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array when value.GetArrayLength() > 0 => words.Say("papers.list", locale, ("items", value.EnumerateArray().Select(item => Text(item, locale)).ToList())),
        _ => "",
    };

    private string Text(string value, string locale) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? words.FullDay(day, locale) : value;
}
