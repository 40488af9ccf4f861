using System.Globalization;

namespace ServiceBot.Papers.Pdf;

/// <summary>
/// A PDF 1.7 file: one embedded and subset typeface, tagged, with title and language. Small on purpose: text, lines and squares,
/// which is all that a receipt and a form need.
/// </summary>
internal sealed class PdfDocument(TrueTypeFont font, string title, string author, string language, DateTimeOffset made)
{
    private readonly List<PdfPage> _pages = [];

    public PaperType Type { get; } = new(font);

    public PdfTag Tags { get; } = new("Document");

    public IReadOnlyList<PdfPage> Pages => _pages;

    public PdfPage AddPage()
    {
        _pages.Add(new PdfPage(Type));
        return _pages[^1];
    }

    public byte[] ToFile()
    {
        var objects = new PdfObjects();
        var (catalog, pages, structure) = (objects.Reserve(), objects.Reserve(), objects.Reserve());
        foreach (var page in _pages)
            page.Reserve(objects);
        Tags.Number(objects);
        var type = Type.Write(objects);
        for (var index = 0; index < _pages.Count; index++)
            _pages[index].Write(objects, pages, type, index);
        Tags.Write(objects, structure);
        var marks = _pages.Select((page, index) => $"{index} [{string.Join(' ', page.Marks.Select(tag => $"{tag.Object} 0 R"))}]");
        objects.Set(structure, $"<< /Type /StructTreeRoot /K {Tags.Object} 0 R /ParentTree << /Nums [{string.Join(' ', marks)}] >> /ParentTreeNextKey {_pages.Count} >>");
        objects.Set(pages, $"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select(page => $"{page.Object} 0 R"))}] >>");
        objects.Set(
            catalog,
            $"<< /Type /Catalog /Pages {pages} 0 R /Lang ({language}) /MarkInfo << /Marked true >> /StructTreeRoot {structure} 0 R /ViewerPreferences << /DisplayDocTitle true >> >>");
        return objects.ToFile(catalog, objects.Add(Information()));
    }

    private string Information()
    {
        var at = made.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        return $"<< /Title {PdfObjects.Text(title)} /Author {PdfObjects.Text(author)} /Producer (ServiceBot) /CreationDate (D:{at}Z) >>";
    }
}
