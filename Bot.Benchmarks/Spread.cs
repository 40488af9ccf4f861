using System.Diagnostics;
using System.Globalization;

namespace ServiceBot.Benchmarks;

/// <summary>Percentiles of a set of waits.</summary>
internal sealed record Spread(int Count, TimeSpan P50, TimeSpan P95, TimeSpan P99, TimeSpan Longest)
{
    /// <param name="ticks">Waits in <see cref="Stopwatch"/> ticks, in any order.</param>
    public static Spread Of(IEnumerable<long> ticks)
    {
        long[] sorted = [.. ticks.Order()];
        return sorted.Length == 0 ? new Spread(0, default, default, default, default) : new Spread(sorted.Length, At(0.50), At(0.95), At(0.99), At(1));

        TimeSpan At(double share) => Stopwatch.GetElapsedTime(0, sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))]);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"p50 {P50.TotalMilliseconds,7:0.00} ms   p95 {P95.TotalMilliseconds,7:0.00} ms   p99 {P99.TotalMilliseconds,7:0.00} ms   longest {Longest.TotalMilliseconds,7:0.00} ms");
}
