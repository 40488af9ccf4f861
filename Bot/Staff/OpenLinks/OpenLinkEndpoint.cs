using Microsoft.AspNetCore.Http.HttpResults;
using ServiceBot.Staff.Transcripts;

namespace ServiceBot.Staff.OpenLinks;

/// <summary>Where open links lead: outside <c>/staff</c>, because who follows one is not signed in.</summary>
internal static class OpenLinkEndpoint
{
    public static void MapOpenLinks(this IEndpointRouteBuilder routes) => routes.MapGet("/transcripts/{token}/{name}.transcript", OpenAsync);

    // A link that is wrong, old or used and a chat that is gone look the same from outside.
    private static async Task<Results<FileContentHttpResult, NotFound>> OpenAsync(
        string token, HttpContext http, OpenLinks links, TranscriptReader reader, CancellationToken cancellationToken)
    {
        var headers = http.Response.Headers;
        (headers.CacheControl, headers.XContentTypeOptions, headers["Referrer-Policy"]) = ("no-store", "nosniff", "no-referrer");
        if (links.Read(token) is not { } link || await reader.FindAsync(link.ConversationId, cancellationToken) is not { } conversation)
            return TypedResults.NotFound();
        var (isGiven, isMasked) = await links.UseAsync(link, cancellationToken);
        return isGiven
            ? TypedResults.File(TranscriptFile.Write(conversation, await reader.LogAsync(conversation, cancellationToken), isMasked), "application/json; charset=utf-8")
            : TypedResults.NotFound();
    }
}
