using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Clock;
using ServiceBot.Tests.Hosting;
using ServiceBot.Turns;

namespace ServiceBot.Tests.Turns;

/// <summary>A desk whose bot is the test's own; <see cref="Node"/> adds further nodes on the same database.</summary>
internal sealed class TurnFixture : IDisposable
{
    private readonly DeskHost _desk = new();
    private readonly List<WebApplicationFactory<Program>> _nodes = [];

    public TurnFixture(Func<ITurnContext, IServiceProvider, Task> bot)
    {
        Bot = bot;
        Services = Node();
    }

    public Func<ITurnContext, IServiceProvider, Task> Bot { get; set; }

    public DeskHost Desk => _desk;

    public IServiceProvider Services { get; }

    public ITurnStore Store => Services.GetRequiredService<ITurnStore>();

    public TurnRunner Turns => Services.GetRequiredService<TurnRunner>();

    public static ConversationKey Key { get; } = new(ConversationKey.DirectLine, "directline", "c1");

    public IServiceProvider Node()
    {
        var node = _desk.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.AddScoped<IBot>(provider => new ScriptedBot((turn, inside) => Bot(turn, inside), provider))));
        _nodes.Add(node);
        return node.Services;
    }

    public static CustomerTurn Says(string text, string? id = null, string sender = "guest")
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            ChannelId = "directline",
            ServiceUrl = "https://directline.example/",
            Conversation = new ConversationAccount(id: Key.ConversationId),
            From = new ChannelAccount(sender, role: RoleTypes.User),
            Recipient = new ChannelAccount("bot", role: RoleTypes.Bot),
        };
        return new CustomerTurn
        {
            Conversation = Key,
            Receive = Copies(ActivityJson.Write(activity)),
            Type = activity.Type,
            Sender = sender,
            ClientActivityId = id,
            Reference = References.Write(activity.GetConversationReference()),
        };
    }

    private static Func<Activity> Copies(ReadOnlyMemory<byte> json) => () => ActivityJson.Parse(json);

    public Task<TurnResult> SayAsync(string text, string? id = null) => Turns.RunAsync(Says(text, id), CancellationToken.None);

    public Task<DateTimeOffset?> RunDueAsync() => Services.GetRequiredService<ReminderClock>().RunDueAsync(CancellationToken.None);

    public async Task<IReadOnlyList<LogEntry>> LogAsync()
    {
        var conversation = await Store.FindConversationAsync(Key, CancellationToken.None);
        return conversation is null ? [] : await Store.ReadLogAsync(conversation.Id, 0, 10_000, CancellationToken.None);
    }

    public async Task<IReadOnlyList<string>> TextsAsync() => [.. (await LogAsync()).Select(entry => ActivityJson.Parse(entry.Json).Text)];

    public void Dispose()
    {
        foreach (var node in _nodes)
            node.Dispose();
        _desk.Dispose();
    }
}
