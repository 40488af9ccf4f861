using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Channels.DirectLine;

/// <summary>A message with files: a part <c>activity</c>, where there is text besides, and a part <c>file</c> for each file.</summary>
internal static class UploadEndpoint
{
    private static readonly byte[] JustFiles = """{"type":"message"}"""u8.ToArray();

    private const int MostFiles = 16;
    private const int LargestActivity = 256 * 1024;

    public static void MapUpload(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conversations/{id}/upload", PostAsync).DisableAntiforgery();

    private static async Task PostAsync(
        HttpContext http, string id, DirectLineAccess access, ChatLimits limits, IOptions<DirectLineOptions> options, Uploads uploads, DirectLineTurns turns)
    {
        if (await access.OpenAsync(http, id) is not { } conversation || !await limits.AdmitMessageAsync(http, id))
            return;
        if (await ReadFormAsync(http, options.Value.LargestUpload) is not { } form || await ReadActivityAsync(http, form) is not { } body
            || await ActivityEndpoints.ParseAsync(http, body) is not { } activity)
            return;
        var files = form.Files.Where(file => file.Name != "activity").ToList();
        var stored = await uploads.StoreAsync(conversation.Snapshot.Id, files, http.RequestAborted);
        var host = HostAddress.Of(http.Request);
        await ActivityEndpoints.SayAsync(http, Attach(activity, stored, host), () => Attach(ActivityJson.Parse(body), stored, host), conversation, turns);
    }

    private static async Task<IFormCollection?> ReadFormAsync(HttpContext http, long largest)
    {
        if (!http.Request.HasFormContentType)
        {
            await ChannelErrors.WriteAsync(http, StatusCodes.Status415UnsupportedMediaType, "BadArgument", "Files come as multipart/form-data.");
            return null;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = largest + LargestActivity;
        try
        {
            var form = await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = largest, ValueCountLimit = MostFiles }, http.RequestAborted);
            if (form.Files.Count <= MostFiles + 1 && form.Files.Sum(file => file.Length) <= largest + LargestActivity)
                return form;
        }
        catch (InvalidDataException)
        {
            // Over a limit, or no multipart at all.
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // Over the limit of the request.
        }
        catch (IOException cutOff)
        {
            await ChannelErrors.WriteAsync(http, StatusCodes.Status400BadRequest, "BadSyntax", cutOff.Message);
            return null;
        }

        await ChannelErrors.WriteAsync(http, StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"At most {MostFiles} files of {largest} bytes together.");
        return null;
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadActivityAsync(HttpContext http, IFormCollection form)
    {
        if (form.Files.GetFile("activity") is not { } part)
            return form.TryGetValue("activity", out var text) && text.ToString() is { Length: > 0 } json
                ? Encoding.UTF8.GetBytes(json)
                : JustFiles;
        if (part.Length > LargestActivity)
        {
            await ChannelErrors.WriteAsync(http, StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The activity is too large.");
            return null;
        }

        using var content = new MemoryStream();
        await part.CopyToAsync(content, http.RequestAborted);
        return content.ToArray();
    }

    /// <summary>Clients describe their files in the activity and send them in the same order: the description stays, the address is ours.</summary>
    private static Activity Attach(Activity activity, IReadOnlyList<UploadRow> stored, string host)
    {
        List<Attachment> attachments = [.. activity.Attachments ?? []];
        var open = new Queue<Attachment>(attachments.Where(a => a.Content is null && (a.ContentUrl is null || a.ContentUrl.StartsWith("blob:", StringComparison.Ordinal))));
        foreach (var file in stored)
        {
            if (!open.TryDequeue(out var attachment))
                attachments.Add(attachment = new Attachment());
            attachment.ContentType ??= file.ContentType;
            attachment.Name ??= file.Name;
            attachment.ContentUrl = $"{host}{UploadedFiles.Path(file)}";
        }

        activity.Attachments = attachments;
        return activity;
    }
}
