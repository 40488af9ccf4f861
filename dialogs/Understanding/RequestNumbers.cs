namespace ServiceBot.Dialogs.Understanding;

/// <summary>The numbers that the desk gives, told apart by their beginning: <c>RP-</c> a repair, <c>R-</c> a return, <c>T-</c> a ticket.</summary>
public static class RequestNumbers
{
    /// <summary>"What about my complaint?" No phrases are trained for it: a number or the words for it say it.</summary>
    public const string TicketStatus = "ticket_status";

    public static bool IsReturn(string? number) => number?.StartsWith("R-", StringComparison.OrdinalIgnoreCase) == true;

    public static bool IsTicket(string? number) => number?.StartsWith("T-", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The topic that says how what has this number stands.</summary>
    public static string TopicOf(string number) =>
        IsReturn(number) ? Topics.RefundStatus : IsTicket(number) ? TicketStatus : Topics.RepairStatus;
}
