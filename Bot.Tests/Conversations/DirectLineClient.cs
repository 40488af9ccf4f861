using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ServiceBot.Tests.Hosting;
using ServiceBot.Turns;

namespace ServiceBot.Tests.Conversations;

/// <summary>Over HTTP, as a web chat does it: a token, a conversation, posts and polls.</summary>
public sealed class DirectLineClient(DeskHost desk, Script script) : ICustomerClient
{
    private const string Base = "/v3/directline";

    private readonly HttpClient _http = desk.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("http://localhost:3978") });
    private string _conversation = string.Empty;
    private string _watermark = string.Empty;
    private long _heard;
    private int _sent;

    public async Task JoinAsync()
    {
        _http.DefaultRequestHeaders.Add("Origin", "http://localhost:3978");
        var visitor = await PostAsync("/chat/token", new { locale = script.Locale, user = script.SignedInAs });
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)visitor["token"]!);
        var conversation = await PostAsync($"{Base}/conversations", new { locale = script.Locale });
        _conversation = (string)conversation["conversationId"]!;
    }

    public Task SayAsync(string text) => PostAsync($"{Base}/conversations/{_conversation}/activities", new
    {
        type = "message",
        text,
        from = new { id = "someone" },
        locale = script.Locale,
        channelData = new { clientActivityID = $"client-{_sent++}" },
    });

    public async Task<IReadOnlyList<Activity>> HearAsync()
    {
        await Pace.CatchUpAsync(desk, new ConversationKey(ConversationKey.DirectLine, "directline", _conversation), _heard);
        var set = JObject.Parse(await ReadAsync($"{Base}/conversations/{_conversation}/activities?watermark={_watermark}"));
        _watermark = (string)set["watermark"]!;
        _heard = long.Parse(_watermark, System.Globalization.CultureInfo.InvariantCulture);
        return
        [
            .. set["activities"]!.Select(activity => ActivityJson.Parse(activity.ToString()))
                .Where(activity => activity.From.Role == RoleTypes.Bot && activity.Type == ActivityTypes.Message),
        ];
    }

    /// <summary>After a long pause the token has ended and is renewed first, as a web chat does.</summary>
    private async Task<string> ReadAsync(string path)
    {
        using var response = await _http.GetAsync(path);
        if (response.StatusCode != HttpStatusCode.Forbidden)
            return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        var renewed = await PostAsync($"{Base}/tokens/refresh", new { });
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)renewed["token"]!);
        return await _http.GetStringAsync(path);
    }

    private async Task<JObject> PostAsync(string path, object body)
    {
        using var content = new StringContent(JObject.FromObject(body).ToString(), Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(path, content);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {text}");
        return JObject.Parse(text);
    }
}
