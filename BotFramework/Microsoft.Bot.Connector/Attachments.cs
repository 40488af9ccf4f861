using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Files that a channel keeps.</summary>
public class Attachments : IAttachments
{
    public Attachments(ConnectorClient client)
    {
        Client = client ?? throw new ArgumentNullException(nameof(client));
    }

    public ConnectorClient Client { get; private set; }

    /// <summary>Where one rendition of a file can be fetched.</summary>
    public string GetAttachmentUri(string attachmentId, string viewId = "original") =>
        Client.BaseUri.AbsoluteUri.TrimEnd('/') + "/" + ViewPath(attachmentId, viewId);

    public Task<HttpOperationResponse<AttachmentInfo>> GetAttachmentInfoWithHttpMessagesAsync(
        string attachmentId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        ConnectorCall.SendAsync<AttachmentInfo>(Client, HttpMethod.Get, Path(attachmentId), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<Stream>> GetAttachmentWithHttpMessagesAsync(
        string attachmentId,
        string viewId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        ConnectorCall.ReadStreamAsync(Client, ViewPath(attachmentId, viewId), customHeaders, cancellationToken);

    private static string Path(string attachmentId) => $"v3/attachments/{ConnectorCall.Escape(attachmentId, nameof(attachmentId))}";

    private static string ViewPath(string attachmentId, string viewId) =>
        $"{Path(attachmentId)}/views/{ConnectorCall.Escape(viewId, nameof(viewId))}";
}
