using ServiceBot.Storage;

namespace ServiceBot.Turns;

/// <summary>
/// All that one turn will change, kept in memory until its single commit. Nothing of it has left the process before:
/// a turn that fails or meets a conflict is simply dropped.
/// </summary>
internal sealed class UnitOfWork(ConversationSnapshot conversation, CustomerSnapshot customer, DateTimeOffset now)
{
    private readonly List<LogEntry> _entries = [];

    public ConversationSnapshot Conversation { get; } = conversation;

    public CustomerSnapshot Customer { get; } = customer;

    public DateTimeOffset Now { get; } = now;

    public IReadOnlyList<LogEntry> Entries => _entries;

    /// <summary>The sequence that the next appended entry gets.</summary>
    public long NextSequence => Conversation.LastSequence + _entries.Count + 1;

    /// <summary>The sequence of the customer's message that this turn answers, once it is appended.</summary>
    public long? Incoming { get; set; }

    public bool InReply { get; init; }

    /// <summary>A code that the customer typed; it lives as long as the turn.</summary>
    public string? GivenCode { get; set; }

    /// <summary>What the bot made of the customer's message (<see cref="TurnNote"/>); stored with it.</summary>
    public string? Understood { get; set; }

    public string? ConversationState { get; set; } = conversation.State;

    public StoredDesk Desk { get; set; } = conversation.Desk;

    public string? CustomerState { get; set; } = customer.State;

    public string? Reference { get; set; } = conversation.Reference;

    public string? SignedInAs { get; set; } = conversation.SignedInAs;

    public string? TimeZone { get; set; } = conversation.TimeZone;

    public string? Locale { get; set; } = conversation.Locale;

    public string? Persona { get; set; } = conversation.Persona;

    public string? Expecting { get; set; } = conversation.Expecting;

    /// <summary>The reminder that started the turn: taken with the commit, or the turn did not happen.</summary>
    public (long Id, DateTimeOffset DueAt)? TakenReminder { get; init; }

    /// <summary>Reminders by name: a due time and payload to set, or null to clear.</summary>
    public Dictionary<string, (DateTimeOffset DueAt, string? Payload)?> Reminders { get; } = [];

    public List<OutboxRow> Outbox { get; } = [];

    /// <summary>Changes of other folders' tables that many turns make, in order.</summary>
    public List<PreparedChange> Prepared { get; } = [];

    /// <summary>Rare changes of the shop's own tables, saved by EF Core inside the same transaction.</summary>
    public List<Action<ServiceBotDb>> Changes { get; } = [];

    /// <summary>The conversation's row, once committed.</summary>
    public long CommittedId { get; set; }

    public bool CustomerChanged => CustomerState != Customer.State;

    /// <summary>Whether replies wait in the log until a connector takes them.</summary>
    public bool LeavesDelivery => Conversation.Key.Door == ConversationKey.Connector && _entries.Exists(entry => entry.FromBot && !entry.InReply);

    public LeftToDo Left => new(Reminders.Values.Min(reminder => reminder?.DueAt), LeavesDelivery, Outbox.Count > 0);

    /// <summary>The conversation as the commit left it.</summary>
    public ConversationSnapshot Committed() => Conversation with
    {
        Id = CommittedId,
        Version = Conversation.Version + 1,
        LastSequence = NextSequence - 1,
        State = ConversationState,
        Desk = Desk,
        Reference = Reference,
        SignedInAs = SignedInAs,
        TimeZone = TimeZone,
        Locale = Locale,
        Persona = Persona,
        Expecting = Expecting,
    };

    public void Append(LogEntry entry) => _entries.Add(entry);
}
