using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Turns;

/// <summary>The desk's records as JSON.</summary>
internal static class DeskRecords
{
    // Read by reflection and not by generated code: that gives null, and not the record's own default, to what an older version did not write.
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly JsonWriterOptions Written = new() { Encoder = Options.Encoder, SkipValidation = true };

    /// <summary>A record that cannot be read was written by a version that knew other values: its steps start over.</summary>
    public static DeskState? ReadDesk(string? json) => Read(json, () => new DeskState { Version = 0 });

    public static CustomerState? ReadCustomer(string? json) => Read(json, () => new CustomerState());

    public static string Write(DeskState record) => Write(record, DeskRecordsJson.Default.DeskState);

    public static string Write(CustomerState record) => Write(record, DeskRecordsJson.Default.CustomerState);

    private static string Write<T>(T record, JsonTypeInfo<T> type)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var writer = new Utf8JsonWriter(buffer, Written))
            type.SerializeHandler!(writer, record);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static T? Read<T>(string? json, Func<T> unreadable)
        where T : class
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<T>(json, Options);
        }
        catch (JsonException)
        {
            return unreadable();
        }
    }
}
