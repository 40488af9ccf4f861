using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Turns;

/// <summary>The turn's own reminders, changed with its commit.</summary>
internal sealed class Reminders(CurrentTurn turn) : IReminders
{
    public void Set(string name, DateTimeOffset dueAt, string? payload = null) => turn.Work.Reminders[name] = (dueAt, payload);

    public void Clear(string name) => turn.Work.Reminders[name] = null;
}

/// <summary>The unit of work of the scope's turn, for the ports that the conversation calls.</summary>
internal sealed class CurrentTurn
{
    private UnitOfWork? _work;
    private TurnInfo? _info;

    public UnitOfWork Work => _work ?? throw new InvalidOperationException("No turn is running in this scope.");

    public TurnInfo Info => _info ?? throw new InvalidOperationException("No turn is running in this scope.");

    public void Begin(UnitOfWork work, TurnInfo info) => (_work, _info) = (work, info);
}
