using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace ServiceBot.Turns;

/// <summary>Activities from and to JSON. Dates inside untyped parts stay the strings they were.</summary>
internal static class ActivityJson
{
    /// <summary>Deeper nesting than any client sends; refused before it costs anything.</summary>
    public const int MaxDepth = 64;

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = MaxDepth,
    });

    /// <exception cref="JsonException">Not JSON, no object, of the wrong types, or nested too deeply.</exception>
    public static Activity Parse(ReadOnlyMemory<byte> utf8)
    {
        var bytes = utf8.Span;
        return Parse(Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes));
    }

    /// <exception cref="JsonException">As for bytes.</exception>
    public static Activity Parse(string json)
    {
        using var text = new StringReader(json);
        return Parse(text);
    }

    public static string Write(IActivity activity) => SpareText.Write(Serializer, activity);

    private static Activity Parse(TextReader text)
    {
        using var reader = new JsonTextReader(text) { ArrayPool = CharPool.Shared, DateParseHandling = DateParseHandling.None, MaxDepth = MaxDepth };
        var activity = Serializer.Deserialize<Activity>(reader) ?? throw new JsonSerializationException("An activity was expected.");
        return reader.Read() ? throw new JsonSerializationException("One activity was expected, and nothing after it.") : ListHoles.Close(activity);
    }
}
