using System.Globalization;
using ServiceBot.Benchmarks.Chats;
using ServiceBot.Benchmarks.Processes;
using ServiceBot.Benchmarks.Turns;

namespace ServiceBot.Benchmarks.Framework;

/// <summary>
/// What BotFramework costs: an echo bot and a three-step form beside an endpoint that does the same I/O without a framework, with
/// replies in the response and with replies posted to a channel. Rounds alternate, so that a slow moment of the machine meets all alike.
/// </summary>
internal static class FrameworkBenchmark
{
    public const string BotsCommand = "framework-bots", PlainCommand = "framework-plain", ConnectorCommand = "framework-connector";

    public static async Task RunAsync(Arguments arguments)
    {
        var conversations = arguments.Number("conversations", 64);
        var rounds = arguments.Number("rounds", 5);
        var round = TimeSpan.FromSeconds((double)arguments.Number("seconds", 10) / rounds);
        var warmUp = TimeSpan.FromSeconds(arguments.Number("warm-up", 8));

        var held = await WaitingConversations.MeasureAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a conversation that waits in a prompt holds {held:#,##0} bytes, at most 10,240"));
        await using var bots = await StartAsync(BotsCommand);
        await using var plain = await StartAsync(PlainCommand);
        await using var connector = await StartAsync(ConnectorCommand);
        using var http = Wire.Client(conversations);
        Contestant Contest(string name, Server server, string path, Uri? channel, IReadOnlyList<Line> script) =>
            new(name, server, [.. Enumerable.Range(0, conversations).Select(i => new FrameworkCustomer(http, new Uri(server.Address, path), channel, $"{name}-{(channel is null ? "r" : "p")}{i}", script))]);

        await using var replies = new Race(
            "replies in the response (expectReplies)",
            Contest("bare", plain, "/api/messages", null, Line.Echo),
            [(Contest("echo", bots, "/echo/api/messages", null, Line.Echo), 4), (Contest("form", bots, "/form/api/messages", null, Line.Form), 8)]);
        await using var posts = new Race(
            "replies posted to the channel",
            Contest("bare", plain, "/api/messages", connector.Address, Line.Echo),
            [(Contest("echo", bots, "/echo/api/messages", connector.Address, Line.Echo), 3), (Contest("form", bots, "/form/api/messages", connector.Address, Line.Form), 6)]);
        Console.WriteLine($"{conversations} conversations at once, {rounds} rounds, on {Environment.ProcessorCount} processors shared with the client");
        foreach (var contestant in replies.All.Concat(posts.All))
            await contestant.WarmUpAsync(warmUp);

        var taken = await TakenAsync(connector);
        for (var i = 0; i < rounds; i++)
        {
            foreach (var contestant in replies.All.Concat(posts.All))
                await contestant.PlayAsync(round);
        }

        RequireAllTaken(await TakenAsync(connector) - taken, posts);
        replies.Print();
        posts.Print();
    }

    private static Task<Server> StartAsync(string command) =>
        Server.StartAsync(Built.Self, port => [command, "--port", port.ToString(CultureInfo.InvariantCulture)], new Dictionary<string, string>());

    private static async Task<long> TakenAsync(Server connector)
    {
        using var http = new HttpClient();
        return long.Parse(await http.GetStringAsync(new Uri(connector.Address, LoopbackConnector.TakenPath)), CultureInfo.InvariantCulture);
    }

    private static void RequireAllTaken(long taken, Race posts)
    {
        var turns = posts.All.Sum(contestant => contestant.Tally.Turns);
        if (taken != turns)
            throw new InvalidOperationException($"{turns} turns sent {taken} replies to the channel.");
    }
}
