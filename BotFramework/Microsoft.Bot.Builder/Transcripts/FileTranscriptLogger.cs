using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Keeps each transcript as a JSON array in a file of its own: FOLDER/CHANNEL/CONVERSATION.transcript. For the length of a test, not
/// for service: every activity rewrites the file.
/// </summary>
public class FileTranscriptLogger : ITranscriptStore
{
    private static readonly JsonSerializerSettings Readable = new(WireSerializer.Settings) { Formatting = Formatting.Indented };

    private readonly string _folder;
    private readonly bool _unitTestMode;
    private readonly HashSet<string> _started = [];
    private readonly Lock _lock = new();

    /// <param name="folder">Where the files are; the current folder where it is null.</param>
    /// <param name="unitTestMode">Whether a transcript of an earlier run is overwritten.</param>
    public FileTranscriptLogger(string folder = null, bool unitTestMode = true)
    {
        _folder = Path.GetFullPath(string.IsNullOrEmpty(folder) ? Environment.CurrentDirectory : folder);
        _unitTestMode = unitTestMode;
    }

    public Task LogActivityAsync(IActivity activity)
    {
        BotAssert.ActivityNotNull(activity);
        var path = PathOf(activity.ChannelId, activity.Conversation.Id);
        lock (_lock)
        {
            var fresh = _started.Add(path) && _unitTestMode;
            var transcript = fresh ? [] : Load(path);
            Log(transcript, (Activity)activity);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? _folder);
            File.WriteAllText(path, JsonConvert.SerializeObject(transcript, Readable));
        }

        return Task.CompletedTask;
    }

    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId,
        string conversationId,
        string continuationToken = null,
        DateTimeOffset startDate = default)
    {
        lock (_lock)
        {
            var wanted = Load(PathOf(channelId, conversationId))
                .Where(activity => startDate == default || activity.Timestamp >= startDate);
            return Task.FromResult(new PagedResult<IActivity> { Items = wanted.ToArray<IActivity>() });
        }
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        var folder = new DirectoryInfo(Path.Combine(_folder, Safe(channelId)));
        var files = folder.Exists ? folder.EnumerateFiles("*.transcript") : [];
        var transcripts = files.Select(file => new TranscriptInfo
        {
            ChannelId = channelId,
            Id = Path.GetFileNameWithoutExtension(file.Name),
            Created = new DateTimeOffset(file.CreationTimeUtc, TimeSpan.Zero),
        });
        return Task.FromResult(new PagedResult<TranscriptInfo> { Items = transcripts.ToArray() });
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        var path = PathOf(channelId, conversationId);
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        return Task.CompletedTask;
    }

    private static void Log(List<Activity> transcript, Activity activity)
    {
        var index = transcript.FindIndex(known => known.Id == activity.Id);
        if (index < 0 || activity.Type is not (ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete))
        {
            transcript.Add(activity);
            return;
        }

        transcript[index] = activity.Type == ActivityTypes.MessageDelete
            ? Deleted(transcript[index])
            : Updated(transcript[index], activity);
    }

    // It stands where it stood, as what it was.
    private static Activity Updated(Activity original, Activity update)
    {
        var updated = WireSerializer.Copy(update);
        updated.Type = original.Type;
        updated.Timestamp = original.Timestamp;
        updated.LocalTimestamp = original.LocalTimestamp;
        return updated;
    }

    // Neither what was said nor who said it.
    private static Activity Deleted(Activity original) => new(ActivityTypes.MessageDelete)
    {
        Id = original.Id,
        From = new ChannelAccount("deleted", role: original.From?.Role),
        Recipient = new ChannelAccount("deleted", role: original.Recipient?.Role),
        Locale = original.Locale,
        Timestamp = original.Timestamp,
        LocalTimestamp = original.LocalTimestamp,
        ChannelId = original.ChannelId,
        Conversation = original.Conversation,
        ServiceUrl = original.ServiceUrl,
        ReplyToId = original.ReplyToId,
    };

    private static List<Activity> Load(string path) =>
        (File.Exists(path) ? JsonConvert.DeserializeObject<List<Activity>>(File.ReadAllText(path), WireSerializer.Settings) : null) ?? [];

    private static string Safe(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var kept = string.Concat(name.Where(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ' '));
        return kept.Trim('.', ' ') is { Length: > 0 } safe ? safe : "_";
    }

    private string PathOf(string channelId, string conversationId) =>
        Path.Combine(_folder, Safe(channelId), Safe(conversationId) + ".transcript");
}
