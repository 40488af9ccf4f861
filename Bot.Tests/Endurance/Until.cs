using System.Diagnostics;

namespace ServiceBot.Tests.Endurance;

/// <summary>Waits for another process, which tells nobody when it is done.</summary>
internal static class Until
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    /// <returns>False where it did not come true in time.</returns>
    public static async Task<bool> TrueAsync(Func<Task<bool>> condition, TimeSpan longest)
    {
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < longest;)
        {
            if (await condition())
                return true;
            await Task.Delay(Step, TimeProvider.System);
        }

        return false;
    }
}
