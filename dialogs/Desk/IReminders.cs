namespace ServiceBot.Dialogs.Desk;

/// <summary>
/// The reminders of the conversation whose turn this is. A reminder is a turn that the clock starts; it is set and cleared
/// with the turn's commit, so a turn that fails leaves them as they were.
/// </summary>
public interface IReminders
{
    /// <summary>Sets the reminder of that name, in place of one already set.</summary>
    /// <param name="name">Unique in the conversation: <c>notes</c>, <c>check-in</c>, <c>ticket:T-…</c>.</param>
    /// <param name="dueAt">When the turn starts; one in the past starts at once.</param>
    /// <param name="payload">Short text handed to the turn, or null.</param>
    void Set(string name, DateTimeOffset dueAt, string? payload = null);

    void Clear(string name);
}

/// <summary>Stands in <c>TurnState</c> of a turn that the clock started; an activity can never bring it in from outside.</summary>
public sealed record ReminderDue(string Name, DateTimeOffset DueAt, string? Payload);

/// <summary>Stands in <c>TurnState</c> of every turn: what the door knows of it.</summary>
/// <param name="ConversationId">The conversation's id on its channel.</param>
/// <param name="Now">The moment at which the turn began; the only clock of the turn.</param>
/// <param name="CustomerId">The signed-in customer's identifier (from the token alone), or null.</param>
/// <param name="TimeZone">The customer's time zone, else the shop's.</param>
/// <param name="CanFollowUp">True where notes may come as later turns; false where all has to be said in the reply (pacing off).</param>
public sealed record TurnInfo(string ConversationId, DateTimeOffset Now, string? CustomerId, TimeZoneInfo TimeZone, bool CanFollowUp)
{
    /// <summary>The code that the customer typed where one was asked for; it stands nowhere else.</summary>
    public string? GivenCode { get; init; }

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, TimeZone).DateTime);
}
