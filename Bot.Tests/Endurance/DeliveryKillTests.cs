using System.Net.Http.Json;
using ServiceBot.Tests.Hosting;

namespace ServiceBot.Tests.Endurance;

/// <summary>Deliveries happen at least once (P3): what was committed and not yet delivered goes out after the next start.</summary>
[Trait(TakesLong.Kind, TakesLong.Name)]
public sealed class DeliveryKillTests : IDisposable
{
    private const int Chats = 20;
    private const int Kills = 3;
    private static readonly TimeSpan BetweenMessages = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(4);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("servicebot-delivery-");
    private volatile bool _stopped;

    [Fact]
    public async Task Every_message_that_a_channel_had_taken_is_answered_to_it_though_the_process_is_killed()
    {
        await using var sink = await ConnectorSink.StartAsync();
        await using var desk = new DeskProcess(_directory.FullName);
        await desk.StartAsync();
        using var limit = new CancellationTokenSource(LongestRun, TimeProvider.System);
        var chats = Enumerable.Range(0, Chats).Select(number => ChatAsync(desk.Address, sink.ServiceUrl, number, limit.Token)).ToList();

        var random = new Random(20260908);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(300, 1500)), TimeProvider.System, limit.Token);
            await desk.KillAsync();
            await desk.StartAsync();
        }

        _stopped = true;
        var acknowledged = (await Task.WhenAll(chats)).SelectMany(ids => ids).ToList();
        await Until.TrueAsync(() => Task.FromResult(acknowledged.All(sink.Answered.ContainsKey)), TimeSpan.FromSeconds(60));

        Assert.InRange(acknowledged.Count, Chats, int.MaxValue);
        Assert.DoesNotContain(acknowledged, id => !sink.Answered.ContainsKey(id));
    }

    public void Dispose() => _directory.Delete(recursive: true);

    /// <returns>The ids of the messages that were acknowledged.</returns>
    private async Task<List<string>> ChatAsync(Uri desk, string serviceUrl, int number, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = desk, Timeout = TimeSpan.FromSeconds(20) };
        var acknowledged = new List<string>();
        for (var message = 0; !_stopped || message == 0; message++)
        {
            var id = $"{number}-{message}";
            while (!await TryPostAsync(http, serviceUrl, number, id, cancellationToken))
                await Task.Delay(BetweenMessages, TimeProvider.System, cancellationToken);
            acknowledged.Add(id);
            await Task.Delay(BetweenMessages, TimeProvider.System, cancellationToken);
        }

        return acknowledged;
    }

    private static async Task<bool> TryPostAsync(HttpClient http, string serviceUrl, int number, string id, CancellationToken cancellationToken)
    {
        var activity = new
        {
            type = "message",
            id,
            channelId = "emulator",
            serviceUrl,
            conversation = new { id = $"delivery-{number}" },
            from = new { id = $"customer-{number}" },
            recipient = new { id = "bot" },
            locale = "zh-TW",
            text = $"請問門市營業到幾點？（{id}）",
        };
        try
        {
            using var response = await http.PostAsJsonAsync("/api/messages", activity, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException || (gone is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
