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
        using var text = new StreamReader(new ReadOnlyMemoryStream(utf8), new UTF8Encoding(false, throwOnInvalidBytes: false), true, 4096);
        return Parse(text);
    }

    /// <exception cref="JsonException">As for bytes.</exception>
    public static Activity Parse(string json)
    {
        using var text = new StringReader(json);
        return Parse(text);
    }

    public static string Write(IActivity activity)
    {
        var text = new StringWriter(new StringBuilder(512), System.Globalization.CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text);
        Serializer.Serialize(writer, activity);
        return text.ToString();
    }

    /// <summary>The same JSON object with our id in front.</summary>
    public static string WithId(string json, string id) =>
        string.Concat("{\"id\":", JsonConvert.ToString(id), json.Length > 2 ? "," : string.Empty, json.AsSpan(1));

    private static Activity Parse(TextReader text)
    {
        using var reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None, MaxDepth = MaxDepth };
        var activity = Serializer.Deserialize<Activity>(reader) ?? throw new JsonSerializationException("An activity was expected.");
        return reader.Read() ? throw new JsonSerializationException("One activity was expected, and nothing after it.") : ListHoles.Close(activity);
    }

    private sealed class ReadOnlyMemoryStream(ReadOnlyMemory<byte> memory) : Stream
    {
        private int _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => memory.Length;

        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, memory.Length - _position);
            memory.Span.Slice(_position, count).CopyTo(buffer);
            _position += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
