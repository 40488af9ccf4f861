using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ServiceBot.Importing;

/// <summary>
/// The features of a GeoJSON <c>FeatureCollection</c>, each with the line it begins on, however the file is broken into lines. A file
/// that is no such document is one bad entry: where its features end is then anybody's guess.
/// </summary>
internal static class GeoJsonFeatures
{
    public const int MaxFileBytes = 64 * 1024 * 1024;

    // Far deeper than a feature may be, so that the feature is named and not the file.
    private const int DeepestFile = 1000;

    public static async IAsyncEnumerable<JsonLine> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var file = await ReadAllAsync(stream, cancellationToken).ConfigureAwait(false);
        if (file is null)
        {
            yield return new(1, null, 0, Expected: $"a file of at most {MaxFileBytes / (1024 * 1024)} MiB");
            yield break;
        }

        foreach (var entry in Split(file))
            yield return entry;
    }

    private static async Task<byte[]?> ReadAllAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        var buffer = new byte[128 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (all.Length + read > MaxFileBytes)
                return null;
            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }

    private static List<JsonLine> Split(ReadOnlySpan<byte> file)
    {
        var start = file.StartsWith("\uFEFF"u8) ? 3 : 0;
        var lines = new LineCounter();
        var reader = new Utf8JsonReader(file[start..], new JsonReaderOptions { MaxDepth = DeepestFile });
        try
        {
            var entries = Features(ref reader, file[start..], lines);
            return entries ?? [new(1, null, file.Length, Expected: "a GeoJSON FeatureCollection with an array of features")];
        }
        catch (JsonException error)
        {
            return [new((error.LineNumber ?? 0) + 1, null, file.Length, Expected: $"valid JSON (byte {error.BytePositionInLine + 1} of the line)")];
        }
    }

    private static List<JsonLine>? Features(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, LineCounter lines)
    {
        List<JsonLine>? entries = null;
        var isCollection = false;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type"u8);
            var isFeatures = reader.ValueTextEquals("features"u8);
            reader.Read();
            if (isType)
                isCollection = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("FeatureCollection"u8);
            if (isFeatures && reader.TokenType == JsonTokenType.StartArray)
                entries = Items(ref reader, json, lines);
            else
                reader.Skip();
        }

        // Whatever follows the document is found by reading on.
        reader.Read();
        return isCollection ? entries : null;
    }

    private static List<JsonLine> Items(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, LineCounter lines)
    {
        var entries = new List<JsonLine>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var from = (int)reader.TokenStartIndex;
            reader.Skip();
            var to = (int)reader.BytesConsumed;
            entries.Add(new(lines.At(json, from), json[from..to].ToArray(), to, $"features[{entries.Count}]"));
        }

        return entries;
    }

    private sealed class LineCounter
    {
        private int _counted;
        private long _line = 1;

        public long At(ReadOnlySpan<byte> json, int position)
        {
            _line += json[_counted..position].Count((byte)'\n');
            _counted = position;
            return _line;
        }
    }
}
