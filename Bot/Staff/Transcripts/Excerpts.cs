using ServiceBot.Staff.Index;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Transcripts;

/// <summary>The message by which a conversation was found, masked, for the list.</summary>
internal sealed class Excerpts(IndexFile file)
{
    private const string Messages = "SELECT json FROM activities WHERE conversation_key = $key AND type = 'message' AND kind = $kind ORDER BY sequence";

    /// <returns>By conversation; one whose words lie apart in cards may be missing.</returns>
    public IReadOnlyDictionary<long, IReadOnlyList<TextPiece>> Of(IReadOnlyList<long> conversations, Highlight highlight, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, IReadOnlyList<TextPiece>>();
        if (highlight.IsEmpty || conversations.Count == 0)
            return found;
        using var log = file.OpenLog();
        using var command = log.CreateCommand();
        command.CommandText = Messages;
        var key = command.Parameters.AddWithValue("$key", 0L);
        command.Parameters.AddWithValue("$kind", (int)EntryKind.Send);
        foreach (var conversation in conversations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            key.Value = conversation;
            // No further than to the first find: most of a page's time was reading what nobody sees.
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                // Masking is dear: only what is shown is masked, and looked at once more.
                if (ActivityText.Of(reader.GetString(0)) is var text && highlight.IsIn(text) && highlight.Excerpt(Masking.Mask(text)) is { Count: > 0 } excerpt)
                {
                    found[conversation] = excerpt;
                    break;
                }
            }
        }

        return found;
    }
}
