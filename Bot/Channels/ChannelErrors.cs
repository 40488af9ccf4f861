namespace ServiceBot.Channels;

/// <summary>Errors in the shape that the Bot Framework's REST services answer: <c>{"error":{"code","message"}}</c>.</summary>
internal static class ChannelErrors
{
    public static Task WriteAsync(HttpContext http, int status, string code, string message)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { error = new { code, message } }, http.RequestAborted);
    }
}
