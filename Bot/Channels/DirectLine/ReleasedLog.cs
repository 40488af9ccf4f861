using ServiceBot.Log;
using ServiceBot.Turns;

namespace ServiceBot.Channels.DirectLine;

/// <summary>What of a conversation's log its customer may see by now.</summary>
internal sealed class ReleasedLog(ITurnStore store, TimeProvider time)
{
    private const int AtOnce = 100;

    public async ValueTask<ReleasedPart> ReadAsync(long conversation, long after, CancellationToken cancellationToken)
    {
        var entries = await store.ReadLogAsync(conversation, after, AtOnce, cancellationToken);
        return Part(entries, after, more: entries.Count == AtOnce);
    }

    /// <param name="entries">What follows <paramref name="after"/> in the log, however it came here.</param>
    public ReleasedPart Part(IReadOnlyList<LogEntry> entries, long after, bool more = false)
    {
        var release = ReleaseRules.Of(entries, time.GetUtcNow());
        var waiting = release.Entries.Count < entries.Count ? entries[release.Entries.Count] : null;
        var watermark = release.Entries.Count > 0 ? release.Entries[^1].Sequence : after;
        return new ReleasedPart(release.Entries, watermark, waiting, More: waiting is null && more);
    }
}

/// <param name="Watermark">The place of the last entry, else the one that was asked from.</param>
/// <param name="Waiting">The first entry that is not yet due.</param>
/// <param name="More">There is more to read at once.</param>
internal sealed record ReleasedPart(IReadOnlyList<LogEntry> Entries, long Watermark, LogEntry? Waiting, bool More);
