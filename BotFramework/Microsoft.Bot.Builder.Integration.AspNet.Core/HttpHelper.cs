using System.Buffers;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads what channels send and writes what they are answered, as the protocol has it.</summary>
public static class HttpHelper
{
    /// <summary>How bodies are read and written, for those who serialize by themselves.</summary>
    public static readonly JsonSerializerSettings BotMessageSerializerSettings = new(WireSerializer.Settings);

    public static readonly JsonSerializer BotMessageSerializer = JsonSerializer.Create(BotMessageSerializerSettings);

    /// <summary>The body; nothing where it is no JSON of that shape.</summary>
    public static Task<T> ReadRequestAsync<T>(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ReadRequestAsync<T>(request, CancellationToken.None);
    }

    /// <summary>Writes status and body of the answer; 200 where there is none.</summary>
    public static Task WriteResponseAsync(HttpResponse response, InvokeResponse invokeResponse)
    {
        ArgumentNullException.ThrowIfNull(response);
        return WriteResponseAsync(response, invokeResponse, CancellationToken.None);
    }

    internal static async Task<T> ReadRequestAsync<T>(HttpRequest request, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize(request));
        var length = 0;
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
                buffer = length < buffer.Length ? buffer : Grow(buffer);
            }

            return WireSerializer.Read<T>(buffer.AsMemory(0, length));
        }
        catch (JsonException)
        {
            return default;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    internal static async Task WriteResponseAsync(HttpResponse response, InvokeResponse answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer?.Status ?? (int)HttpStatusCode.OK;
        if (answer?.Body is null)
        {
            return;
        }

        var buffer = new ArrayBufferWriter<byte>(1024);
        WireSerializer.Write(buffer, answer.Body);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = buffer.WrittenCount;
        await response.Body.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    // One byte more than announced, so that the end is seen without growing. Nobody gets much memory by announcing alone.
    private static int BufferSize(HttpRequest request) => (int)Math.Clamp((request.ContentLength ?? 4095) + 1, 512, 64 * 1024);

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
