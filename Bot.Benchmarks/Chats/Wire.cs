using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ServiceBot.Benchmarks.Chats;

/// <summary>Requests with as little of a client around them as there can be: it shares the processors with the server.</summary>
internal sealed class Wire(HttpMessageInvoker http)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private byte[] _answer = new byte[16 * 1024];

    public static HttpMessageInvoker Client(int connections) => new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = connections,
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
        PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
    });

    /// <returns>The answer's body, good until the next call.</returns>
    public async Task<ReadOnlyMemory<byte>> PostAsync(Uri address, ReadOnlyMemory<byte> body, AuthenticationHeaderValue? credential, CancellationToken cancellationToken)
    {
        using var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = Json;
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Authorization = credential;
        using var response = await http.SendAsync(request, cancellationToken);
        var answer = await ReadAsync(response, cancellationToken);
        return response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted
            ? answer
            : throw new HttpRequestException($"{address.AbsolutePath} answered {(int)response.StatusCode}: {Encoding.UTF8.GetString(answer.Span)}");
    }

    private async Task<ReadOnlyMemory<byte>> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var length = 0;
        while (await stream.ReadAsync(_answer.AsMemory(length), cancellationToken) is > 0 and var read)
        {
            length += read;
            if (length == _answer.Length)
                Array.Resize(ref _answer, 2 * length);
        }

        return _answer.AsMemory(0, length);
    }
}
