using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Turns;

/// <summary>The desk's memory in the turn's unit of work.</summary>
internal sealed class DeskStore(CurrentTurn turn) : IDeskStore
{
    public DeskState? Conversation
    {
        get => turn.Work.Desk.Record ?? DeskRecords.ReadDesk(turn.Work.Desk.Json);
        set
        {
            turn.Work.Desk = value is null ? default : new(DeskRecords.Write(value), value);
            turn.Work.Locale = value?.Locale ?? turn.Work.Locale;
            turn.Work.Persona = value?.PersonaId ?? turn.Work.Persona;
        }
    }

    public CustomerState? Customer
    {
        get
        {
            var seen = turn.Notes<SeenCustomer>();
            if (!seen.IsRead)
                (seen.State, seen.IsRead) = (DeskRecords.ReadCustomer(turn.Work.CustomerState), true);
            return seen.State;
        }

        set
        {
            if (value == Customer)
                return;
            turn.Work.CustomerState = value is null ? null : DeskRecords.Write(value);
            turn.Notes<SeenCustomer>().State = value;
        }
    }

    /// <summary>The customer's record, read once a turn.</summary>
    private sealed class SeenCustomer
    {
        public bool IsRead { get; set; }

        public CustomerState? State { get; set; }
    }
}

/// <summary>A record as it is stored, and as it was when this node wrote it.</summary>
internal readonly record struct StoredDesk(string? Json, DeskState? Record);
