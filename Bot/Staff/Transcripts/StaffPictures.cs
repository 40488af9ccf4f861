using ServiceBot.Channels.DirectLine;
using ServiceBot.Dialogs.Personas;

namespace ServiceBot.Staff.Transcripts;

/// <summary>Portraits, and the files that customers sent.</summary>
internal static class StaffPictures
{
    public static void MapStaffPictures(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/staff/avatars/{persona}", Avatar).RequireAuthorization(StaffPolicies.SignedIn);
        routes.MapGet("/staff/uploads/{id}", UploadAsync).RequireAuthorization(StaffPolicies.Unmask);
    }

    // Pages under /staff load pictures from here alone.
    private static IResult Avatar(string persona, IPersonas personas, IWebHostEnvironment host)
    {
        var file = personas.Find(persona) is { } found ? host.WebRootFileProvider.GetFileInfo(found.Avatar) : null;
        return file is { Exists: true } && file.Name.EndsWith(".svg", StringComparison.Ordinal) ? TypedResults.Stream(file.CreateReadStream(), "image/svg+xml") : TypedResults.NotFound();
    }

    /// <summary>A file that a customer sent: nobody can mask a picture, so it is for those who may see everything.</summary>
    private static async Task<IResult> UploadAsync(string id, HttpContext http, Uploads uploads, StaffAudit audit)
    {
        if (await uploads.FindAsync(id, http.RequestAborted) is not { } file)
            return TypedResults.NotFound();
        await audit.AddAsync(http.User.Identity?.Name, "upload.view", id, http.RequestAborted);
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var kind = FileKind.Of(file.Content);
        return kind is { IsShown: true } ? TypedResults.Bytes(file.Content, kind.ContentType) : TypedResults.Bytes(file.Content, "application/octet-stream", file.Name);
    }
}
