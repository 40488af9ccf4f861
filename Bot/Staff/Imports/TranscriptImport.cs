using Microsoft.Bot.Schema;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Staff.Index;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Staff.Imports;

/// <summary>
/// Takes in chats of another desk, so that people are scored by the same card. They stand in the log like our own, behind a door that
/// nothing goes out of; the guard takes out of them what nobody may keep (P9).
/// </summary>
internal sealed class TranscriptImport(IDatabaseWriter writer, DoorGuard guard)
{
    /// <param name="name">What it is known by where the file names no conversation.</param>
    /// <param name="channel">Where the chat was held.</param>
    /// <returns>False where it is there already.</returns>
    /// <exception cref="TranscriptFormatException">The file is no transcript; nothing was written.</exception>
    public Task<bool> TakeAsync(string text, string name, string channel, CancellationToken cancellationToken)
    {
        var activities = TranscriptJson.Read(text);
        var id = activities.Select(activity => activity.Conversation?.Id).FirstOrDefault(id => !string.IsNullOrWhiteSpace(id)) ?? name;
        var key = new ConversationKey(SummaryMaker.ImportedDoor, channel, id);
        foreach (var activity in activities)
            guard.Redact(activity, new ConversationSnapshot { Key = key });
        return writer.WriteAsync(db => Write(db, key, activities), cancellationToken);
    }

    private static bool Write(ServiceBotDb db, ConversationKey key, IReadOnlyList<Activity> activities)
    {
        if (db.Conversations.Any(row => row.Door == key.Door && row.ChannelId == key.ChannelId && row.ConversationId == key.ConversationId))
            return false;
        var locale = activities.Select(activity => activity.Locale).FirstOrDefault(said => said is not null);
        var conversation = new ConversationRow
        {
            Door = key.Door,
            ChannelId = key.ChannelId,
            ConversationId = key.ConversationId,
            Version = 1,
            LastSequence = activities.Count,
            Reference = "{}",
            Locale = locale is null ? null : Locales.From(locale),
            CreatedAt = activities[0].Timestamp!.Value,
            LastActivityAt = activities.Max(activity => activity.Timestamp!.Value),
        };
        db.Conversations.Add(conversation);
        db.SaveChanges();
        db.Activities.AddRange(activities.Select((activity, place) => Row(conversation.Id, place + 1, activity)));
        return true;
    }

    private static ActivityRow Row(long conversation, long sequence, Activity activity) => new()
    {
        ConversationKey = conversation,
        Sequence = sequence,
        FromBot = activity.From.Role == RoleTypes.Bot,
        Type = activity.Type,
        // Ids of elsewhere may repeat.
        ActivityId = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"import-{sequence}"),
        Sender = activity.From.Id,
        At = activity.Timestamp!.Value,
        NotBefore = activity.Timestamp!.Value,
        Json = System.Text.Encoding.UTF8.GetString(ActivityJson.Write(activity).Span),
    };
}
