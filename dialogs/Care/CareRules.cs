using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Care;

/// <summary>Which notes an order calls for, and how they are paced.</summary>
public static class CareRules
{
    /// <summary>The notes worth saying for this order (I-16), ending with the check question where there is something to check.</summary>
    /// <param name="order">The order just shown.</param>
    /// <param name="configured">The notes in the shop's order.</param>
    /// <param name="alreadySaid">Notes that this conversation has had.</param>
    /// <param name="isOn">Whether a practice is switched on.</param>
    /// <param name="stage">Where the customer says that it is; null is what the order says.</param>
    public static IReadOnlyList<string> NotesFor(
        Order order, IEnumerable<string> configured, IReadOnlyCollection<string> alreadySaid, Func<string, bool> isOn, JourneyStage? stage = null)
    {
        if (!isOn("I-16"))
            return [];
        var notes = configured.Where(note => IsRelevant(note, order, stage ?? JourneyRules.StageOf(order)) && !alreadySaid.Contains(note) && isOn(CareNotes.Practice(note))).ToList();
        if (notes.Count > 0 && isOn(CareNotes.Practice(CareNotes.Check)))
            notes.Add(CareNotes.Check);
        return notes;
    }

    public static bool IsRelevant(string note, Order order, JourneyStage stage)
    {
        if (OrderRules.StatusOf(order) is OrderStatus.Cancelled or OrderStatus.Returned || !JourneyRules.Of(note).Contains(stage))
            return false;
        return note switch
        {
            CareNotes.ShippingMail => order.Customer.Email is not null,
            CareNotes.SplitShipment => OrderRules.Parcels(order).Count > 1,
            _ => true,
        };
    }

    /// <summary>The note that a topic has already settled, or null.</summary>
    public static string? NoteOf(string topic) => topic switch
    {
        Topics.SplitShipment => CareNotes.SplitShipment,
        Topics.Tracking => CareNotes.Tracking,
        Topics.Invoice => CareNotes.Invoice,
        Topics.ReceiptPdf => CareNotes.Receipt,
        Topics.ReturnPolicy => CareNotes.Returns,
        _ => null,
    };

    /// <summary>How long to wait after so many characters: as long as it takes to read them, within the shop's limits.</summary>
    public static TimeSpan Pause(int characters, int charactersPerSecond, CareOptions options)
    {
        var reading = TimeSpan.FromSeconds((double)characters / charactersPerSecond);
        return reading < options.ShortestPause ? options.ShortestPause : reading > options.LongestPause ? options.LongestPause : reading;
    }
}
