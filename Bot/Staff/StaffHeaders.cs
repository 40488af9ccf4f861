namespace ServiceBot.Staff;

/// <summary>Nothing under <c>/staff</c> runs a script that is no file of ours, is framed, is kept by a cache or tells another site where it was (P8).</summary>
internal static class StaffHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Task AddAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (!http.Request.Path.Value!.EndsWith(".css", StringComparison.Ordinal) && !http.Request.Path.Value!.EndsWith(".js", StringComparison.Ordinal))
            headers.CacheControl = "no-store";
        return next(http);
    }
}
