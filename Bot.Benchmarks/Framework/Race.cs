using System.Globalization;
using ServiceBot.Benchmarks.Turns;

namespace ServiceBot.Benchmarks.Framework;

/// <summary>Contestants that do the same I/O, the bare endpoint first.</summary>
/// <param name="Name">How replies reach the customer.</param>
/// <param name="Bare">The endpoint without a framework.</param>
/// <param name="Bots">The bots, with how many times slower than the endpoint each may be.</param>
internal sealed record Race(string Name, Contestant Bare, IReadOnlyList<(Contestant Bot, double Limit)> Bots) : IAsyncDisposable
{
    public IEnumerable<Contestant> All => Bots.Select(entry => entry.Bot).Prepend(Bare);

    public void Print()
    {
        Console.WriteLine(Name);
        Console.WriteLine(Describe(Bare));
        foreach (var (bot, limit) in Bots)
        {
            var times = Bare.Tally.PerSecond / bot.Tally.PerSecond;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Describe(bot)}   {times:0.0} times slower, at most {limit:0}: {(times <= limit ? "met" : "MISSED")}"));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var contestant in All)
            await contestant.DisposeAsync();
    }

    private static string Describe(Contestant contestant)
    {
        var tally = contestant.Tally;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  {contestant.Name,-10} {tally.PerSecond,8:#,##0} turns/s   {tally.Waits}   server CPU {tally.Processor.TotalMicroseconds / Math.Max(1, tally.Turns),4:0} µs/turn");
    }
}
