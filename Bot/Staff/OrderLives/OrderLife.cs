using ServiceBot.Dialogs.Orders;
using ServiceBot.Staff.Index;
using ServiceBot.Staff.Reports;

namespace ServiceBot.Staff.OrderLives;

/// <summary>What an order cost in contacts over its whole life (OPS-20).</summary>
/// <param name="Contacts">The chats about it, the oldest first.</param>
internal sealed record OrderLife(Order Order, IReadOnlyList<Summary> Contacts, ReportOptions Options)
{
    public IReadOnlyList<Figure> Figures =>
    [
        new("Contacts", Report.Number(Contacts.Count), "Chats in which this order was shown, and those of the signed-in customer since it was placed"),
        new("Handed over", Report.Number(HandedOver), "Of these, those that a person had to take over"),
        new("Preventable", Report.Number(Preventable), "Of these, those that a note in an earlier chat would have spared"),
        .. Costs,
    ];

    private int HandedOver => Contacts.Count(contact => contact.HandedOver);

    private int Preventable => Contacts.Count(contact => contact.Preventable is not null);

    private IEnumerable<Figure> Costs => Options.CostOfContact == 0 ? [] :
    [
        new("Cost", Options.Cost(HandedOver), $"Handed over × {Options.Cost(1)} (Reports:CostOfContact)"),
        new("Spared", Options.Cost(Contacts.Count - HandedOver), $"Contained contacts × {Options.Cost(1)}"),
        new("Could be spared", Options.Cost(Preventable), $"Preventable contacts × {Options.Cost(1)}"),
    ];
}
