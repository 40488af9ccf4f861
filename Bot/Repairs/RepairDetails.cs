using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ServiceBot.Dialogs.Repairs;

namespace ServiceBot.Repairs;

/// <summary>A whole repair request as JSON, as it is stored and as the shop's systems are told of it.</summary>
internal static class RepairDetails
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(RepairRequest request) => JsonSerializer.Serialize(request, Json);

    public static RepairRequest? Read(string? details) => details is null ? null : JsonSerializer.Deserialize<RepairRequest>(details, Json);

    /// <summary>The request of a row, from its columns where an earlier version took it in.</summary>
    public static RepairRequest Of(RepairRow row) => Read(row.Details) ?? new RepairRequest
    {
        Device = row.Device,
        Fault = row.Fault,
        Condition = row.Condition,
        ContactName = row.ContactName,
        Contact = row.Contact,
        BackedUp = row.BackedUp,
        Locale = row.Locale,
        OrderNumber = row.OrderNumber,
        SerialNumber = row.SerialNumber,
    };
}
