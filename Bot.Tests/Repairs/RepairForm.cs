using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using ServiceBot.Tests.Endurance;

namespace ServiceBot.Tests.Repairs;

/// <summary>A customer who fills in the fault form over a real host, by either door.</summary>
internal sealed class RepairForm(DeskProcess desk) : IDisposable
{
    /// <summary>All that is asked, answered up to the form's review.</summary>
    public static IReadOnlyList<string> Lines { get; } =
        ["我的 iPhone 15 充不了電，要送修", "不知道", "每次都這樣", "都沒有", "跳過", "台北信義", "備份好了", "林美華", "0912345678"];

    private readonly HttpClient _http = new() { BaseAddress = desk.Address };
    private string _token = "";

    public string Conversation { get; private set; } = $"form-{Guid.NewGuid():N}";

    public async Task JoinDirectLineAsync()
    {
        _token = DeskProcess.Secret;
        var made = await PostAsync("/v3/directline/tokens/generate", new { user = new { id = $"u-{Guid.NewGuid():N}" } });
        _token = (string)made!["token"]!;
        var started = await PostAsync("/v3/directline/conversations", new { locale = "zh-TW" });
        Conversation = (string)started!["conversationId"]!;
    }

    public Task SayAsync(string text) => PostAsync(
        $"/v3/directline/conversations/{Conversation}/activities",
        new { type = "message", text, locale = "zh-TW", from = new { id = "x" }, channelData = new { clientActivityID = Guid.NewGuid().ToString() } });

    /// <returns>What was answered, a line a bubble.</returns>
    public async Task<string> SayOnChannelAsync(string text)
    {
        var answer = await PostAsync("/api/messages", new
        {
            type = "message",
            text,
            id = Guid.NewGuid().ToString(),
            channelId = "emulator",
            serviceUrl = "http://127.0.0.1:9",
            deliveryMode = "expectReplies",
            locale = "zh-TW",
            conversation = new { id = Conversation },
            from = new { id = "user" },
            recipient = new { id = "bot" },
        });
        return string.Join('\n', answer!["activities"]!.AsArray().Select(activity => (string?)activity!["text"]));
    }

    public async Task<HttpResponseMessage> UploadAsync(HttpContent form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{Conversation}/upload") { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        return await _http.SendAsync(request);
    }

    public async Task<JsonArray> ReadAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v3/directline/conversations/{Conversation}/activities");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        using var response = await _http.SendAsync(request);
        return (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!["activities"]!.AsArray();
    }

    public long Count(string table)
    {
        using var database = new SqliteConnection($"Data Source={desk.DatabasePath};Mode=ReadOnly;Pooling=False");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = table switch { "repairs" => "select count(*) from repairs", _ => "select count(*) from uploads" };
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode?> PostAsync(string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, body.GetType()) };
        if (_token.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        using var response = await _http.SendAsync(request);
        return await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>();
    }
}
