#nullable enable
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Writes a stream in memory as its bytes, <c>{"type":"Buffer","data":[…]}</c>, and reads that as a stream.</summary>
internal sealed class StreamContentConverter : JsonConverter
{
    private const string BufferType = "Buffer";

    public static object? Wrap(object? content) => content is MemoryStream stream
        ? new JObject { ["type"] = BufferType, ["data"] = new JArray(stream.ToArray().Select(value => new JValue((long)value))) }
        : content;

    public static object? Unwrap(object? content)
    {
        if (content is not JObject { Count: 2 } json || (json["type"] as JValue)?.Value as string != BufferType || json["data"] is not JArray data)
        {
            return content;
        }

        return data.All(value => value is JValue { Value: >= 0L and <= 255L })
            ? new MemoryStream(data.Select(value => (byte)(long)value).ToArray())
            : content;
    }

    public override bool CanConvert(Type objectType) => objectType == typeof(object);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        Unwrap(serializer.Deserialize(reader, objectType));

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        serializer.Serialize(writer, Wrap(value), typeof(object));
}
