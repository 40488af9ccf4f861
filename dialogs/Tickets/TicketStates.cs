namespace ServiceBot.Dialogs.Tickets;

/// <summary>Where a ticket can stand.</summary>
public static class TicketStates
{
    public const string Open = "open";
    public const string Overdue = "overdue";
    public const string Answered = "answered";

    /// <summary>Withdrawn by the customer.</summary>
    public const string Cancelled = "cancelled";

    public static IReadOnlyList<string> All { get; } = [Open, Overdue, Answered, Cancelled];

    /// <summary>Nobody waits for an answer any more.</summary>
    public static bool IsClosed(string state) => state is Answered or Cancelled;

    /// <summary>The shop answers a ticket; that it is overdue, the clock says.</summary>
    public static bool CanBecome(string from, string to) => from is Open or Overdue && to == Answered;
}
