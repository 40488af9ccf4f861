using Microsoft.EntityFrameworkCore;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Clock;

/// <summary>A reminder whose time has come, and the conversation whose turn it is.</summary>
internal sealed class DueReminder
{
    public required ReminderRow Reminder { get; init; }

    public required ConversationKey Conversation { get; init; }
}

internal static class DueReminders
{
    /// <summary>Those due by now, the longest overdue first; found by the index on the due time.</summary>
    public static IQueryable<DueReminder> Of(ServiceBotDb db, DateTimeOffset now, int most) =>
        (from reminder in db.Reminders.AsNoTracking()
         join conversation in db.Conversations.AsNoTracking() on reminder.ConversationKey equals conversation.Id
         where reminder.DueAt <= now
         orderby reminder.DueAt
         select new DueReminder { Reminder = reminder, Conversation = new ConversationKey(conversation.Door, conversation.ChannelId, conversation.ConversationId) })
        .Take(most);
}
