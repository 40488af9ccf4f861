namespace ServiceBot.Dialogs.Tickets;

/// <summary>What a complaint asks for, one after another (C-09).</summary>
public enum ComplaintSlot { Reason, About, Wish, Contact }

/// <summary>What is being handed over to a person.</summary>
public sealed record TicketState
{
    public const string Person = "person";
    public const string Complaint = "complaint";

    public string Kind { get; init; } = Person;
    public string? Reason { get; init; }

    /// <summary>The reason came with the matter that led here; hotline and hours need not be told first.</summary>
    public bool Prepared { get; init; }

    /// <summary>The order or request that a complaint is about; empty where it is about none.</summary>
    public string? About { get; init; }

    /// <summary>What would help, in the customer's words.</summary>
    public string? Wish { get; init; }

    /// <summary>What is being asked for.</summary>
    public ComplaintSlot? Asking { get; init; }

    /// <summary>What was asked and answered, in order; "back" takes the last one away.</summary>
    public List<ComplaintSlot> Answered { get; init; } = [];
}
