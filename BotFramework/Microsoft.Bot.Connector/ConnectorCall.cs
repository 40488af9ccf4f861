#nullable enable
using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>One call of the channel's REST interface.</summary>
internal static class ConnectorCall
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json", "utf-8");

    /// <summary>A part of a path: ids of conversations contain '|', ':' and '/'.</summary>
    public static string Escape(string id, string name)
    {
        if (id is null)
        {
            throw new ValidationException(ValidationRules.CannotBeNull, name);
        }

        return id.Length == 0 ? throw new ArgumentException("The id is empty.", name) : Uri.EscapeDataString(id);
    }

    public static void Require(object? value, string name)
    {
        if (value is null)
        {
            throw new ValidationException(ValidationRules.CannotBeNull, name);
        }
    }

    public static async Task<HttpOperationResponse<T>> SendAsync<T>(
        ConnectorClient client,
        HttpMethod method,
        string path,
        object? body,
        Dictionary<string, List<string>>? customHeaders,
        CancellationToken cancellationToken)
    {
        var operation = new HttpOperationResponse<T>();
        try
        {
            await ExchangeAsync(operation, client, method, path, body, customHeaders, cancellationToken).ConfigureAwait(false);
            var content = await operation.Response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            operation.Body = Read<T>(content, client.DeserializationSettings)!;
            return operation;
        }
        catch
        {
            operation.Dispose();
            throw;
        }
    }

    public static async Task<HttpOperationResponse> SendAsync(
        ConnectorClient client,
        HttpMethod method,
        string path,
        Dictionary<string, List<string>>? customHeaders,
        CancellationToken cancellationToken)
    {
        var operation = new HttpOperationResponse();
        try
        {
            await ExchangeAsync(operation, client, method, path, null, customHeaders, cancellationToken).ConfigureAwait(false);
            return operation;
        }
        catch
        {
            operation.Dispose();
            throw;
        }
    }

    /// <summary>The body as it comes, which the caller disposes of.</summary>
    public static async Task<HttpOperationResponse<Stream>> ReadStreamAsync(
        ConnectorClient client,
        string path,
        Dictionary<string, List<string>>? customHeaders,
        CancellationToken cancellationToken)
    {
        var operation = new HttpOperationResponse<Stream>();
        try
        {
            await ExchangeAsync(operation, client, HttpMethod.Get, path, null, customHeaders, cancellationToken).ConfigureAwait(false);
            operation.Body = await operation.Response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return operation;
        }
        catch
        {
            operation.Dispose();
            throw;
        }
    }

    private static async Task ExchangeAsync(
        HttpOperationResponse operation,
        ConnectorClient client,
        HttpMethod method,
        string path,
        object? body,
        Dictionary<string, List<string>>? customHeaders,
        CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(method, Address(client.BaseUri, path)) { Content = Write(body, client.SerializationSettings) };
        operation.Request = request;
        foreach (var (name, values) in customHeaders ?? [])
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, values);
        }

        if (client.Credentials is not null)
        {
            await client.Credentials.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);
        }

        operation.Response = await client.HttpClient.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (!IsAccepted(operation.Response.StatusCode))
        {
            throw await RefusalAsync(operation, cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool IsAccepted(HttpStatusCode status) =>
        status is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted or HttpStatusCode.NoContent;

    // The service's address may have a path of its own, which stays.
    private static Uri Address(Uri service, string path)
    {
        var root = service.AbsoluteUri;
        return new Uri(root.EndsWith('/') ? root + path : root + "/" + path);
    }

    private static ReadOnlyMemoryContent? Write(object? body, JsonSerializerSettings settings)
    {
        if (body is null)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>(1024);
        if (ReferenceEquals(settings, WireSerializer.Settings))
        {
            WireSerializer.Write(buffer, body);
        }
        else
        {
            buffer.Write(Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(body, settings)));
        }

        return new ReadOnlyMemoryContent(buffer.WrittenMemory) { Headers = { ContentType = JsonType } };
    }

    private static T? Read<T>(byte[] content, JsonSerializerSettings settings)
    {
        if (content.Length == 0)
        {
            return default;
        }

        try
        {
            return ReferenceEquals(settings, WireSerializer.Settings)
                ? WireSerializer.Read<T>(content)
                : JsonConvert.DeserializeObject<T>(Encoding.UTF8.GetString(content), settings);
        }
        catch (JsonException e)
        {
            throw new SerializationException("Unable to deserialize the response.", Encoding.UTF8.GetString(content), e);
        }
    }

    private static async Task<ErrorResponseException> RefusalAsync(HttpOperationResponse operation, CancellationToken cancellationToken)
    {
        var content = await operation.Response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        ErrorResponse? body = null;
        try
        {
            body = JsonConvert.DeserializeObject<ErrorResponse>(content, WireSerializer.Settings);
        }
        catch (JsonException)
        {
            // Proxies answer in HTML: the status says enough.
        }

        return new ErrorResponseException($"Operation returned an invalid status code '{operation.Response.StatusCode}'")
        {
            Request = new HttpRequestMessageWrapper(operation.Request, string.Empty),
            Response = new HttpResponseMessageWrapper(operation.Response, content),
            Body = body,
        };
    }
}
