using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ServiceBot.Staff.Transcripts;

internal static class TranscriptDownload
{
    public static void MapTranscriptDownload(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/staff/transcripts/{conversationId}.transcript", DownloadAsync).RequireAuthorization(StaffPolicies.SignedIn);

    /// <summary>Masked, unless <c>?unmask</c> asks otherwise and the role allows it.</summary>
    private static async Task<Results<FileContentHttpResult, NotFound, ForbidHttpResult>> DownloadAsync(
        string conversationId, HttpContext http, TranscriptReader reader, StaffAudit audit, IAuthorizationService authorization, CancellationToken cancellationToken)
    {
        var unmasked = http.Request.Query.ContainsKey("unmask");
        if (unmasked && !(await authorization.AuthorizeAsync(http.User, StaffPolicies.Unmask)).Succeeded)
            return TypedResults.Forbid();
        if (await reader.FindAsync(conversationId, cancellationToken) is not { } conversation)
            return TypedResults.NotFound();
        await audit.AddAsync(http.User.Identity?.Name, unmasked ? "transcript.download.unmasked" : "transcript.download", conversationId, cancellationToken);
        var file = TranscriptFile.Write(conversation, await reader.LogAsync(conversation, cancellationToken), masked: !unmasked);
        return TypedResults.File(file, "application/json; charset=utf-8", $"{TranscriptExport.FileName(conversationId)}.transcript");
    }
}
