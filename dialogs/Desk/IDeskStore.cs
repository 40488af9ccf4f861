namespace ServiceBot.Dialogs.Desk;

/// <summary>
/// What the desk remembers between turns, as the turn found it and as it leaves it. The records never change, so whoever stores
/// them need neither copy nor compare them.
/// </summary>
public interface IDeskStore
{
    /// <summary>What is remembered of this conversation; null in its first turn.</summary>
    DeskState? Conversation { get; set; }

    /// <summary>What is remembered of the customer; null where nothing is yet.</summary>
    CustomerState? Customer { get; set; }
}
