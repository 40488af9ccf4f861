using System.Buffers;
using System.Runtime.CompilerServices;

namespace ServiceBot.Importing;

/// <summary>A line of a JSON Lines file, without its line end, or an entry of another file. A null text is one that could not be taken.</summary>
/// <param name="Number">Counted from 1, blank lines included.</param>
/// <param name="EndsAt">Bytes read up to and including this line's end.</param>
/// <param name="Place">Where in the document the entry stands, such as <c>features[3]</c>; empty for a line of its own.</param>
/// <param name="Expected">What there should have been, where the text is null and the line not merely too long.</param>
internal readonly record struct JsonLine(long Number, byte[]? Utf8, long EndsAt, string Place = "", string? Expected = null);

/// <summary>Reads JSON Lines from a stream, one line in memory at a time. Blank lines, a byte order mark and CRLF are fine.</summary>
internal static class JsonLines
{
    public const int MaxLineBytes = 4 * 1024 * 1024;

    public static async IAsyncEnumerable<JsonLine> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[128 * 1024];
        var line = new LineBuffer();
        long position = 0;
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            var start = 0;
            while (Array.IndexOf(buffer, (byte)'\n', start, read - start) is >= 0 and var end)
            {
                line.Append(buffer.AsSpan(start, end - start));
                start = end + 1;
                if (line.Take(position + start) is { } full)
                    yield return full;
            }

            line.Append(buffer.AsSpan(start, read - start));
            position += read;
        }

        if (line.Take(position) is { } last)
            yield return last;
    }

    private sealed class LineBuffer
    {
        private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];
        private readonly ArrayBufferWriter<byte> _bytes = new();
        private bool _tooLong;
        private long _number;

        public void Append(ReadOnlySpan<byte> part)
        {
            _tooLong |= _bytes.WrittenCount + part.Length > MaxLineBytes;
            if (!_tooLong)
                _bytes.Write(part);
        }

        /// <summary>Ends the line; null where it was blank.</summary>
        public JsonLine? Take(long endsAt)
        {
            _number++;
            var text = _bytes.WrittenSpan;
            if (_number == 1 && text.StartsWith(ByteOrderMark))
                text = text[ByteOrderMark.Length..];
            text = text.Trim(" \t\r"u8);
            JsonLine? line = _tooLong ? new(_number, null, endsAt) : text.IsEmpty ? null : new(_number, text.ToArray(), endsAt);
            _bytes.ResetWrittenCount();
            _tooLong = false;
            return line;
        }
    }
}
