using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Log;
using ServiceBot.Tests.Hosting;
using ServiceBot.Turns;

namespace ServiceBot.Tests.Conversations;

/// <summary>A customer who waits until all that was said is shown.</summary>
internal static class Pace
{
    /// <returns>The entries after <paramref name="heard"/>; the clock then stands where the last of them is due.</returns>
    public static async Task<IReadOnlyList<LogEntry>> CatchUpAsync(DeskHost desk, ConversationKey key, long heard)
    {
        var store = desk.Services.GetRequiredService<ITurnStore>();
        var conversation = await store.FindConversationAsync(key, CancellationToken.None);
        var entries = await store.ReadLogAsync(conversation!.Id, heard, 1000, CancellationToken.None);
        while (ReleaseRules.Of(entries, desk.Clock.GetUtcNow()).NextAt is { } next)
            desk.Clock.SetUtcNow(next);
        return entries;
    }
}
