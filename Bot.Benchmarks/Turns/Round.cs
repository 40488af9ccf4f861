using System.Diagnostics;
using ServiceBot.Benchmarks.Chats;

namespace ServiceBot.Benchmarks.Turns;

/// <summary>A while in which all customers talk at once, each as fast as it is answered.</summary>
internal static class Round
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    public static async Task PlayAsync(IReadOnlyList<ICustomer> customers, TimeSpan span, Tally tally)
    {
        using var limit = new CancellationTokenSource(span + Grace, TimeProvider.System);
        var started = Stopwatch.GetTimestamp();
        var chats = customers.Select(customer => Task.Run(() => ChatAsync(customer, started, span, limit.Token), limit.Token)).ToList();
        foreach (var chat in chats)
            tally.Add(await chat);
        tally.Elapsed += Stopwatch.GetElapsedTime(started);
    }

    private static async Task<Chatted> ChatAsync(ICustomer customer, long started, TimeSpan span, CancellationToken cancellationToken)
    {
        var took = new List<long>();
        var greetings = 0;
        while (Stopwatch.GetElapsedTime(started) < span)
        {
            greetings += await customer.PrepareAsync(cancellationToken) ? 1 : 0;
            var before = Stopwatch.GetTimestamp();
            await customer.SayAsync(cancellationToken);
            took.Add(Stopwatch.GetTimestamp() - before);
        }

        return new Chatted(took, greetings);
    }
}

/// <param name="Took">Ticks from each message to its answer.</param>
internal sealed record Chatted(List<long> Took, int Greetings);

/// <summary>What the rounds of one kind came to.</summary>
internal sealed class Tally
{
    private readonly List<long> _took = [];

    public TimeSpan Elapsed { get; set; }

    /// <summary>Processor time of the server in these rounds.</summary>
    public TimeSpan Processor { get; set; }

    /// <summary>Greetings at the start of a chat, each a durable turn.</summary>
    public int Greetings { get; private set; }

    public int Turns => _took.Count + Greetings;

    public double PerSecond => Turns / Elapsed.TotalSeconds;

    public Spread Waits => Spread.Of(_took);

    public void Add(Chatted chatted)
    {
        _took.AddRange(chatted.Took);
        Greetings += chatted.Greetings;
    }
}
