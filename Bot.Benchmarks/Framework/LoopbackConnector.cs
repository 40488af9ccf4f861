using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ServiceBot.Benchmarks.Framework;

/// <summary>A channel that takes every activity posted to it, gives it an id and counts.</summary>
internal static class LoopbackConnector
{
    public const string TakenPath = "/taken";

    private static readonly byte[] Scratch = new byte[64 * 1024];
    private static long _taken;

    public static Task RunAsync(int port)
    {
        var app = Loopback.Build(port);
        app.MapGet(TakenPath, () => Interlocked.Read(ref _taken).ToString(CultureInfo.InvariantCulture));
        app.MapPost("/v3/conversations/{conversation}/activities/{activity?}", TakeAsync);
        return app.RunAsync();
    }

    private static async Task TakeAsync(HttpContext http)
    {
        // Nobody looks at what was read, so all requests may write over one another.
        while (await http.Request.Body.ReadAsync(Scratch, http.RequestAborted) > 0)
        {
        }

        Interlocked.Increment(ref _taken);
        http.Response.ContentType = "application/json; charset=utf-8";
        var answer = "{\"id\":\"0123456789\"}"u8.ToArray();
        http.Response.ContentLength = answer.Length;
        await http.Response.Body.WriteAsync(answer, http.RequestAborted);
    }
}
