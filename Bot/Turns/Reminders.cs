using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Turns;

/// <summary>The turn's own reminders, changed with its commit.</summary>
internal sealed class Reminders(CurrentTurn turn) : IReminders
{
    public void Set(string name, DateTimeOffset dueAt, string? payload = null) => turn.Work.Reminders[name] = (dueAt, payload);

    public void Clear(string name) => turn.Work.Reminders[name] = null;
}
