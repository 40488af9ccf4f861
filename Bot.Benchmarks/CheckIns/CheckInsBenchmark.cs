using System.Diagnostics;
using System.Globalization;
using ServiceBot.Benchmarks.Chats;
using ServiceBot.Benchmarks.Orders;
using ServiceBot.Benchmarks.Processes;
using ServiceBot.Benchmarks.Turns;

namespace ServiceBot.Benchmarks.CheckIns;

/// <summary>
/// A hundred thousand customers who have fallen silent cost rows and nothing else, and a thousand check-ins due at once do not hold up
/// the customers who are talking.
/// </summary>
internal static class CheckInsBenchmark
{
    private const double MostTimesSlower = 2;
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(100), LongestBurst = TimeSpan.FromMinutes(2);

    /// <returns>Whether the targets were met.</returns>
    public static async Task<bool> RunAsync(Arguments arguments)
    {
        var (waiting, due) = (arguments.Number("waiting", 100_000), arguments.Number("due", 1000));
        var today = OrderFile.Today();
        await using var desk = await Desk.StartAsync(100, today);
        using var http = Wire.Client(64);
        await SayOnceAsync(desk, http, today);
        await using var silent = await SilentCustomers.OpenAsync(desk.Directory);
        var seen = await WaitAsync(desk, silent, waiting);

        var customers = Enumerable.Range(0, arguments.Number("customers", 8))
            .Select(i => (ICustomer)new RepliesCustomer(http, desk.Server.Address, $"talks-{i}", Question.About(GeneratedOrder.OnItsWay(i, today), i), 10, checks: true)).ToList();
        await Round.PlayAsync(customers, TimeSpan.FromSeconds(8), new Tally());
        Tally quiet = new(), busy = new();
        var firing = TimeSpan.Zero;
        var rounds = arguments.Number("rounds", 3);
        for (var round = 0; round < rounds; round++)
        {
            await Round.PlayAsync(customers, TimeSpan.FromSeconds(arguments.Number("seconds", 5)), quiet);
            firing += await FireAsync(silent, due, customers, busy);
        }

        var exact = await silent.AskedAsync() == due * rounds && await silent.SaidAsync() == due * rounds;
        return Report(customers.Count, due, rounds, quiet, busy, firing, exact) && seen;
    }

    // One customer asks and falls silent; the others are copies of this one.
    private static async Task SayOnceAsync(Desk desk, HttpMessageInvoker http, DateOnly today)
    {
        await using var first = new DirectLineCustomer(http, desk.Server.Address, desk.Secret, "first", Question.About(GeneratedOrder.OnItsWay(0, today), 0), 2);
        await first.PrepareAsync(CancellationToken.None);
        await first.SayAsync(CancellationToken.None);
    }

    private static async Task<bool> WaitAsync(Desk desk, SilentCustomers silent, int waiting)
    {
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System);
        var before = Held.By(desk.Server);
        await silent.AddAsync(waiting);
        // The clock looks at the table at least every five seconds.
        await Task.Delay(TimeSpan.FromSeconds(12), TimeProvider.System);
        var after = Held.By(desk.Server);
        Line($"{silent.Waiting:#,##0} conversations wait for a check-in; the desk before: {before}; with them: {after}");
        var plan = await silent.PlansAsync();
        Line($"how what is due is found: {string.Join("; ", plan)}");
        var byIndex = plan.Where(step => step.Contains(" r", StringComparison.Ordinal) && step.Contains("reminders", StringComparison.Ordinal) || step.Contains("SEARCH r ", StringComparison.Ordinal))
            .All(step => step.Contains("INDEX", StringComparison.Ordinal));
        return byIndex && after.Threads - before.Threads < 20 && after.Handles - before.Handles < 20;
    }

    private static async Task<TimeSpan> FireAsync(SilentCustomers silent, int due, List<ICustomer> customers, Tally busy)
    {
        var at = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(6);
        await silent.MakeDueAsync(due, at);
        if (at - TimeProvider.System.GetUtcNow() is { Ticks: > 0 } left)
            await Task.Delay(left, TimeProvider.System);
        var started = Stopwatch.GetTimestamp();
        do
            await Round.PlayAsync(customers, Slice, busy);
        while (await silent.OverdueAsync(at) > 0 && Stopwatch.GetElapsedTime(started) < LongestBurst);
        return Stopwatch.GetElapsedTime(started);
    }

    private static bool Report(int customers, int due, int rounds, Tally quiet, Tally busy, TimeSpan firing, bool exact)
    {
        var slower = busy.Waits.P50 / quiet.Waits.P50;
        Line($"{customers} customers talk, {rounds} rounds:");
        Line($"  nothing due              {quiet.PerSecond,7:#,##0} turns/s   {quiet.Waits}");
        Line($"  {due:#,##0} check-ins due at once {busy.PerSecond,5:#,##0} turns/s   {busy.Waits}");
        Line($"  the check-ins took {firing.TotalSeconds / rounds:0.0} s a burst ({due * rounds / firing.TotalSeconds:#,##0} a second); each was said once: {(exact ? "yes" : "NO")}");
        Line($"  a turn was {slower:0.00} times as long at the median, {busy.Waits.P95 / quiet.Waits.P95:0.00} at the 95th percentile, {quiet.PerSecond / busy.PerSecond:0.00} by turns a second (at most {MostTimesSlower:0.0})");
        return exact && slower <= MostTimesSlower && quiet.PerSecond / busy.PerSecond <= MostTimesSlower;
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
