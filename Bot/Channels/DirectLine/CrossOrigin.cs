namespace ServiceBot.Channels.DirectLine;

/// <summary>
/// Lets pages of other origins read the answers, errors too. Who may chat is decided by <see cref="Origins"/> on the server,
/// not by these headers: a browser that hides a refusal only hides its reason.
/// </summary>
internal static class CrossOrigin
{
    private const string Methods = "GET, POST, OPTIONS";
    private const string Headers = "authorization, content-type, x-ms-bot-agent, x-requested-with";
    private static readonly PathString[] Paths = ["/v3/directline", "/chat"];

    public static Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        if (!Paths.Any(path => http.Request.Path.StartsWithSegments(path)))
            return next(http);
        var headers = http.Response.Headers;
        headers.Vary = "Origin";
        if (http.Request.Headers.Origin is { Count: > 0 } origin)
        {
            headers.AccessControlAllowOrigin = origin;
            headers.AccessControlExposeHeaders = "Retry-After";
        }

        if (!HttpMethods.IsOptions(http.Request.Method))
            return next(http);
        headers.AccessControlAllowMethods = Methods;
        headers.AccessControlAllowHeaders = Headers;
        headers.AccessControlMaxAge = "7200";
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
