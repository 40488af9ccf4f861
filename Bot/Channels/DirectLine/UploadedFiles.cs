using Microsoft.Net.Http.Headers;
using ServiceBot.Storage;

namespace ServiceBot.Channels.DirectLine;

/// <summary>
/// Hands out customers' files to whoever has their address: the customer's browser, the bot, staff. The address cannot be
/// guessed, and nothing a customer sent is ever run by a browser (P8).
/// </summary>
internal static class UploadedFiles
{
    public static void MapUploadedFiles(this IEndpointRouteBuilder routes) => routes.MapGet("/attachments/{id}", ReadAsync);

    public const string Folder = "/v3/directline/attachments/";

    public static string Path(UploadRow file) => Folder + file.Id;

    private static async Task<IResult> ReadAsync(HttpContext http, string id, Uploads uploads)
    {
        if (await uploads.FindAsync(id, http.RequestAborted) is not { } file)
            return TypedResults.NotFound();
        // By what it contains, not by what its sender called it: an earlier version kept whatever came.
        var kind = FileKind.Of(file.Content);
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.CacheControl = "private, max-age=31536000, immutable";
        var disposition = new ContentDispositionHeaderValue(kind is { IsShown: true } ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        return TypedResults.Bytes(file.Content, kind?.ContentType ?? "application/octet-stream");
    }
}
