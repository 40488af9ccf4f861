using Microsoft.Net.Http.Headers;
using ServiceBot.Storage;

namespace ServiceBot.Channels.DirectLine;

/// <summary>
/// Hands out customers' files to whoever has their address: the customer's browser, the bot, staff. The address cannot be
/// guessed, and nothing a customer sent is ever run by a browser (P8).
/// </summary>
internal static class UploadedFiles
{
    private static readonly HashSet<string> Pictures = new(StringComparer.OrdinalIgnoreCase) { "image/png", "image/jpeg", "image/gif", "image/webp" };

    public static void MapUploadedFiles(this IEndpointRouteBuilder routes) => routes.MapGet("/attachments/{id}", ReadAsync);

    public static string Path(UploadRow file) => $"/v3/directline/attachments/{file.Id}";

    private static async Task<IResult> ReadAsync(HttpContext http, string id, Uploads uploads)
    {
        if (await uploads.FindAsync(id, http.RequestAborted) is not { } file)
            return TypedResults.NotFound();
        var picture = Pictures.Contains(file.ContentType);
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.CacheControl = "private, max-age=31536000, immutable";
        var disposition = new ContentDispositionHeaderValue(picture ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        return TypedResults.Bytes(file.Content, picture ? file.ContentType : "application/octet-stream");
    }
}
