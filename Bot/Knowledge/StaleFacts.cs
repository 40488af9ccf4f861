using System.Collections.Concurrent;
using ServiceBot.Dialogs.Knowledge;
using ServiceBot.Turns;

namespace ServiceBot.Knowledge;

/// <summary>Counts answers from facts that are due for review, and names each such fact once in the log .</summary>
internal sealed partial class StaleFacts(ILogger<StaleFacts> logger, TurnMetrics metrics) : IStaleFacts
{
    private readonly ConcurrentDictionary<string, bool> _named = new(StringComparer.Ordinal);

    public void Said(KnowledgeEntry entry)
    {
        metrics.StaleFactSaid(entry.Key);
        if (_named.TryAdd(entry.Key, true))
            Due(logger, entry.Key, entry.Sources.Values.Min(source => source.ReviewedAt));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The fact {Entry} was last reviewed on {ReviewedAt} and is due: customers are told to check it")]
    private static partial void Due(ILogger logger, string entry, DateOnly reviewedAt);
}
