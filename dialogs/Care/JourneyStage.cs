using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Care;

/// <summary>Where an order is on its way to the customer (OPS-06).</summary>
public enum JourneyStage { Ordered, Packed, Shipped, Delivered }

/// <summary>The whole journey by the names that log and scorecard have: from before the order to the pick-up of what was repaired.</summary>
public static class JourneyRules
{
    public const string BeforeBuying = "before-buying";
    public const string Paid = "paid";
    public const string Use = "use";
    public const string Fault = "fault";
    public const string Repair = "repair";
    public const string Pickup = "pickup";

    private static readonly JourneyStage[] BeforeArrival = [JourneyStage.Ordered, JourneyStage.Packed, JourneyStage.Shipped];

    public static JourneyStage StageOf(Order order) =>
        OrderRules.HasArrived(order) ? JourneyStage.Delivered
        : OrderRules.HasShipped(order) ? JourneyStage.Shipped
        : OrderRules.StatusOf(order) == OrderStatus.Processing ? JourneyStage.Packed
        : JourneyStage.Ordered;

    /// <summary>The stages at which a note is of use: nothing about the way once it is over.</summary>
    public static IReadOnlyList<JourneyStage> Of(string note) => note switch
    {
        CareNotes.ShippingMail or CareNotes.Tracking or CareNotes.SplitShipment => BeforeArrival,
        CareNotes.Invoice or CareNotes.Receipt or CareNotes.Returns => Enum.GetValues<JourneyStage>(),
        _ => [],
    };

    public static string Name(JourneyStage stage) => stage switch
    {
        JourneyStage.Ordered => "ordered",
        JourneyStage.Packed => "packed",
        JourneyStage.Shipped => "shipped",
        _ => "delivered",
    };

    /// <summary>The stage at which a topic usually comes up, as long as no order says it better; null where it may come up at any.</summary>
    public static string? OfTopic(string topic) => topic switch
    {
        Topics.ProductQuestion => BeforeBuying,
        Topics.PaymentAccount => Paid,
        Topics.OrderStatus or Topics.DeliveryDate or Topics.OrderChange or Topics.PriceProtection => Name(JourneyStage.Ordered),
        Topics.Tracking or Topics.SplitShipment => Name(JourneyStage.Shipped),
        Topics.Invoice or Topics.ReceiptPdf or Topics.ReturnPolicy or Topics.ReturnRequest or Topics.RefundStatus or OrderAnswers.Arrived => Name(JourneyStage.Delivered),
        Topics.DeviceTip => Use,
        Topics.RepairRequest or Topics.WarrantyCheck or Topics.NearestService or Topics.DocumentsNeeded or Topics.PhoneSupport => Fault,
        Topics.RepairStatus => Repair,
        _ => null,
    };
}
