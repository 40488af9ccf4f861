namespace ServiceBot.Dialogs.Understanding;

/// <summary>What the words before a number say that it is.</summary>
public enum NumberLabel { None, Order, OrderNumber, Request, Tracking, Invoice, Phone, Imei, Serial, Other }

/// <summary>The nearest label before a number decides; of two that end at the same place the longer one ("快遞單號" is no "單號").</summary>
public static class NumberLabels
{
    private const int Reach = 24;

    private static readonly (NumberLabel Label, string[] Words)[] Known =
    [
        (NumberLabel.OrderNumber,
        [
            "訂單編號", "訂單號碼", "訂單號", "订单编号", "订单号码", "订单号", "單號", "单号", "訂購編號", "购买编号", "order number", "order no", "order num",
            "order id", "order#", "order #", "order nr", "order ref",
        ]),
        (NumberLabel.Order, ["訂單", "订单", "訂購", "编号", "編號", "order", "number", "no.", "#", "purchase"]),
        (NumberLabel.Request,
        [
            "維修單號", "维修单号", "維修單", "维修单", "送修單號", "送修單", "退貨單號", "退货单号", "案件編號", "案件编号", "工單", "工单", "repair number", "repair no",
            "ticket number", "ticket", "case number", "rma number", "repair id", "case id",
        ]),
        (NumberLabel.Tracking,
        [
            "快遞單號", "快递单号", "物流單號", "物流单号", "運單號", "运单号", "運單", "运单", "宅配單號", "貨運單號", "追蹤號碼", "追蹤編號", "追踪号", "包裹編號", "包裹编号",
            "包裹號碼", "配送編號", "查詢編號", "tracking number", "tracking no", "tracking id", "tracking", "parcel number", "shipment number", "waybill", "consignment",
        ]),
        (NumberLabel.Invoice, ["發票號碼", "发票号码", "發票編號", "发票号", "發票", "发票", "invoice number", "invoice no", "invoice", "receipt number"]),
        (NumberLabel.Phone,
        [
            "電話號碼", "电话号码", "手機號碼", "手机号码", "手机号", "手機號", "電話", "电话", "手機", "手机", "聯絡方式", "联系方式", "聯繫方式", "致電", "phone number",
            "mobile number", "cell number", "contact number", "phone", "mobile", "cell", "tel", "call me at", "call me on", "whatsapp", "dial",
        ]),
        (NumberLabel.Imei, ["imei", "imei碼", "imei码", "imei number", "串號", "串号", "手機識別碼"]),
        (NumberLabel.Serial,
        [
            "序號", "序號碼", "序列號", "序列号", "機身號碼", "機身號", "机身号", "產品序號", "serial number", "serial no", "serial", "s/n", "sn",
        ]),
        (NumberLabel.Other,
        [
            "統編", "統一編號", "统一编号", "税号", "稅號", "邮编", "郵遞區號", "邮政编码", "身分證", "身份證", "身份证", "帳號", "账号", "卡號", "卡号", "價格", "价格", "元",
            "密碼", "密码", "金額", "金额", "nt$", "$", "zip code", "postcode", "vat", "tax id", "account number", "account", "card number", "price", "passport", "model number", "model",
        ]),
    ];

    /// <param name="from">Where to look back to at most: the end of the number before this one.</param>
    public static NumberLabel Before(string text, int from, int at)
    {
        var start = Math.Max(from, at - Reach);
        var window = text.AsSpan(start, at - start);
        var best = NumberLabel.None;
        var bestEnd = 0;
        var bestLength = 0;
        foreach (var (label, words) in Known)
        {
            foreach (var word in words)
            {
                var end = window.LastIndexOf(word, StringComparison.OrdinalIgnoreCase) + word.Length;
                if (end < word.Length || end < bestEnd || (end == bestEnd && word.Length <= bestLength))
                    continue;
                (best, bestEnd, bestLength) = (label, end, word.Length);
            }
        }

        return best;
    }
}
