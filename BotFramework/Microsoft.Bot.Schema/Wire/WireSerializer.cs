#nullable enable
using System.Buffers;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The one way in which everything of the protocol is read and written. Contracts are resolved once and kept. Strings in free-form
/// JSON that look like dates stay strings, so that what comes in goes out as it was.
/// </summary>
internal static class WireSerializer
{
    public static JsonSerializerSettings Settings { get; } = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateParseHandling = DateParseHandling.None,
        DateTimeZoneHandling = DateTimeZoneHandling.RoundtripKind,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        TypeNameHandling = TypeNameHandling.None,
        MaxDepth = 64,
    };

    // A serializer keeps no state between calls and may be shared by threads.
    public static JsonSerializer Instance { get; } = JsonSerializer.Create(Settings);

    public static void Write(IBufferWriter<byte> output, object? body) => WireWriter.Write(output, body);

    /// <exception cref="JsonException">What is there is no JSON of that type.</exception>
    public static T? Read<T>(ReadOnlyMemory<byte> utf8)
    {
        if (typeof(T) == typeof(Activity) && WireReader.TryReadActivity(utf8.Span, out var activity))
        {
            return (T?)(object?)activity;
        }

        if (typeof(T) == typeof(ConversationReference) && WireReader.TryReadReference(utf8.Span, out var reference))
        {
            return (T?)(object?)reference;
        }

        if (typeof(T) == typeof(ResourceResponse) && WireReader.TryReadResource(utf8.Span, out var resource))
        {
            return (T?)(object?)resource;
        }

        using var text = new StreamReader(new MemoryStream(utf8.ToArray(), writable: false));
        using var json = new JsonTextReader(text);
        return Instance.Deserialize<T>(json);
    }

    /// <summary>A copy that no later change reaches.</summary>
    public static Activity Copy(IActivity activity)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        Write(buffer, activity);
        return Read<Activity>(buffer.WrittenMemory)!;
    }
}
