using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Channels.DirectLine;

/// <summary>Knows the files that were stored for the turn's own conversation, by their addresses.</summary>
internal sealed class Pictures(CurrentTurn turn) : IPictures
{
    public async Task<IReadOnlyList<KeptFile>> OfAsync(IReadOnlyList<Attachment> attachments, CancellationToken cancellationToken)
    {
        var links = attachments.Select(attachment => attachment.ContentUrl).OfType<string>()
            .Where(url => url.Contains(UploadedFiles.Folder, StringComparison.Ordinal))
            .DistinctBy(url => url[(url.LastIndexOf('/') + 1)..])
            .ToDictionary(url => url[(url.LastIndexOf('/') + 1)..]);
        if (links.Count == 0)
            return [];
        var conversation = turn.Work.Conversation.Id;
        var ids = links.Keys.ToList();
        var stored = await turn.Db.Uploads.AsNoTracking()
            .Where(upload => upload.ConversationKey == conversation && ids.Contains(upload.Id))
            .Select(upload => new { upload.Id, upload.Name, upload.ContentType })
            .ToListAsync(cancellationToken);
        return [.. stored.OrderBy(upload => ids.IndexOf(upload.Id)).Select(upload => new KeptFile(upload.Name, upload.ContentType, links[upload.Id]))];
    }
}
