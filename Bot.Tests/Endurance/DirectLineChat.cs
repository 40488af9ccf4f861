using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServiceBot.Tests.Endurance;

/// <summary>A Direct Line client that does not give up: what was not acknowledged is sent again, as the same message.</summary>
internal sealed class DirectLineChat : IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    private readonly HttpClient _http;
    private string? _token;

    public DirectLineChat(Uri desk) => _http = new HttpClient { BaseAddress = new Uri(desk, "/v3/directline/"), Timeout = TimeSpan.FromSeconds(20) };

    public string ConversationId { get; private set; } = "";

    public string Token => _token ?? "";

    /// <summary>The ids that the host gave to messages, by the client's own; only what was answered with 2xx.</summary>
    public Dictionary<string, string> Acknowledged { get; } = [];

    public async Task StartAsync(string user, CancellationToken cancellationToken)
    {
        _token = DeskProcess.Secret;
        var made = await InsistAsync("tokens/generate", new { user = new { id = user }, locale = "zh-TW" }, cancellationToken);
        _token = Text(made, "token");
        var started = await InsistAsync("conversations", new { }, cancellationToken);
        ConversationId = Text(started, "conversationId");
    }

    /// <summary>Says it until the host has taken it.</summary>
    public async Task SayAsync(string clientActivityId, string text, CancellationToken cancellationToken)
    {
        var answer = await InsistAsync($"conversations/{ConversationId}/activities", Message(clientActivityId, text), cancellationToken);
        Acknowledged.Add(clientActivityId, Text(answer, "id"));
    }

    /// <summary>Posts it once, whatever comes.</summary>
    public Task<HttpResponseMessage> PostAsync(string clientActivityId, string text) => SendAsync($"conversations/{ConversationId}/activities", Message(clientActivityId, text), CancellationToken.None);

    /// <summary>Where a socket of this chat is opened now.</summary>
    public async Task<string> StreamUrlAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"conversations/{ConversationId}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        using var response = await _http.SendAsync(request);
        return Text(await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(), "streamUrl");
    }

    /// <summary>The ids of all activities that the history shows, page after page.</summary>
    public Task<List<string>> HistoryAsync() => HistoryAsync(_ => true);

    /// <summary>The ids of what a client shows as bubbles.</summary>
    public Task<List<string>> MessagesAsync() => HistoryAsync(activity => (string?)activity["type"] == "message");

    private async Task<List<string>> HistoryAsync(Func<JsonNode, bool> counts)
    {
        var ids = new List<string>();
        for (string watermark = "", last = "-"; watermark != last;)
        {
            last = watermark;
            using var request = new HttpRequestMessage(HttpMethod.Get, $"conversations/{ConversationId}/activities?watermark={watermark}");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
            using var response = await _http.SendAsync(request);
            var page = (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!;
            ids.AddRange(page["activities"]!.AsArray().Where(activity => counts(activity!)).Select(activity => (string)activity!["id"]!));
            watermark = (string)page["watermark"]!;
        }

        return ids;
    }

    public void Dispose() => _http.Dispose();

    private static object Message(string clientActivityId, string text) => new
    {
        type = "message",
        from = new { id = "whoever" },
        text,
        locale = "zh-TW",
        channelData = new { clientActivityID = clientActivityId },
    };

    private static string Text(JsonElement answer, string property) => answer.GetProperty(property).GetString()!;

    private async Task<JsonElement> InsistAsync(string path, object body, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                using var response = await SendAsync(path, body, cancellationToken);
                if (response.IsSuccessStatusCode)
                    return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
                Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or JsonException || (gone is TaskCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // The host was killed before it had answered.
            }

            await Task.Delay(BetweenTries, TimeProvider.System, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, body.GetType()) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        return await _http.SendAsync(request, cancellationToken);
    }
}
