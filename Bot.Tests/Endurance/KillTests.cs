using ServiceBot.Tests.Hosting;
using Xunit.Abstractions;

namespace ServiceBot.Tests.Endurance;

/// <summary>
/// What was acknowledged is durable (P1), happened once (P3, P4) and in one order (P2), wherever the process is killed.
/// SERVICEBOT_LONG=1 kills it more often.
/// </summary>
[Trait(TakesLong.Kind, TakesLong.Name)]
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Seed = 20260908;
    private static readonly bool Long = Environment.GetEnvironmentVariable("SERVICEBOT_LONG") == "1";
    private static readonly int Chats = Long ? 100 : 50;
    private static readonly int Kills = Long ? 40 : 5;
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(Long ? 25 : 5);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("servicebot-kill-");

    [Fact]
    public async Task Nothing_acknowledged_is_lost_or_doubled_when_the_process_is_killed_in_the_middle_of_chats()
    {
        await using var desk = new DeskProcess(_directory.FullName);
        await desk.StartAsync();
        using var limit = new CancellationTokenSource(LongestRun, TimeProvider.System);
        var talkers = Enumerable.Range(0, Chats).Select(number => new Talker(desk.Address, number)).ToList();
        var talking = talkers.Select(talker => talker.TalkAsync(limit.Token)).ToList();

        await KillAgainAndAgainAsync(desk, limit.Token);
        var before = talkers.Select(talker => talker.Said).ToList();
        var allGoOn = await Until.TrueAsync(() => Task.FromResult(talkers.Zip(before).All(pair => pair.First.Said > pair.Second)), TimeSpan.FromSeconds(60));
        talkers.ForEach(talker => talker.Stop());
        await Task.WhenAll(talking);

        Assert.True(allGoOn, $"A chat did not go on after the last start:\n{desk.Said}");
        StoredLog.AssertIsWhole(desk.DatabasePath);
        foreach (var talker in talkers)
            await AssertIsAllThereAsync(desk, talker.Chat);
        output.WriteLine($"{talkers.Sum(talker => talker.Said):#,##0} messages in {Chats} chats, {Kills} kills");
        talkers.ForEach(talker => talker.Chat.Dispose());
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static async Task KillAgainAndAgainAsync(DeskProcess desk, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(200, 2500)), TimeProvider.System, cancellationToken);
            await desk.KillAsync();
            if (kill % 4 == 2)
            {
                desk.Launch();
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(100, 1500)), TimeProvider.System, cancellationToken);
                await desk.KillAsync();
            }

            await desk.StartAsync();
        }
    }

    private static async Task AssertIsAllThereAsync(DeskProcess desk, DirectLineChat chat)
    {
        var log = StoredLog.Read(desk.DatabasePath, chat.ConversationId);
        var history = await chat.HistoryAsync();
        foreach (var (clientId, id) in chat.Acknowledged)
        {
            var said = Assert.Single(log, entry => entry.ClientActivityId == clientId);
            Assert.Equal(id, said.ActivityId);
            Assert.Single(history, shown => shown == id);
            var answers = log.Where(entry => entry.AnswerTo == said.Sequence).ToList();
            Assert.NotEmpty(answers);
            Assert.All(answers, answer => Assert.Equal(id, (string?)answer.Json["replyToId"]));
        }

        // What a client has not been told of may have happened, but also once: the last message of each chat at the most.
        Assert.InRange(log.Count(entry => !entry.FromBot), chat.Acknowledged.Count, chat.Acknowledged.Count + 2);
        Assert.Equal(history.Count, history.Distinct().Count());
    }

    private sealed class Talker(Uri desk, int number)
    {
        private static readonly TimeSpan BetweenMessages = TimeSpan.FromMilliseconds(30);

        private volatile bool _stopped;
        private volatile int _said;

        public DirectLineChat Chat { get; } = new(desk);

        public int Said => _said;

        public void Stop() => _stopped = true;

        public async Task TalkAsync(CancellationToken cancellationToken)
        {
            await Chat.StartAsync($"talker-{number}", cancellationToken);
            while (!_stopped)
            {
                await Chat.SayAsync($"{number}-{_said}", $"請問門市營業到幾點？（{_said}）", cancellationToken);
                _said++;
                await Task.Delay(BetweenMessages, TimeProvider.System, cancellationToken);
            }
        }
    }
}
