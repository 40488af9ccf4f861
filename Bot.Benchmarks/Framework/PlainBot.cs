using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ServiceBot.Benchmarks.Framework;

/// <summary>An echo without a framework: the same messages in and out as the bots, and nothing between.</summary>
internal static class PlainBot
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public static async Task RunAsync(int port)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, UseProxy = false });
        var app = Loopback.Build(port);
        app.MapPost("/api/messages", context => AnswerAsync(http, context));
        await app.RunAsync();
    }

    private static async Task AnswerAsync(HttpClient http, HttpContext context)
    {
        var activity = await JsonSerializer.DeserializeAsync(context.Request.Body, PlainJson.Default.PlainActivity, context.RequestAborted);
        var reply = activity!.Reply();
        if (activity.DeliveryMode is null)
        {
            await PostAsync(http, activity, reply, context.RequestAborted);
            return;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(context.Response.Body, new PlainReplies([reply]), PlainJson.Default.PlainReplies, context.RequestAborted);
    }

    private static async Task PostAsync(HttpClient http, PlainActivity activity, PlainActivity reply, CancellationToken cancellationToken)
    {
        var conversation = Uri.EscapeDataString(activity.Conversation!.Id!);
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(reply, PlainJson.Default.PlainActivity));
        content.Headers.ContentType = Json;
        using var answer = await http.PostAsync(new Uri($"{activity.ServiceUrl}/v3/conversations/{conversation}/activities/{activity.Id}"), content, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var taken = await JsonSerializer.DeserializeAsync(await answer.Content.ReadAsStreamAsync(cancellationToken), PlainJson.Default.PlainTaken, cancellationToken);
        ArgumentException.ThrowIfNullOrEmpty(taken?.Id);
    }
}
