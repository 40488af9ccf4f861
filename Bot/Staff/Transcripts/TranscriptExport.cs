using System.Text;

namespace ServiceBot.Staff.Transcripts;

/// <summary>Writes every conversation as a file of its own.</summary>
internal sealed class TranscriptExport(TranscriptReader reader)
{
    private const int LongestName = 100;

    /// <returns>How many files were written.</returns>
    public async Task<int> WriteAsync(DirectoryInfo folder, bool masked, CancellationToken cancellationToken)
    {
        folder.Create();
        var written = 0;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var conversations = await reader.AllAsync().ToListAsync(cancellationToken);
        foreach (var conversation in conversations)
        {
            var log = await reader.LogAsync(conversation, cancellationToken);
            if (log.Count == 0)
                continue;
            var name = FileName(conversation.ConversationId);
            if (!names.Add(name))
                names.Add(name = $"{name}-{conversation.Id}");
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{name}.transcript"), TranscriptFile.Write(conversation, log, masked), cancellationToken);
            written++;
        }

        return written;
    }

    /// <summary>The id as far as every file system takes it; a channel's id may hold anything, a way out of the folder too.</summary>
    public static string FileName(string conversationId)
    {
        var name = new StringBuilder();
        foreach (var character in conversationId.AsSpan(0, Math.Min(conversationId.Length, LongestName)))
            name.Append(char.IsAsciiLetterOrDigit(character) || character is '-' or '_' ? character : '_');
        return name.Length == 0 ? "conversation" : name.ToString();
    }
}
