using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using ServiceBot.Staff.Transcripts;

namespace ServiceBot.Staff.Exports;

/// <summary>Lists and single chats as files. Each is logged; what is personal is masked unless a supervisor said why not.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        var staff = routes.MapGroup("/staff").RequireAuthorization(StaffPolicies.SignedIn);
        staff.MapPost("/export", ListAsync);
        staff.MapGet("/transcripts/{conversationId}.transcript", MaskedAsync);
        staff.MapPost("/transcripts/{conversationId}.transcript", UnmaskedAsync);
        staff.MapGet("/transcripts/{conversationId}/activities.json", JsonAsync);
    }

    private static async Task<IResult> ListAsync(
        HttpContext http, ConversationExport export, SearchedWords searched, StaffAudit audit, IAuthorizationService authorization, IAntiforgery antiforgery, CancellationToken cancellationToken)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return TypedResults.BadRequest();
        var form = await http.Request.ReadFormAsync(cancellationToken);
        var parameters = QueryHelpers.ParseQuery(form["query"]);
        var filter = TranscriptFilter.Read(name => parameters.GetValueOrDefault(name)) with { Words = Masking.Mask(searched.Show(parameters.GetValueOrDefault("find"))) };
        var reason = UnmaskReason.Clean(form["reason"]);
        if (reason is not null && !(await authorization.AuthorizeAsync(http.User, StaffPolicies.Unmask)).Succeeded)
            return TypedResults.Forbid();
        var kind = form["as"].ToString();
        if (kind is not ("conversations.csv" or "messages.csv" or "json"))
            return TypedResults.BadRequest();
        await audit.AddAsync(http.User.Identity?.Name, reason is null ? "list.export" : "list.export.unmasked", $"{kind} {filter}", reason, cancellationToken);
        return kind switch
        {
            "json" => File("application/json; charset=utf-8", "transcripts.json", stream => export.JsonAsync(filter, masked: reason is null, stream, cancellationToken)),
            "messages.csv" => Csv("messages.csv", to => export.MessagesAsync(filter, masked: reason is null, to, cancellationToken)),
            _ => Csv("conversations.csv", to => export.ConversationsAsync(filter, to, cancellationToken)),
        };
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> MaskedAsync(
        string conversationId, HttpContext http, TranscriptReader reader, StaffAudit audit, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(conversationId, cancellationToken) is not { } conversation)
            return TypedResults.NotFound();
        await audit.AddAsync(http.User.Identity?.Name, "transcript.download", conversationId, cancellationToken);
        return Transcript(conversationId, TranscriptFile.Write(conversation, await reader.LogAsync(conversation, cancellationToken), masked: true));
    }

    private static async Task<Results<FileContentHttpResult, NotFound, BadRequest, ForbidHttpResult>> UnmaskedAsync(
        string conversationId, HttpContext http, TranscriptReader reader, StaffAudit audit, IAuthorizationService authorization, IAntiforgery antiforgery, CancellationToken cancellationToken)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return TypedResults.BadRequest();
        if (!(await authorization.AuthorizeAsync(http.User, StaffPolicies.Unmask)).Succeeded)
            return TypedResults.Forbid();
        if (UnmaskReason.Clean((await http.Request.ReadFormAsync(cancellationToken))["reason"]) is not { } reason)
            return TypedResults.BadRequest();
        if (await reader.FindAsync(conversationId, cancellationToken) is not { } conversation)
            return TypedResults.NotFound();
        await audit.AddAsync(http.User.Identity?.Name, "transcript.download.unmasked", conversationId, reason, cancellationToken);
        return Transcript(conversationId, TranscriptFile.Write(conversation, await reader.LogAsync(conversation, cancellationToken), masked: false));
    }

    /// <summary>The activities as they stand in the log, masked.</summary>
    private static async Task<Results<FileContentHttpResult, NotFound>> JsonAsync(
        string conversationId, HttpContext http, TranscriptReader reader, StaffAudit audit, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(conversationId, cancellationToken) is not { } conversation)
            return TypedResults.NotFound();
        await audit.AddAsync(http.User.Identity?.Name, "transcript.download", conversationId, cancellationToken);
        var file = TranscriptFile.Write(conversation, await reader.LogAsync(conversation, cancellationToken), masked: true);
        return TypedResults.File(file, "application/json; charset=utf-8", $"{TranscriptExport.FileName(conversationId)}.json");
    }

    private static FileContentHttpResult Transcript(string conversationId, byte[] file) =>
        TypedResults.File(file, "application/json; charset=utf-8", $"{TranscriptExport.FileName(conversationId)}.transcript");

    private static PushStreamHttpResult File(string contentType, string name, Func<Stream, Task> write) => TypedResults.Stream(write, contentType, name);

    // With a byte order mark: spreadsheets read Chinese only then.
    private static PushStreamHttpResult Csv(string name, Func<TextWriter, Task> write) => File("text/csv; charset=utf-8", name, async stream =>
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 16 * 1024, leaveOpen: true);
        await write(writer);
    });
}
