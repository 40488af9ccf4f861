using ServiceBot.Papers.Pdf;

namespace ServiceBot.Papers;

internal static class ReceiptPdf
{
    public static void Set(Sheet sheet, ReceiptText receipt)
    {
        sheet.Head(receipt.Shop, receipt.Title, receipt.Number);
        sheet.Facts(receipt.Facts);
        sheet.Section(receipt.ItemsHeading);
        sheet.Table(receipt.Columns, receipt.Items);
        sheet.Remarks(receipt.Remarks);
    }
}
