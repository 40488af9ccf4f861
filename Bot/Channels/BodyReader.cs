using System.Buffers;

namespace ServiceBot.Channels;

/// <summary>Reads a request's body up to a limit; what is over it is refused before it is parsed.</summary>
internal static class BodyReader
{
    /// <returns>Null where the answer has been written already.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContext http, int largest)
    {
        if (http.Request.ContentLength > largest)
            return await TooLargeAsync(http, largest);
        var body = new ArrayBufferWriter<byte>((int)Math.Clamp(http.Request.ContentLength ?? 0, 1024, largest));
        while (true)
        {
            var read = await http.Request.BodyReader.ReadAsync(http.RequestAborted);
            foreach (var segment in read.Buffer)
                body.Write(segment.Span);
            http.Request.BodyReader.AdvanceTo(read.Buffer.End);
            if (body.WrittenCount > largest)
                return await TooLargeAsync(http, largest);
            if (read.IsCompleted)
                return body.WrittenMemory;
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> TooLargeAsync(HttpContext http, int largest)
    {
        http.Response.Headers.Connection = "close";
        await ChannelErrors.WriteAsync(http, StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"A request has at most {largest} bytes.");
        return null;
    }
}
