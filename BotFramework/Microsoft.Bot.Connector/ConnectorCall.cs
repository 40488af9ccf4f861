#nullable enable
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
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly MediaTypeHeaderValue JsonType = new("application/json", "utf-8");
    private static readonly ProductInfoHeaderValue[] UserAgent =
        [new("Microsoft-BotFramework", "3.1"), new("(BotBuilder .Net/4.23.1)")];

    /// <summary>A part of a path: ids of conversations contain '|', ':' and '/'.</summary>
    public static string Escape(string id, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(id, name);
        return Uri.EscapeDataString(id);
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
            var content = await operation.Response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            operation.Body = Read<T>(content, operation)!;
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
        foreach (var product in UserAgent)
        {
            request.Headers.UserAgent.Add(product);
        }

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

    private static ByteArrayContent? Write(object? body, JsonSerializerSettings settings)
    {
        if (body is null)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        using (var writer = new JsonTextWriter(new StreamWriter(buffer, Utf8)))
        {
            SerializerOf(settings).Serialize(writer, body);
        }

        return new ByteArrayContent(buffer.ToArray()) { Headers = { ContentType = JsonType } };
    }

    private static T? Read<T>(string content, HttpOperationResponse operation)
    {
        if (string.IsNullOrWhiteSpace(content))
        {
            return default;
        }

        try
        {
            return JsonConvert.DeserializeObject<T>(content, WireSerializer.Settings);
        }
        catch (JsonException e)
        {
            throw new ErrorResponseException("Unable to deserialize the response.", e)
            {
                Request = new HttpRequestMessageWrapper(operation.Request, string.Empty),
                Response = new HttpResponseMessageWrapper(operation.Response, content),
            };
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

    private static JsonSerializer SerializerOf(JsonSerializerSettings settings) =>
        ReferenceEquals(settings, WireSerializer.Settings) ? WireSerializer.Instance : JsonSerializer.Create(settings);
}
