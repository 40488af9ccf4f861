using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using ServiceBot.Channels;
using ServiceBot.Channels.DirectLine;
using ServiceBot.Personas;
using ServiceBot.Storage;
using ServiceBot.Turns;
using ServiceBot.Web;
using ServiceBot.Wording;

namespace ServiceBot.Tests.Channels.DirectLine;

/// <summary>The Direct Line channel over a real database and pipeline, with a parrot for a bot and a clock that the test moves.</summary>
public sealed class ChannelHost : IAsyncDisposable
{
    public const string Secret = "a-secret-for-tests-only";

    private readonly string _directory = Directory.CreateTempSubdirectory("servicebot-channel-").FullName;
    private WebApplication _host = null!;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 9, 8, 10, 0, 0, TimeSpan.FromHours(8)));

    public IServiceProvider Services => _host.Services;

    public TestServer Server => _host.GetTestServer();

    public string Address => _host.Urls.Single();

    public static async Task<ChannelHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var channel = new ChannelHost();
        await channel.RunAsync(settings, browsers: false);
        return channel;
    }

    /// <summary>With the shop's page, on a real port and by the real clock.</summary>
    public static async Task<ChannelHost> StartForBrowsersAsync(params (string Key, string Value)[] settings)
    {
        var channel = new ChannelHost();
        await channel.RunAsync(settings, browsers: true);
        return channel;
    }

    /// <summary>A request as a client sends it; no origin is no browser.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? credential, object? body = null, string? origin = null)
    {
        using var client = _host.GetTestClient();
        using var request = new HttpRequestMessage(method, path);
        if (credential is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            string raw => new StringContent(raw, null, "application/json"),
            _ => JsonContent.Create(body),
        };
        return await client.SendAsync(request);
    }

    public async Task<JsonNode> PostAsync(string path, string? credential, object? body = null)
    {
        using var answer = await SendAsync(HttpMethod.Post, path, credential, body);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    /// <summary>A conversation that has been started, as this user.</summary>
    public async Task<ChatClient> ChatAsync(string user = "dl_c-883", string locale = "en-US")
    {
        var token = await PostAsync("/v3/directline/tokens/generate", Secret, new { user = new { id = user, name = "Lin" } });
        var started = await PostAsync("/v3/directline/conversations", (string)token["token"]!, new { locale });
        return new ChatClient(this, (string)started["conversationId"]!, (string)started["token"]!, user) { StreamUrl = (string)started["streamUrl"]! };
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await _host.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    private async Task RunAsync((string Key, string Value)[] settings, bool browsers)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "ServiceBot",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Development,
        });
        builder.AddShopPage();
        builder.Configuration["ConnectionStrings:ServiceBot"] = $"Data Source={Path.Combine(_directory, "channel.db")}";
        builder.Configuration["DirectLine:Secret"] = Secret;
        foreach (var (key, value) in settings)
            builder.Configuration[key] = value;
        if (browsers)
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        else
            builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(browsers ? TimeProvider.System : Clock);
        builder.Services.AddStorage(builder.Configuration).AddTurns().AddPersonas().AddWording(Path.Combine(AppContext.BaseDirectory, "templates")).AddDirectLine();
        builder.Services.TryAddSingleton<IKnownOrders, NoOrders>();
        builder.Services.AddSingleton<IBot, ParrotBot>();
        _host = builder.Build();
        await using (var db = await _host.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync())
            await db.Database.EnsureCreatedAsync();
        _host.MapShopPage();
        _host.MapDirectLine();
        await _host.StartAsync();
    }

    private sealed class NoOrders : IKnownOrders
    {
        public bool Contains(string orderNumber) => false;
    }
}

/// <summary>A started conversation, as a client holds it.</summary>
public sealed class ChatClient(ChannelHost host, string conversationId, string token, string user)
{
    public string Id => conversationId;

    public string Token => token;

    public string User => user;

    public required string StreamUrl { get; init; }

    public string Path(string rest = "") => $"/v3/directline/conversations/{conversationId}{rest}";

    /// <returns>The id that the server gave the message.</returns>
    public async Task<string> SayAsync(string text, string? clientActivityId = null)
    {
        var answer = await host.PostAsync(Path("/activities"), token, new
        {
            type = "message",
            text,
            from = new { id = "somebody else" },
            channelData = new { clientActivityID = clientActivityId },
        });
        return (string)answer["id"]!;
    }

    public async Task<(JsonArray Activities, string Watermark)> ReadAsync(string? watermark = null)
    {
        using var answer = await host.SendAsync(HttpMethod.Get, Path($"/activities?watermark={watermark}"), token);
        answer.EnsureSuccessStatusCode();
        var set = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return (set["activities"]!.AsArray(), (string)set["watermark"]!);
    }

    public async Task<string[]> TextsAsync(string? watermark = null) =>
        [.. (await ReadAsync(watermark)).Activities.Select(activity => (string?)activity!["text"] ?? $"({activity["type"]})")];
}
