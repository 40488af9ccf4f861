using System.Buffers;
using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace ServiceBot.Turns;

/// <summary>Activities from and to JSON. Dates inside untyped parts stay the strings they were.</summary>
internal static class ActivityJson
{
    /// <summary>Deeper nesting than any client sends; refused before it costs anything.</summary>
    private const int MaxDepth = 64;

    /// <exception cref="JsonException">Not JSON, no object, of the wrong types, or nested too deeply.</exception>
    public static Activity Parse(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.StartsWith(Encoding.UTF8.Preamble))
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        return ListHoles.Close(WireReader.TryReadActivity(utf8.Span, out var usual) && usual is not null ? usual : ParseUnusual(utf8));
    }

    /// <exception cref="JsonException">As for bytes.</exception>
    public static Activity Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    /// <returns>UTF-8.</returns>
    public static ReadOnlyMemory<byte> Write(IActivity activity)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        WireSerializer.Write(output, activity);
        return output.WrittenMemory;
    }

    private static Activity ParseUnusual(ReadOnlyMemory<byte> utf8)
    {
        using var text = new StringReader(Encoding.UTF8.GetString(utf8.Span));
        using var reader = new JsonTextReader(text) { ArrayPool = CharPool.Shared, DateParseHandling = DateParseHandling.None, MaxDepth = MaxDepth };
        var activity = WireSerializer.Instance.Deserialize<Activity>(reader) ?? throw new JsonSerializationException("An activity was expected.");
        return reader.Read() ? throw new JsonSerializationException("One activity was expected, and nothing after it.") : activity;
    }
}
