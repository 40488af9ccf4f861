#nullable enable
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads activities from requests and writes answers, as the protocol has them.</summary>
internal static class HttpHelper
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The body; nothing where it is no JSON of that shape.</summary>
    public static async Task<T?> ReadRequestAsync<T>(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        body.Position = 0;
        using var reader = new JsonTextReader(new StreamReader(body, Utf8));
        try
        {
            return WireSerializer.Instance.Deserialize<T>(reader);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    public static async Task WriteResponseAsync(HttpResponse response, InvokeResponse? answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer?.Status ?? (int)HttpStatusCode.OK;
        if (answer?.Body is null)
        {
            return;
        }

        using var body = new MemoryStream();
        using (var writer = new JsonTextWriter(new StreamWriter(body, Utf8, leaveOpen: true)))
        {
            WireSerializer.Instance.Serialize(writer, answer.Body);
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        body.Position = 0;
        await body.CopyToAsync(response.Body, cancellationToken).ConfigureAwait(false);
    }
}
