using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Tests.Dialogs;

/// <summary>Understands the lines of these tests by a word in them; a line marked with "?!" is in doubt between what it names.</summary>
internal sealed class PlainUnderstanding : IUnderstanding
{
    private static readonly (string Word, string Topic)[] Words =
    [
        ("nearest", Topics.NearestService), ("保固", Topics.WarrantyCheck), ("保修", Topics.WarrantyCheck), ("要帶", Topics.DocumentsNeeded), ("要带", Topics.DocumentsNeeded), ("bring", Topics.DocumentsNeeded), ("證明", Topics.DocumentsNeeded), ("proof", Topics.DocumentsNeeded),
        ("打給我", Topics.PhoneSupport), ("電話", Topics.PhoneSupport), ("call me", Topics.PhoneSupport), ("phone support", Topics.PhoneSupport),
        ("warranty", Topics.WarrantyCheck), ("AppleCare", Topics.WarrantyCheck), ("IMEI", Topics.WarrantyCheck), ("哪個版本", Topics.WarrantyCheck),
        ("which version", Topics.WarrantyCheck), ("發票丟了", Topics.WarrantyCheck), ("lost the invoice", Topics.WarrantyCheck),
        ("我要退", Topics.ReturnRequest), ("要換貨", Topics.ReturnRequest), ("like to return", Topics.ReturnRequest), ("取消訂單", Topics.OrderChange), ("改地址", Topics.OrderChange),
        ("cancel my", Topics.OrderChange), ("降價", Topics.PriceProtection), ("刷不過", Topics.PaymentAccount), ("哪一台好", Topics.ProductQuestion), ("complain", Topics.Complaint),
        ("refund", Topics.RefundStatus), ("人工", Topics.HumanAgent), ("退貨", Topics.ReturnPolicy), ("退嗎", Topics.ReturnPolicy), ("return", Topics.ReturnPolicy), ("退款", Topics.RefundStatus),
        ("發票", Topics.Invoice), ("发票", Topics.Invoice), ("invoice", Topics.Invoice), ("收據", Topics.ReceiptPdf), ("送達", Topics.DeliveryDate), ("什麼時候", Topics.DeliveryDate),
        ("到哪", Topics.Tracking), ("arrive", Topics.DeliveryDate), ("發貨", Topics.OrderStatus), ("order", Topics.OrderStatus), ("只收到一件", Topics.SplitShipment),
        ("修好了嗎", Topics.RepairStatus), ("送修", Topics.RepairRequest), ("壞", Topics.RepairRequest), ("碎", Topics.RepairRequest), ("broken", Topics.RepairRequest),
        ("機器人", Topics.AreYouABot), ("謝謝", Topics.Thanks), ("再見", Topics.Goodbye), ("投訴", Topics.Complaint),
    ];

    public Understood Understand(string text, string locale)
    {
        var found = Words.Where(word => ChineseScript.Simplify(text).Contains(ChineseScript.Simplify(word.Word), StringComparison.OrdinalIgnoreCase)).Select(word => word.Topic).Distinct().ToList();
        var certainty = found.Count == 0 ? Certainty.NotUnderstood : text.EndsWith("?!", StringComparison.Ordinal) ? Certainty.Unsure : Certainty.Sure;
        var ranked = found.Concat(Topics.All.Except(found)).Select((topic, rank) => new TopicScore(topic, 1.0 / (rank + 2)));
        return new Understood(certainty, [.. ranked], EntityFinder.Find(text));
    }
}

internal sealed class PlainCommands : ICommands
{
    public RecognizedCommand? Match(string text) => text.Trim().ToLowerInvariant() switch
    {
        "取消" or "cancel" => new RecognizedCommand(Command.Cancel),
        "說明" or "help" => new RecognizedCommand(Command.Help),
        "重新開始" => new RecognizedCommand(Command.StartOver),
        "上一步" or "back" => new RecognizedCommand(Command.Back),
        "找真人" => new RecognizedCommand(Command.Person),
        "english" => new RecognizedCommand(Command.SwitchLanguage, "en"),
        "简体" => new RecognizedCommand(Command.SwitchLanguage, "zh-Hans"),
        _ => null,
    };
}
