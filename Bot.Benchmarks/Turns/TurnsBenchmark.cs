using System.Globalization;
using ServiceBot.Benchmarks.Bare;
using ServiceBot.Benchmarks.Chats;
using ServiceBot.Benchmarks.Disk;
using ServiceBot.Benchmarks.Orders;
using ServiceBot.Benchmarks.Processes;

namespace ServiceBot.Benchmarks.Turns;

/// <summary>
/// How many durable order-status turns a second the desk takes, through both doors, beside a bare endpoint on the same
/// machine in the same minutes: rounds alternate, so that a slow moment of the machine meets all alike.
/// </summary>
internal static class TurnsBenchmark
{
    private const int Orders = 1000;

    public static async Task RunAsync(Arguments arguments)
    {
        var plan = new Plan(
            TimeSpan.FromSeconds((double)arguments.Number("seconds", 10) / arguments.Number("rounds", 5)),
            arguments.Number("rounds", 5),
            arguments.Number("turns-per-chat", 10),
            TimeSpan.FromSeconds(arguments.Number("warm-up", 40)),
            arguments.Text("doors", string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries));
        var today = OrderFile.Today();
        await using var desk = await Desk.StartAsync(Orders, today);
        Console.WriteLine($"{Environment.ProcessorCount} processors, shared by client and server; fsync of 4 KB beside the database: {Fsync(desk)}");
        await using var bare = await StartBareAsync(desk, today, plan);
        foreach (var customers in arguments.Numbers("customers", 16, 64))
            await CompareAsync(desk, bare, customers, today, plan);
        Console.WriteLine($"fsync of 4 KB afterwards: {Fsync(desk)}");
    }

    private static Spread Fsync(Desk desk) => FsyncProbe.Run(desk.Directory, TimeSpan.FromSeconds(1));

    /// <summary>Asks the desk once to see how long its answers are, and starts an endpoint that answers as much.</summary>
    private static async Task<Server> StartBareAsync(Desk desk, DateOnly today, Plan plan)
    {
        using var http = Wire.Client(1);
        await using var customer = new RepliesCustomer(http, desk.Server.Address, "first", Question.About(GeneratedOrder.OnItsWay(0, today), 0), plan.TurnsPerChat, checks: true);
        for (var turn = 0; turn < 2; turn++)
        {
            await customer.PrepareAsync(CancellationToken.None);
            await customer.SayAsync(CancellationToken.None);
        }

        var bytes = customer.AnswerBytes.ToString(CultureInfo.InvariantCulture);
        Console.WriteLine($"an answer has {bytes} bytes");
        var none = new Dictionary<string, string>();
        return await Server.StartAsync(Built.Self, port => ["bare", "--port", port.ToString(CultureInfo.InvariantCulture), "--reply-bytes", bytes], none);
    }

    private static async Task CompareAsync(Desk desk, Server bare, int customers, DateOnly today, Plan plan)
    {
        using var http = Wire.Client(customers);
        await using var bareChats = new Contestant("bare endpoint", bare, Replies("bare", bare.Address, checks: false));
        await using var replies = new Contestant("/api/messages", desk.Server, Replies("replies", desk.Server.Address, checks: true));
        await using var directLine = new Contestant("Direct Line", desk.Server, [.. All().Select(i => new DirectLineCustomer(http, desk.Server.Address, desk.Secret, $"u{customers}-{i}", About(i), plan.TurnsPerChat))]);
        Contestant[] all = [.. new[] { bareChats, replies, directLine }.Where(contestant => plan.Doors.Length == 0 || plan.Doors.Contains(contestant.Name, StringComparer.OrdinalIgnoreCase))];
        foreach (var contestant in all)
            await contestant.WarmUpAsync(plan.WarmUp);
        var size = desk.DatabaseBytes;
        var before = await Gauges.ReadAsync(desk.Server);
        for (var round = 0; round < plan.Rounds; round++)
        {
            foreach (var contestant in all)
                await contestant.PlayAsync(plan.Round);
        }

        Report.Print(customers, plan, all, desk, desk.DatabaseBytes - size, await Gauges.ReadAsync(desk.Server) - before);

        IEnumerable<int> All() => Enumerable.Range(0, customers);
        Question About(int customer) => Question.About(GeneratedOrder.OnItsWay(customer % (Orders / 8), today), customer);
        List<ICustomer> Replies(string kind, Uri server, bool checks) =>
            [.. All().Select(i => new RepliesCustomer(http, server, $"{kind}{customers}-{i}", About(i), plan.TurnsPerChat, checks))];
    }
}

/// <param name="Round">How long one contestant plays before the next one's turn.</param>
/// <param name="WarmUp">How long each contestant plays unmeasured: by then the runtime has compiled what is hot a last time, as in a desk that has run for minutes.</param>
/// <param name="Doors">Names of the contestants that play, or none for all: one alone is easier to profile.</param>
internal sealed record Plan(TimeSpan Round, int Rounds, int TurnsPerChat, TimeSpan WarmUp, string[] Doors);
