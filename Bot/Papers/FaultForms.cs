using System.Text.Json;
using QRCoder;
using ServiceBot.Papers.Pdf;
using ServiceBot.Repairs;

namespace ServiceBot.Papers;

/// <summary>The fault form of a repair request (C-01): filled in by the chat, brought to the counter, signed there.</summary>
internal sealed class FaultForms(PaperWords words, FaultFacts facts)
{
    /// <summary>D-01…D-08: what a customer does before handing the device in.</summary>
    private static readonly string[] Preparation =
        ["papers.bring-device", "papers.bring-receipt", "papers.bring-identity", "papers.know-password"];

    private static readonly SheetRoom Signatures = new(Wanted: 52, Least: 44);
    private static readonly SheetRoom Results = new(Wanted: 110, Least: 44, KeptBelow: 60);

    public string Title(string locale) => words.Say("papers.fault-form", locale);

    public void Set(Sheet sheet, RepairRow repair, string locale)
    {
        var request = FaultFacts.Request(repair);
        sheet.Head(words.Shop(locale), Title(locale), words.Say("papers.request-number", locale, ("number", repair.Number)), Code(repair.Number));
        sheet.SmallPrint(words.Say("papers.made-on", locale, ("day", words.FullDay(repair.CreatedAt, locale))));
        Section("papers.section-device", facts.OfDevice(request, locale));
        Section("papers.section-fault", facts.OfFault(request, locale));
        Section("papers.section-contact", facts.OfContact(request, locale));
        sheet.Section(words.Say("papers.section-preparation", locale));
        sheet.Checklist([new SheetTick(words.Say("papers.backed-up", locale), IsDone(request)), .. Preparation.Select(item => new SheetTick(words.Say(item, locale), Done: false))]);
        sheet.SmallPrint(words.Say("papers.no-password", locale));
        sheet.Section(words.Say("papers.section-counter", locale));
        sheet.WritingRoom(Results, words.Say("papers.results", locale));
        sheet.WritingRoom(Signatures, words.Say("papers.signature-customer", locale), words.Say("papers.signature-counter", locale));

        void Section(string heading, IReadOnlyList<SheetFact> known)
        {
            if (known.Count == 0)
                return;
            sheet.Section(words.Say(heading, locale));
            sheet.Facts(known);
        }
    }

    private static bool IsDone(JsonElement request) => request.TryGetProperty("backedUp", out var done) && done.ValueKind == JsonValueKind.True;

    // The number itself: it stays right when links have long gone stale, and any scanner at the counter types it.
    private static SheetCode Code(string number)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(number, QRCodeGenerator.ECCLevel.M);
        return new SheetCode([.. code.ModuleMatrix], number);
    }
}
