using ServiceBot.Turns;

namespace ServiceBot.Log;

/// <summary>Which entries of a conversation's log its reader may have now (pacing, I-15).</summary>
internal static class ReleaseRules
{
    /// <summary>
    /// The entries up to the first one that is not yet due. A message from the customer makes all earlier entries due at once:
    /// nobody waits for a sentence that came before their own.
    /// </summary>
    /// <param name="entries">Entries in order.</param>
    public static Release Of(IReadOnlyList<LogEntry> entries, DateTimeOffset now)
    {
        var due = LastFromCustomer(entries) + 1;
        while (due < entries.Count && entries[due].NotBefore <= now)
            due++;
        var released = due == entries.Count ? entries : [.. entries.Take(due)];
        return new Release(released, due == entries.Count ? null : entries[due].NotBefore);
    }

    private static int LastFromCustomer(IReadOnlyList<LogEntry> entries)
    {
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            if (!entries[i].FromBot)
                return i;
        }

        return -1;
    }
}

/// <param name="Entries">What may be shown.</param>
/// <param name="NextAt">When the next entry may be; null where none waits.</param>
internal sealed record Release(IReadOnlyList<LogEntry> Entries, DateTimeOffset? NextAt);
