using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Channels.DirectLine;

/// <summary>A message with files: a part <c>activity</c>, where there is text besides, and a part <c>file</c> for each file.</summary>
internal static class UploadEndpoint
{
    private static readonly byte[] JustFiles = """{"type":"message"}"""u8.ToArray();

    /// <summary>Until here a file that is too large is read over and refused in the chat; what is longer still is cut off.</summary>
    private const long LargestRequest = 128L * 1024 * 1024;

    /// <summary>The property of <c>channelData</c> that tells the bot what was refused: <c>[{name, reason, most}]</c>, the last in bytes.</summary>
    private const string RefusedFiles = "refusedFiles";

    public static void MapUpload(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conversations/{id}/upload", PostAsync).DisableAntiforgery();

    private static async Task PostAsync(
        HttpContext http, string id, DirectLineAccess access, ChatLimits limits, IOptions<DirectLineOptions> options, Uploads uploads, DirectLineTurns turns)
    {
        if (await access.OpenAsync(http, id) is not { } conversation || !await limits.AdmitMessageAsync(http, id))
            return;
        if (await ReadFormAsync(http, options.Value.LargestUpload) is not { } read)
            return;
        await using var form = read;
        ReadOnlyMemory<byte> body = form.Activity is { Length: > 0 } told ? told : JustFiles;
        if (await ActivityEndpoints.ParseAsync(http, body) is not { } activity)
            return;
        var stored = await uploads.StoreAsync(conversation.Snapshot.Id, form.Files, http.RequestAborted);
        var (host, largest) = (HostAddress.Of(http.Request), options.Value.LargestUpload);
        await ActivityEndpoints.SayAsync(
            http, Attach(activity, stored, form.Refused, host, largest), () => Attach(ActivityJson.Parse(body), stored, form.Refused, host, largest), conversation, turns);
    }

    private static async Task<UploadForm?> ReadFormAsync(HttpContext http, long largest)
    {
        if (http.Request.GetMultipartBoundary() is not { Length: > 0 } boundary)
        {
            await ChannelErrors.WriteAsync(http, StatusCodes.Status415UnsupportedMediaType, "BadArgument", "Files come as multipart/form-data.");
            return null;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = Math.Max(LargestRequest, 2 * largest);
        try
        {
            return await UploadForm.ReadAsync(http.Request.Body, boundary, largest, http.RequestAborted);
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

        await ChannelErrors.WriteAsync(http, StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"At most {UploadForm.MostFiles} files of {largest} bytes together.");
        return null;
    }

    /// <summary>
    /// Clients describe their files in the activity and send them in the same order: what they say of one that was taken stays, but for
    /// its address, its type and the ending of its name, which are ours; what they say of one that was refused goes.
    /// </summary>
    private static Activity Attach(Activity activity, IReadOnlyList<UploadRow> stored, List<(string Name, string Reason)> refused, string host, long largest)
    {
        List<Attachment> described = [.. activity.Attachments ?? []];
        var open = described.Where(a => a.Content is null && (a.ContentUrl is null || a.ContentUrl.StartsWith("blob:", StringComparison.Ordinal))).ToList();
        var untold = refused.Select(file => file.Name).ToList();
        described.RemoveAll(a => open.Contains(a) && untold.Remove(a.Name ?? ""));
        var waiting = new Queue<Attachment>(open.Where(described.Contains));
        foreach (var file in stored)
        {
            if (!waiting.TryDequeue(out var attachment))
                described.Add(attachment = new Attachment());
            attachment.ContentType = file.ContentType;
            attachment.Name = Path.ChangeExtension(Uploads.Clean(attachment.Name ?? file.Name), Path.GetExtension(file.Name));
            attachment.ContentUrl = $"{host}{UploadedFiles.Path(file)}";
            attachment.ThumbnailUrl = null;
        }

        activity.Attachments = [.. described.Except(waiting)];
        TellRefused(activity, refused, largest);
        return activity;
    }

    private static void TellRefused(Activity activity, List<(string Name, string Reason)> refused, long most)
    {
        if (refused.Count == 0)
            return;
        var data = activity.ChannelData as JObject ?? [];
        data[RefusedFiles] = new JArray(refused.Select(file => new JObject { ["name"] = Uploads.Clean(file.Name), ["reason"] = file.Reason, ["most"] = most }));
        activity.ChannelData = data;
    }
}
