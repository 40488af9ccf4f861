using Microsoft.EntityFrameworkCore;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Transcripts;

/// <summary>The message by which a conversation was found, masked, for the list.</summary>
internal sealed class Excerpts(ServiceBotDb db)
{
    /// <returns>By conversation; one whose words lie apart in cards may be missing.</returns>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<TextPiece>>> OfAsync(IReadOnlyList<long> conversations, Highlight highlight, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, IReadOnlyList<TextPiece>>();
        if (highlight.IsEmpty)
            return found;
        var entries = db.Activities.AsNoTracking()
            .Where(entry => conversations.Contains(entry.ConversationKey) && entry.Type == "message" && entry.Kind == EntryKind.Send)
            .Select(entry => new { entry.ConversationKey, entry.Json });
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (found.ContainsKey(entry.ConversationKey) || ActivityText.Of(entry.Json) is var text && !highlight.IsIn(text))
                continue;
            // Masking is dear: only what is shown is masked, and looked at once more.
            if (highlight.Excerpt(Masking.Mask(text)) is { Count: > 0 } excerpt)
                found[entry.ConversationKey] = excerpt;
        }

        return found;
    }
}
