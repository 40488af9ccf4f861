using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>Files that a channel keeps, with the answers alone.</summary>
public static class AttachmentsExtensions
{
    public static async Task<AttachmentInfo> GetAttachmentInfoAsync(
        this IAttachments operations,
        string attachmentId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        using var result = await operations
            .GetAttachmentInfoWithHttpMessagesAsync(attachmentId, null, cancellationToken)
            .ConfigureAwait(false);
        return result.Body;
    }

    /// <summary>The file, which the caller disposes of.</summary>
    public static async Task<Stream> GetAttachmentAsync(
        this IAttachments operations,
        string attachmentId,
        string viewId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var result = await operations
            .GetAttachmentWithHttpMessagesAsync(attachmentId, viewId, null, cancellationToken)
            .ConfigureAwait(false);
        result.Request.Dispose();
        return result.Body;
    }
}
