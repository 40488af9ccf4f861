namespace ServiceBot.Dialogs.Care;

/// <summary>The notes by their keys in settings and templates.</summary>
public static class CareNotes
{
    public const string ShippingMail = "shipping-mail";
    public const string Tracking = "tracking";
    public const string SplitShipment = "split-shipment";
    public const string Invoice = "invoice";
    public const string Receipt = "receipt-pdf";
    public const string Returns = "returns";

    /// <summary>Not a note: the question that ends them (I-22).</summary>
    public const string Check = "check";

    public static IReadOnlyList<string> SeedOrder { get; } = [ShippingMail, Tracking, SplitShipment, Invoice, Receipt, Returns];

    /// <summary>The practice that a note belongs to.</summary>
    public static string Practice(string note) => note switch
    {
        ShippingMail => "I-12",
        Tracking => "I-18",
        SplitShipment => "I-17",
        Invoice => "I-13",
        Receipt => "I-19",
        Returns => "I-21",
        Check => "I-22",
        _ => throw new ArgumentOutOfRangeException(nameof(note), note, "No such note."),
    };
}
