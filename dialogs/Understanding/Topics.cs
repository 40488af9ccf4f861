using System.Collections.Frozen;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>What a customer can want. The values name the phrase files in <c>templates/{locale}/phrases</c>.</summary>
public static class Topics
{
    public const string OrderStatus = "order_status";
    public const string DeliveryDate = "delivery_date";
    public const string Tracking = "tracking";
    public const string SplitShipment = "split_shipment";
    public const string Invoice = "invoice";
    public const string ReceiptPdf = "receipt_pdf";
    public const string ReturnPolicy = "return_policy";
    public const string ReturnRequest = "return_request";
    public const string RefundStatus = "refund_status";
    public const string RepairRequest = "repair_request";
    public const string RepairStatus = "repair_status";
    public const string WarrantyCheck = "warranty_check";
    public const string NearestService = "nearest_service";
    public const string DocumentsNeeded = "documents_needed";
    public const string PhoneSupport = "phone_support";
    public const string Complaint = "complaint";
    public const string HumanAgent = "human_agent";
    public const string Greeting = "greeting";
    public const string Goodbye = "goodbye";
    public const string Thanks = "thanks";
    public const string DeviceTip = "device_tip";
    public const string OrderChange = "order_change";
    public const string PriceProtection = "price_protection";
    public const string PaymentAccount = "payment_account";
    public const string ProductQuestion = "product_question";
    public const string AreYouABot = "are_you_a_bot";
    public const string OutOfScope = "out_of_scope";

    public static IReadOnlyList<string> All { get; } =
    [
        OrderStatus, DeliveryDate, Tracking, SplitShipment, Invoice, ReceiptPdf, ReturnPolicy, ReturnRequest, RefundStatus,
        RepairRequest, RepairStatus, WarrantyCheck, NearestService, DocumentsNeeded, PhoneSupport, Complaint, HumanAgent,
        Greeting, Goodbye, Thanks, DeviceTip, AreYouABot, OutOfScope, OrderChange, PriceProtection, PaymentAccount, ProductQuestion,
    ];

    private static readonly FrozenDictionary<string, int> Places =
        All.Select((topic, index) => KeyValuePair.Create(topic, index)).ToFrozenDictionary();

    /// <summary>The place of a topic in <see cref="All"/>; -1 for what is none.</summary>
    public static int IndexOf(string topic) => Places.GetValueOrDefault(topic, -1);
}
