using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace ServiceBot.Turns;

/// <summary>Writes JSON into a buffer that the thread keeps.</summary>
internal static class SpareText
{
    /// <summary>Characters; a larger buffer is not kept.</summary>
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static StringBuilder? _spare;

    public static string Write(JsonSerializer serializer, object value)
    {
        var buffer = _spare ?? new StringBuilder(4096);
        _spare = null;
        using var text = new StringWriter(buffer, CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(text) { ArrayPool = CharPool.Shared })
            serializer.Serialize(writer, value, value.GetType());
        var json = buffer.ToString();
        buffer.Clear();
        if (buffer.Capacity <= LargestKept)
            _spare = buffer;
        return json;
    }
}
