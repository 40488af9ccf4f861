using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ServiceBot.Benchmarks.Bare;

/// <summary>
/// What Kestrel and a parser cost on this machine: reads the posted activity, answers as many bytes as the desk does, and
/// neither thinks nor stores. The distance to it is the price of a durable turn.
/// </summary>
internal static class BareEndpoint
{
    public static async Task RunAsync(int port, int replyBytes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        var words = new string('x', Math.Max(1, replyBytes - Size(string.Empty)));
        app.MapGet("/readyz", () => "ready");
        app.MapPost("/api/messages", http => AnswerAsync(http, words));
        await app.RunAsync();
    }

    private static async Task AnswerAsync(HttpContext http, string words)
    {
        var activity = await JsonSerializer.DeserializeAsync(http.Request.Body, BareJson.Default.BareActivity, http.RequestAborted);
        var reply = new BareActivity { Type = "message", Text = words, From = activity!.Recipient, Recipient = activity.From, Conversation = activity.Conversation };
        http.Response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(http.Response.Body, new BareReplies([reply]), BareJson.Default.BareReplies, http.RequestAborted);
    }

    private static int Size(string words)
    {
        var account = new BareAccount { Id = "customer-00000000", Name = "customer" };
        var reply = new BareActivity { Type = "message", Text = words, From = account, Recipient = account, Conversation = account };
        return JsonSerializer.SerializeToUtf8Bytes(new BareReplies([reply]), BareJson.Default.BareReplies).Length;
    }
}
