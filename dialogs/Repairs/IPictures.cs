using Microsoft.Bot.Schema;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>The pictures and videos that the desk itself keeps.</summary>
public interface IPictures
{
    /// <summary>Those of a message's attachments that were stored for this conversation; whatever lies elsewhere is none.</summary>
    Task<IReadOnlyList<KeptFile>> OfAsync(IReadOnlyList<Attachment> attachments, CancellationToken cancellationToken);
}
