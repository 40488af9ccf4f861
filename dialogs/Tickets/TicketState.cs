namespace ServiceBot.Dialogs.Tickets;

/// <summary>What is being handed over to a person.</summary>
public sealed record TicketState
{
    public const string Person = "person";
    public const string Complaint = "complaint";

    public string Kind { get; init; } = Person;
    public string? Reason { get; init; }

    /// <summary>The reason came with the matter that led here; hotline and hours need not be told first.</summary>
    public bool Prepared { get; init; }
}
