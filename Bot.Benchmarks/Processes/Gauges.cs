using System.Globalization;

namespace ServiceBot.Benchmarks.Processes;

/// <summary>What the desk says of itself at <c>/metrics</c>, as far as it explains a turn's time. All but the memory only grow.</summary>
/// <param name="Turns">Turns committed.</param>
/// <param name="TurnTime">Their time from the message to the commit, added up.</param>
/// <param name="Allocated">Bytes allocated.</param>
internal sealed record Gauges(double Turns, TimeSpan TurnTime, double Failed, double RunAgain, double Allocated, TimeSpan Paused)
{
    public static async Task<Gauges> ReadAsync(Server server)
    {
        using var http = new HttpClient();
        var lines = (await http.GetStringAsync(new Uri(server.Address, "/metrics"))).Split('\n');
        return new Gauges(
            Sum("servicebot_turn_duration_seconds_count"),
            TimeSpan.FromSeconds(Sum("servicebot_turn_duration_seconds_sum")),
            Sum("servicebot_turn_failed_total"),
            Sum("servicebot_turn_conflicts_total"),
            Sum("dotnet_gc_heap_total_allocated_bytes_total"),
            TimeSpan.FromSeconds(Sum("dotnet_gc_pause_time_seconds_total")));

        double Sum(string name) => lines
            .Where(line => line.StartsWith(name, StringComparison.Ordinal) && line.Length > name.Length && line[name.Length] is ' ' or '{')
            .Sum(line => double.Parse(line[(line.IndexOf('}', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => word.StartsWith(name, StringComparison.Ordinal)).First(), CultureInfo.InvariantCulture));
    }

    public static Gauges operator -(Gauges later, Gauges earlier) => new(
        later.Turns - earlier.Turns,
        later.TurnTime - earlier.TurnTime,
        later.Failed - earlier.Failed,
        later.RunAgain - earlier.RunAgain,
        later.Allocated - earlier.Allocated,
        later.Paused - earlier.Paused);
}
