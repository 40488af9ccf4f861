using ServiceBot.Storage;

namespace ServiceBot.Clock;

/// <summary>Reminders that are set and cleared outside of a turn: what the shop has changed is told by the clock.</summary>
internal static class ReminderRows
{
    public static void Set(ServiceBotDb db, long conversation, string name, DateTimeOffset dueAt)
    {
        if (db.Reminders.FirstOrDefault(set => set.ConversationKey == conversation && set.Name == name) is { } row)
            row.DueAt = dueAt;
        else
            db.Reminders.Add(new ReminderRow { ConversationKey = conversation, Name = name, DueAt = dueAt });
    }

    public static void Clear(ServiceBotDb db, long conversation, string name) =>
        db.Reminders.RemoveRange(db.Reminders.Where(row => row.ConversationKey == conversation && row.Name == name));
}
