using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using ServiceBot.Commands;
using ServiceBot.Tests.Hosting;

namespace ServiceBot.Tests.Endurance;

/// <summary>
/// The shop moves repairs along on the real host: what was answered with 200 is told once in the chat it belongs to, on an open socket and
/// through a connector, though the process is killed between the answer and the telling.
/// </summary>
[Trait(TakesLong.Kind, TakesLong.Name)]
public sealed class RepairKillTests : IDisposable
{
    private const string OnSocket = "RP-S0CKET0000", OnConnector = "RP-C0NNECT000";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    // The words by which each state's message is known.
    private static readonly (string State, string Words)[] Way =
        [("inspecting", "正在仔細檢測中"), ("inspected_minor", "是小故障"), ("repaired", "已經處理好了"), ("ready", "可以來取了")];

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("servicebot-repairs-");

    [Fact]
    public async Task An_open_socket_and_a_channel_hear_of_a_change_at_once()
    {
        await using var sink = await ConnectorSink.StartAsync();
        await using var desk = new DeskProcess(_directory.FullName);
        await desk.StartAsync();
        using var shop = await ShopAsync(desk);
        using var chat = new DirectLineChat(desk.Address);
        await BeginAsync(desk, chat, sink);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(await chat.StreamUrlAsync()), CancellationToken.None);

        await MoveAsync(shop, OnSocket, "inspecting", 1);
        await MoveAsync(shop, OnConnector, "inspecting", 1);

        await HearsAsync(socket, "正在仔細檢測中");
        Assert.True(await Until.TrueAsync(() => Task.FromResult(sink.Texts.Count(text => text.Contains("正在仔細檢測中", StringComparison.Ordinal)) == 1), Patience));
    }

    [Fact]
    public async Task What_was_answered_is_told_once_though_the_process_is_killed_right_after_the_answer()
    {
        await using var sink = await ConnectorSink.StartAsync();
        await using var desk = new DeskProcess(_directory.FullName);
        await desk.StartAsync();
        using var chat = new DirectLineChat(desk.Address);
        await BeginAsync(desk, chat, sink);

        for (var step = 0; step < Way.Length; step++)
        {
            using (var shop = await ShopAsync(desk))
            {
                await MoveAsync(shop, OnSocket, Way[step].State, step + 1);
                await MoveAsync(shop, OnConnector, Way[step].State, step + 1);
            }

            await desk.KillAsync();
            await desk.StartAsync();
            var words = Way[step].Words;
            Assert.True(await Until.TrueAsync(() => Task.FromResult(Told(desk, chat.ConversationId, words) == 1 && Told(desk, "by-connector", words) == 1), Patience), $"{Way[step].State} was not told:\n{desk.Said}");
            // Deliveries are at least once (P3): the channel may be given the same one again after a crash.
            Assert.True(await Until.TrueAsync(() => Task.FromResult(sink.Texts.Any(text => text.Contains(words, StringComparison.Ordinal))), Patience));
        }

        await desk.KillAsync();
        StoredLog.AssertIsWhole(desk.DatabasePath);
        Assert.All(Way, step => Assert.Equal((1, 1), (Told(desk, chat.ConversationId, step.Words), Told(desk, "by-connector", step.Words))));
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static int Told(DeskProcess desk, string conversation, string words) =>
        StoredLog.Read(desk.DatabasePath, conversation).Count(entry => entry.FromBot && ((string?)entry.Json["text"])?.Contains(words, StringComparison.Ordinal) == true);

    /// <summary>Two chats, one on each door, and a repair of each.</summary>
    private static async Task BeginAsync(DeskProcess desk, DirectLineChat chat, ConnectorSink sink)
    {
        await chat.StartAsync("dl_c-1", CancellationToken.None);
        await chat.SayAsync("1", "你好", CancellationToken.None);
        using var http = new HttpClient { BaseAddress = desk.Address };
        var hello = new
        {
            type = "message",
            id = "1",
            channelId = "emulator",
            serviceUrl = sink.ServiceUrl,
            conversation = new { id = "by-connector" },
            from = new { id = "customer" },
            recipient = new { id = "bot" },
            locale = "zh-TW",
            text = "你好",
        };
        using var answer = await http.PostAsJsonAsync("/api/messages", hello);
        answer.EnsureSuccessStatusCode();
        Add(desk, OnSocket, chat.ConversationId);
        Add(desk, OnConnector, "by-connector");
    }

    private static void Add(DeskProcess desk, string number, string conversation)
    {
        using var connection = StoredLog.Open(desk.DatabasePath);
        using var command = connection.CreateCommand();
        command.CommandText = """
            INSERT INTO repairs (number, conversation_key, state, version, created_at, changed_at, device, fault, condition, contact_name, contact, backed_up, locale)
            SELECT $1, id, 'received', 1, 0, 0, 'iPhone 15', '螢幕裂了', '掉到地上', '林小姐', '0912345678', 1, 'zh-Hant' FROM conversations WHERE conversation_id = $2
            """;
        command.Parameters.AddWithValue("$1", number);
        command.Parameters.AddWithValue("$2", conversation);
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private static async Task<HttpClient> ShopAsync(DeskProcess desk)
    {
        using var output = new StringWriter();
        var settings = new Dictionary<string, string?> { ["ConnectionStrings:ServiceBot"] = $"Data Source={desk.DatabasePath};Pooling=False" };
        await CommandLine.RunAsync(["api-key", "add", "erp"], new CommandConsole(output, TextWriter.Null), settings);
        var http = new HttpClient { BaseAddress = desk.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", output.ToString().Trim());
        return http;
    }

    private static async Task MoveAsync(HttpClient shop, string number, string state, int version)
    {
        using var answer = await shop.PutAsJsonAsync($"/api/repairs/{number}", new { state, version });
        Assert.True(answer.IsSuccessStatusCode, $"{number} {state}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    private static async Task HearsAsync(ClientWebSocket socket, string words)
    {
        using var limit = new CancellationTokenSource(Patience);
        var buffer = new byte[256 * 1024];
        for (var length = 0; ;)
        {
            var frame = await socket.ReceiveAsync(buffer.AsMemory(length), limit.Token);
            length += frame.Count;
            if (!frame.EndOfMessage)
                continue;
            var activities = length == 0 ? [] : JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, length))!["activities"]!.AsArray();
            if (activities.Any(activity => ((string?)activity!["text"])?.Contains(words, StringComparison.Ordinal) == true))
                return;
            length = 0;
        }
    }
}
