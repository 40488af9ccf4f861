using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Tickets;

/// <summary>What the desk cannot do itself but hears every day: an honest answer, and what a person needs to settle it.</summary>
public static class MatterRules
{
    // In characters; a line in Latin letters says as much in three times the length.
    private const int TellsAll = 18;
    private const int LatinFactor = 3;

    /// <summary>Whether it is about one order, which then has to be known.</summary>
    public static bool NeedsOrder(string topic) => topic is Topics.OrderChange or Topics.PriceProtection;

    /// <summary>Whether the message that brought the matter up says enough for a person to act on; else it is asked for (I-09).</summary>
    public static bool TellsAllOf(string topic, string text) => topic switch
    {
        Topics.OrderChange when TicketWords.Cancels(text) => true,
        _ => text.Length >= (text.Any(MessageText.IsHan) ? TellsAll : TellsAll * LatinFactor),
    };

    /// <summary>What can honestly be said of changing an order in this state.</summary>
    public static OrderChange ChangeOf(OrderStatus? status) => status switch
    {
        OrderStatus.Delivered or OrderStatus.Returned or OrderStatus.Cancelled => OrderChange.TooLate,
        OrderStatus.InTransit or OrderStatus.PickupAvailable => OrderChange.OnItsWay,
        _ => OrderChange.Possible,
    };
}
