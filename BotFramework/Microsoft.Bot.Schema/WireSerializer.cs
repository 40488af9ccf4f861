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
}
