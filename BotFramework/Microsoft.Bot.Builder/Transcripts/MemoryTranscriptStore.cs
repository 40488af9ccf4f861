using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps transcripts in memory: for tests, and for bots that may forget.</summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    private const int PageSize = 20;

    private readonly Dictionary<string, Dictionary<string, List<IActivity>>> _channels = [];
    private readonly Lock _lock = new();

    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (_lock)
        {
            if (!_channels.TryGetValue(activity.ChannelId, out var conversations))
            {
                _channels[activity.ChannelId] = conversations = [];
            }

            if (!conversations.TryGetValue(activity.Conversation.Id, out var transcript))
            {
                conversations[activity.Conversation.Id] = transcript = [];
            }

            transcript.Add(activity);
        }

        return Task.CompletedTask;
    }

    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId,
        string conversationId,
        string continuationToken = null,
        DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_lock)
        {
            var transcript = _channels.GetValueOrDefault(channelId)?.GetValueOrDefault(conversationId) ?? [];
            var ordered = transcript
                .OrderBy(activity => activity.Timestamp)
                .Where(activity => startDate == default || activity.Timestamp >= startDate);
            return Task.FromResult(Page(ordered, activity => activity.Id, continuationToken));
        }
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        lock (_lock)
        {
            var conversations = _channels.GetValueOrDefault(channelId) ?? [];
            var transcripts = conversations
                .Select(conversation => new TranscriptInfo
                {
                    ChannelId = channelId,
                    Id = conversation.Key,
                    Created = conversation.Value.Min(activity => activity.Timestamp) ?? default,
                })
                .OrderBy(transcript => transcript.Created);
            return Task.FromResult(Page(transcripts, transcript => transcript.Id, continuationToken));
        }
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_lock)
        {
            _channels.GetValueOrDefault(channelId)?.Remove(conversationId);
        }

        return Task.CompletedTask;
    }

    // The token is the id of the last item that was given out. A full page has one, although there may be nothing after it.
    private static PagedResult<T> Page<T>(IEnumerable<T> items, Func<T, string> id, string continuationToken)
    {
        var rest = continuationToken is null ? items : items.SkipWhile(item => id(item) != continuationToken).Skip(1);
        var page = rest.Take(PageSize).ToArray();
        return new PagedResult<T> { Items = page, ContinuationToken = page.Length == PageSize ? id(page[^1]) : null };
    }
}
