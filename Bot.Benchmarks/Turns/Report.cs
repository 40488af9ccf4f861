using System.Globalization;
using ServiceBot.Benchmarks.Processes;

namespace ServiceBot.Benchmarks.Turns;

internal static class Report
{
    /// <param name="all">The bare endpoint first.</param>
    public static void Print(int customers, Plan plan, IReadOnlyList<Contestant> all, Desk desk, long growth, Gauges inside)
    {
        Line($"");
        Line($"{customers} customers at once, {plan.Rounds} rounds of {plan.Round.TotalSeconds:0.#} s each, alternating, {plan.TurnsPerChat} turns a chat");
        foreach (var contestant in all)
        {
            var tally = contestant.Tally;
            Line($"  {contestant.Name,-14} {tally.PerSecond,8:#,##0} turns/s  x{tally.PerSecond / all[0].Tally.PerSecond:0.000}   {tally.Waits}   server CPU {tally.Processor.TotalMicroseconds / Math.Max(1, tally.Turns):0} µs/turn{Greetings(tally)}");
        }

        var turns = all.Skip(1).Sum(contestant => contestant.Tally.Turns);
        Line($"  database grew by {growth / 1024.0 / 1024:0.0} MB in {turns:#,##0} turns ({growth / Math.Max(1, turns):#,##0} bytes a turn, log and starts of chats included); the desk holds {desk.Server.Memory / 1024 / 1024:#,##0} MB of memory");
        Explain(inside);
    }

    private static string Greetings(Tally tally) => tally.Greetings == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"; {100.0 * tally.Greetings / tally.Turns:0.#} % of the turns are greetings, their tokens and sockets included");

    /// <summary>The desk's own account of the same rounds.</summary>
    private static void Explain(Gauges inside)
    {
        var turns = Math.Max(1, inside.Turns);
        Line($"  inside the desk: {inside.TurnTime.TotalMilliseconds / turns:0.00} ms a turn from message to commit, {inside.Allocated / turns / 1024:0} KB allocated a turn, {inside.Paused.TotalMilliseconds:0} ms of collector pauses, {inside.RunAgain:0} turns run again, {inside.Failed:0} failed");
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
