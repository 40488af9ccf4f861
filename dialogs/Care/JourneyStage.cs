using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Dialogs.Care;

/// <summary>Where an order is on its way to the customer (OPS-06).</summary>
public enum JourneyStage { Ordered, Packed, Shipped, Delivered }

public static class JourneyRules
{
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
}
