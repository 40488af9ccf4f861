using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ServiceBot.Tests.Endurance;

namespace ServiceBot.Tests.Hostile;

/// <summary>Whatever comes over Direct Line, the desk refuses it or copes with it, and stays up.</summary>
[Collection(SharedDesk.Name)]
public sealed class DirectLineTests(RunningDesk desk)
{
    private const string Base = "/v3/directline";
    private const int Mutations = 300;

    /// <summary>Messages of one conversation before its limit would answer in place of what is tried here.</summary>
    private const int PerConversation = 80;

    private static readonly AuthenticationHeaderValue Secret = new("Bearer", DeskProcess.Secret);

    [Fact]
    public async Task Activities_that_are_wrong_in_one_way_are_refused_or_coped_with() => await PostAllAsync(HostileBodies.All());

    [Fact]
    public async Task Activities_changed_at_random_are_refused_or_coped_with()
    {
        var mutator = new Mutator(20260909);
        await PostAllAsync(Enumerable.Range(0, Mutations).Select(mutator.Next));
    }

    [Fact]
    public async Task What_was_posted_can_be_read_again_by_the_strictest_reader()
    {
        using var judge = new Judge(desk);
        var chat = await StartAsync();
        foreach (var request in HostileBodies.All().Where(request => request.Name.Contains("surrogate", StringComparison.Ordinal) || request.Name.Contains("60 deep", StringComparison.Ordinal) || request.Name.StartsWith("the text", StringComparison.Ordinal)))
            await judge.SendAsync(request.Name, request.To(chat.Activities, chat.Token));
        using var http = new HttpClient { BaseAddress = desk.Process.Address };
        http.DefaultRequestHeaders.Authorization = chat.Token;

        var history = await http.GetByteArrayAsync(new Uri($"{chat.Activities}?watermark=", UriKind.Relative));

        Assert.NotNull(JsonNode.Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(history), documentOptions: new() { MaxDepth = 128 }));
        await judge.AssertAllWasWellAsync();
    }

    [Fact]
    public async Task Bodies_of_tokens_and_conversations_are_refused_or_coped_with()
    {
        using var judge = new Judge(desk);
        foreach (var body in Bodies())
        {
            await judge.SendAsync($"generate {body.Name}", body.To($"{Base}/tokens/generate", Secret));
            await judge.SendAsync($"start {body.Name}", body.To($"{Base}/conversations", Secret));
            await judge.SendAsync($"refresh {body.Name}", body.To($"{Base}/tokens/refresh", Secret));
            await judge.SendAsync($"visitor {body.Name}", body.To("/chat/token"));
        }

        await judge.AssertAllWasWellAsync();
    }

    [Fact]
    public async Task Watermarks_that_are_none_are_refused_or_coped_with()
    {
        using var judge = new Judge(desk);
        var chat = await StartAsync();
        foreach (var watermark in new[] { "", "-", "0", "1", "-1", "999999999", "9223372036854775807", "9223372036854775808", "1e3", "0x1", " 1", "1 ", "NaN", "%00", "%F0%9F%98%80", "'", "1;DROP TABLE activities", new string('9', 5000), "１", "1&watermark=2" })
        {
            foreach (var path in new[] { chat.Activities, $"{Base}/conversations/{chat.Id}", $"{Base}/conversations/{chat.Id}/stream" })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"{path}?watermark={watermark}");
                request.Headers.Authorization = chat.Token;
                await judge.SendAsync($"{path} from {watermark}", request);
            }
        }

        await judge.AssertAllWasWellAsync();
    }

    [Fact]
    public async Task Credentials_that_are_none_open_nothing()
    {
        using var judge = new Judge(desk);
        var chat = await StartAsync();
        var good = chat.Token.Parameter!;
        string[] tokens =
        [
            "", "x", "null", good[..^1], good + "x", good.ToUpperInvariant(), "." + good, good.Replace('.', '_'), new string('a', 20_000), "eyJhbGciOiJub25lIn0.eyJjb252IjoieCJ9.", "....", DeskProcess.Secret[..^1], DeskProcess.Secret + " ",
        ];
        foreach (var token in tokens)
        {
            foreach (var (method, path) in new[] { (HttpMethod.Post, chat.Activities), (HttpMethod.Get, chat.Activities), (HttpMethod.Post, $"{Base}/tokens/refresh"), (HttpMethod.Post, $"{Base}/tokens/generate"), (HttpMethod.Get, $"{Base}/conversations/{chat.Id}") })
            {
                using var request = new HttpRequestMessage(method, path);
                request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
                var status = await judge.SendAsync($"{method} {path} with {token}", request);
                if (token.Trim() != DeskProcess.Secret)
                    Assert.InRange((int)status!, 400, 499);
            }
        }

        await judge.AssertAllWasWellAsync();
    }

    [Fact]
    public async Task Uploads_that_are_none_are_refused_or_coped_with()
    {
        using var judge = new Judge(desk);
        var chat = await StartAsync();
        foreach (var (name, content) in HostileUploads.All())
        {
            var request = new HttpRequestMessage(HttpMethod.Post, $"{Base}/conversations/{chat.Id}/upload?userId=x") { Content = content };
            request.Headers.Authorization = chat.Token;
            await judge.SendAsync(name, request);
        }

        await judge.AssertAllWasWellAsync();
    }

    [Fact]
    public async Task Conversations_of_strange_names_are_refused()
    {
        using var judge = new Judge(desk);
        foreach (var id in new[] { "%00", "..", "%2e%2e", "a%2fb", "%F0%9F%98%80", "%FF", new string('c', 5000), "'", "x|livechat", " " })
        {
            var request = new HostileRequest(id, HostileBodies.Valid().ToJsonString()).To($"{Base}/conversations/{id}/activities", Secret);
            Assert.InRange((int)(await judge.SendAsync(id, request))!, 400, 499);
        }

        await judge.AssertAllWasWellAsync();
    }

    private static IEnumerable<HostileRequest> Bodies()
    {
        var valid = JsonNode.Parse("""{"user":{"id":"u","name":"n"},"trustedOrigins":["https://shop.example"],"locale":"zh-TW","timeZone":"Asia/Taipei"}""")!.AsObject();
        foreach (var path in HostilePaths.Of(valid))
        {
            foreach (var value in new[] { "null", "true", "1e400", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "\"dl_~x\"", "[]", "[null]", "[1]", "{}", "\"" + new string('x', 10_000) + "\"", new string('[', 500) })
                yield return new HostileRequest($"{path} is {value[..Math.Min(20, value.Length)]}", HostilePaths.Set(valid.DeepClone().AsObject(), path, value));
        }

        foreach (var body in new[] { "", " ", "null", "[]", "1", "{", "\"x\"", "{\"user\":", "{\"USER\":{\"ID\":\"a\"}}", "{\"user\":{\"id\":\"a\"},\"user\":null}" })
            yield return new HostileRequest($"the body {body}", body);
        yield return new HostileRequest("invalid UTF-8", [.. "{\"locale\":\""u8, 0xFF, .. "\"}"u8]);
        yield return new HostileRequest("100 KB", "{\"locale\":\"" + new string('a', 100_000) + "\"}");
    }

    private async Task PostAllAsync(IEnumerable<HostileRequest> requests)
    {
        using var judge = new Judge(desk);
        foreach (var some in requests.Chunk(PerConversation))
        {
            var chat = await StartAsync();
            foreach (var request in some)
                Assert.NotEqual(HttpStatusCode.TooManyRequests, await judge.SendAsync(request.Name, request.To(chat.Activities, chat.Token)));
            using var history = new HttpRequestMessage(HttpMethod.Get, chat.Activities);
            history.Headers.Authorization = chat.Token;
            Assert.Equal(HttpStatusCode.OK, await judge.SendAsync("the history after it", history));
        }

        await judge.AssertAllWasWellAsync();
    }

    private async Task<Chat> StartAsync()
    {
        using var http = new HttpClient { BaseAddress = desk.Process.Address };
        http.DefaultRequestHeaders.Authorization = Secret;
        using var started = await http.PostAsJsonAsync($"{Base}/conversations", new { user = new { id = "hostile" } });
        var answer = (await started.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!;
        return new Chat((string)answer["conversationId"]!, new AuthenticationHeaderValue("Bearer", (string?)answer["token"]));
    }

    private sealed record Chat(string Id, AuthenticationHeaderValue Token)
    {
        public string Activities => $"{Base}/conversations/{Id}/activities";
    }
}
