using System.Text;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Orders;
using ServiceBot.Papers.Pdf;
using ServiceBot.Repairs;
using ServiceBot.Storage;

namespace ServiceBot.Papers;

/// <summary>A paper as it is sent: never stored, made from what is known at the moment.</summary>
internal sealed record MadePaper(byte[] Content, string ContentType, string FileName);

/// <summary>Makes papers when they are fetched or mailed.</summary>
internal sealed partial class PaperDesk(
    IDbContextFactory<ServiceBotDb> databases,
    IOrderTable orders,
    ParsedOrders parsed,
    Receipts receipts,
    FaultForms forms,
    PaperWords words,
    Typeface typeface,
    TimeProvider time,
    ILogger<PaperDesk> logger)
{
    public const string Pdf = "application/pdf";

    /// <summary>Null where there is no such order or request any more.</summary>
    public async Task<MadePaper?> MakeAsync(PaperRequest wanted, CancellationToken cancellationToken)
    {
        if (wanted.Kind == PaperKind.FaultForm)
            return await RepairAsync(wanted.Number, cancellationToken) is { } repair ? FaultForm(repair, wanted.Locale) : null;
        if (await OrderAsync(wanted.Number, cancellationToken) is not { } order)
            return null;
        return wanted.Kind == PaperKind.ReceiptPage
            ? new MadePaper(Encoding.UTF8.GetBytes(ReceiptPage.Of(receipts.Of(order, wanted.Locale))), "text/html; charset=utf-8", $"{order.Number}.html")
            : Receipt(order, wanted.Locale);
    }

    public async Task<Order?> OrderAsync(string number, CancellationToken cancellationToken) =>
        await orders.FindAsync(OrderNumber.Key(number), cancellationToken) is { } stored ? parsed.Parse(stored) : null;

    public MadePaper Receipt(Order order, string locale)
    {
        var text = receipts.Of(order, locale);
        return Make(order.Number, $"{text.Title} {order.Number}", locale, sheet => ReceiptPdf.Set(sheet, text));
    }

    public MadePaper FaultForm(RepairRow repair, string locale) =>
        Make(repair.Number, $"{forms.Title(locale)} {repair.Number}", locale, sheet => forms.Set(sheet, repair, locale));

    private MadePaper Make(string number, string title, string locale, Action<Sheet> set)
    {
        var pdf = new PdfDocument(typeface.Font, title, words.Shop(locale), locale, time.GetUtcNow());
        var sheet = new Sheet(pdf);
        set(sheet);
        sheet.Foot(words.Foot(locale));
        if (pdf.Type.Missing is { Count: > 0 } missing)
        {
            var names = string.Join(", ", missing.Select(character => $"U+{character.Value:X4}"));
            LogMissing(number, names);
            sheet.SmallPrint(words.Say("papers.missing-characters", locale, ("characters", names)));
        }

        return new MadePaper(pdf.ToFile(), Pdf, $"{number}.pdf");
    }

    private async Task<RepairRow?> RepairAsync(string number, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<RepairRow>().AsNoTracking().FirstOrDefaultAsync(repair => repair.Number == number, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The typeface has not every character of paper {Number}: {Characters}; 〓 stands for them, and the text keeps them")]
    private partial void LogMissing(string number, string characters);
}
