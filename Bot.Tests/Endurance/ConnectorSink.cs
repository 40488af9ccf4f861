using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace ServiceBot.Tests.Endurance;

/// <summary>A channel's connector service: takes whatever the bot sends and remembers what it answered.</summary>
internal sealed class ConnectorSink : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ConnectorSink(WebApplication app) => _app = app;

    /// <summary>How often each message of a customer was answered, by the message's id.</summary>
    public ConcurrentDictionary<string, int> Answered { get; } = new();

    /// <summary>The text of every message, as often as it came.</summary>
    public ConcurrentQueue<string> Texts { get; } = new();

    public ConcurrentQueue<JObject> Traces { get; } = new();

    public string ServiceUrl => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<ConnectorSink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = new ConnectorSink(builder.Build());
        sink._app.MapPost("/v3/conversations/{id}/activities/{replyTo?}", sink.TakeAsync);
        await sink._app.StartAsync();
        return sink;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var activity = JObject.Parse(await reader.ReadToEndAsync(http.RequestAborted));
        if ((string?)activity["type"] == "message" && (string?)activity["text"] is { } text)
            Texts.Enqueue(text);
        if ((string?)activity["type"] == "message" && (string?)activity["replyToId"] is { } replyTo)
            Answered.AddOrUpdate(replyTo, 1, (_, times) => times + 1);
        if ((string?)activity["type"] == "trace")
            Traces.Enqueue(activity);
        await http.Response.WriteAsJsonAsync(new { id = Guid.NewGuid().ToString("N") });
    }
}
