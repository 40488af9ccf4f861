using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>What can be done with conversations of a channel.</summary>
public class Conversations : IConversations
{
    private readonly ConnectorClient _client;

    public Conversations(ConnectorClient client)
    {
        _client = client ?? throw new ArgumentNullException(nameof(client));
    }

    public ConnectorClient Client => _client;

    public Task<HttpOperationResponse<ConversationsResult>> GetConversationsWithHttpMessagesAsync(
        string continuationToken = default,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        ConnectorCall.SendAsync<ConversationsResult>(
            _client,
            HttpMethod.Get,
            $"v3/conversations{Query(("continuationToken", continuationToken))}",
            null,
            customHeaders,
            cancellationToken);

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ConnectorCall.Require(parameters, nameof(parameters));
        return ConnectorCall.SendAsync<ConversationResourceResponse>(
            _client, HttpMethod.Post, "v3/conversations", parameters, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ConnectorCall.Require(activity, nameof(activity));
        return ConnectorCall.SendAsync<ResourceResponse>(
            _client, HttpMethod.Post, Path(conversationId, "/activities"), activity, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> SendConversationHistoryWithHttpMessagesAsync(
        string conversationId,
        Transcript transcript,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ConnectorCall.Require(transcript, nameof(transcript));
        return ConnectorCall.SendAsync<ResourceResponse>(
            _client, HttpMethod.Post, Path(conversationId, "/activities/history"), transcript, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ConnectorCall.Require(activity, nameof(activity));
        return ConnectorCall.SendAsync<ResourceResponse>(
            _client, HttpMethod.Put, Path(conversationId, "/activities/", activityId), activity, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ConnectorCall.Require(activity, nameof(activity));
        return ConnectorCall.SendAsync<ResourceResponse>(
            _client, HttpMethod.Post, Path(conversationId, "/activities/", activityId), activity, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        ConnectorCall.SendAsync(
            _client, HttpMethod.Delete, Path(conversationId, "/activities/", activityId), customHeaders, cancellationToken);

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(
        string conversationId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        ConnectorCall.SendAsync<IList<ChannelAccount>>(
            _client, HttpMethod.Get, Path(conversationId, "/members"), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(
        string userId,
        string conversationId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        ConnectorCall.SendAsync<ChannelAccount>(
            _client, HttpMethod.Get, Path(conversationId, "/members/", userId), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId,
        int? pageSize = default,
        string continuationToken = default,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        ConnectorCall.SendAsync<PagedMembersResult>(
            _client, HttpMethod.Get, PagedPath(conversationId, pageSize, continuationToken), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse> DeleteConversationMemberWithHttpMessagesAsync(
        string conversationId,
        string memberId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        ConnectorCall.SendAsync(_client, HttpMethod.Delete, Path(conversationId, "/members/", memberId), customHeaders, cancellationToken);

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        ConnectorCall.SendAsync<IList<ChannelAccount>>(
            _client, HttpMethod.Get, Path(conversationId, "/activities/", activityId, "/members"), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> UploadAttachmentWithHttpMessagesAsync(
        string conversationId,
        AttachmentData attachmentUpload,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ConnectorCall.Require(attachmentUpload, nameof(attachmentUpload));
        return ConnectorCall.SendAsync<ResourceResponse>(
            _client, HttpMethod.Post, Path(conversationId, "/attachments"), attachmentUpload, customHeaders, cancellationToken);
    }

    private static string Path(string conversationId, string collection, string itemId = null, string below = null)
    {
        var path = new StringBuilder("v3/conversations/")
            .Append(ConnectorCall.Escape(conversationId, nameof(conversationId)))
            .Append(collection);
        if (collection.EndsWith('/'))
        {
            path.Append(ConnectorCall.Escape(itemId, nameof(itemId))).Append(below);
        }

        return path.ToString();
    }

    private static string PagedPath(string conversationId, int? pageSize, string continuationToken) =>
        Path(conversationId, "/pagedmembers")
        + Query(("pageSize", pageSize?.ToString(CultureInfo.InvariantCulture)), ("continuationToken", continuationToken));

    private static string Query(params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var query = new StringBuilder();
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
            {
                query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
            }
        }

        return query.ToString();
    }
}
