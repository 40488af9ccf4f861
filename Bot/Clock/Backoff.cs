namespace ServiceBot.Clock;

/// <summary>How long to wait before the next attempt at something that has to arrive in the end.</summary>
internal static class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Doubles with each attempt up to five minutes; what the other side asked for counts where it is more, up to the same.</summary>
    /// <param name="attempts">Attempts made before this pause, from 0.</param>
    public static TimeSpan Pause(int attempts, TimeSpan? asked = null)
    {
        var doubled = First * Math.Pow(2, Math.Min(attempts, 16));
        var pause = asked > doubled ? asked.Value : doubled;
        return pause < Longest ? pause : Longest;
    }
}
