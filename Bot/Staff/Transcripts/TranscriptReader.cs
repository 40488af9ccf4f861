using Microsoft.EntityFrameworkCore;
using ServiceBot.Staff.Training;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Transcripts;

/// <summary>A conversation in the list.</summary>
/// <param name="FirstMessage">The JSON of the customer's first message, if there is one.</param>
internal sealed record TranscriptListing(ConversationRow Conversation, string? FirstMessage);

/// <summary>Where a page of the list ends: the next one holds what is older.</summary>
internal readonly record struct TranscriptCursor(long Milliseconds, long Id)
{
    public override string ToString() => $"{Milliseconds}-{Id}";

    public static TranscriptCursor? Parse(string? text) =>
        text?.Split('-') is [var at, var id] && long.TryParse(at, out var milliseconds) && long.TryParse(id, out var row) ? new(milliseconds, row) : null;
}

/// <summary>Reads conversations with customers from the log; what staff practise is none.</summary>
internal sealed class TranscriptReader(ServiceBotDb db)
{
    private IQueryable<ConversationRow> Conversations => db.Conversations.AsNoTracking().Where(c => c.Door != TrainingDesk.Door);

    /// <summary>Conversations by their last activity, newest first.</summary>
    public async Task<IReadOnlyList<TranscriptListing>> ListAsync(TranscriptCursor? before, int most, CancellationToken cancellationToken)
    {
        var conversations = Conversations;
        if (before is { } cursor)
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(cursor.Milliseconds);
            conversations = conversations.Where(c => c.LastActivityAt < at || (c.LastActivityAt == at && c.Id < cursor.Id));
        }

        return await conversations
            .OrderByDescending(c => c.LastActivityAt).ThenByDescending(c => c.Id)
            .Take(most)
            .Select(c => new TranscriptListing(
                c,
                db.Activities.Where(a => a.ConversationKey == c.Id && !a.FromBot && a.Type == "message").OrderBy(a => a.Sequence).Select(a => a.Json).FirstOrDefault()))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The conversation with this id on its channel; where channels share an id, the one last active.</summary>
    public Task<ConversationRow?> FindAsync(string conversationId, CancellationToken cancellationToken) =>
        Conversations
            .Where(c => c.ConversationId == conversationId)
            .OrderByDescending(c => c.LastActivityAt)
            .FirstOrDefaultAsync(cancellationToken);

    public IAsyncEnumerable<ConversationRow> AllAsync() => Conversations.OrderBy(c => c.Id).AsAsyncEnumerable();

    public async Task<IReadOnlyList<ActivityRow>> LogAsync(ConversationRow conversation, CancellationToken cancellationToken) =>
        await db.Activities.AsNoTracking().Where(a => a.ConversationKey == conversation.Id).OrderBy(a => a.Sequence).ToListAsync(cancellationToken);
}
