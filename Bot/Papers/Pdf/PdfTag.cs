namespace ServiceBot.Papers.Pdf;

/// <summary>
/// A part of the paper as a screen reader tells it: a heading, a paragraph, a table's cell. The types are the PDF standard's
/// (<c>H1</c>, <c>P</c>, <c>Table</c>, <c>TR</c>, <c>TH</c>, <c>TD</c>, <c>L</c>, <c>LI</c>, <c>Lbl</c>, <c>LBody</c>, <c>Figure</c>).
/// </summary>
internal sealed class PdfTag(string type)
{
    private readonly List<PdfTag> _parts = [];
    private readonly List<(PdfPage Page, int Mark)> _content = [];

    public string Type => type;

    /// <summary>What a picture shows, in words.</summary>
    public string? InWords { get; init; }

    /// <summary>The object's number, once <see cref="Number(PdfObjects)"/> has given it.</summary>
    public int Object { get; private set; }

    public PdfTag Add(string partType, string? inWords = null)
    {
        var part = new PdfTag(partType) { InWords = inWords };
        _parts.Add(part);
        return part;
    }

    public void Holds(PdfPage page, int mark) => _content.Add((page, mark));

    public void Number(PdfObjects objects)
    {
        Object = objects.Reserve();
        foreach (var part in _parts)
            part.Number(objects);
    }

    public void Write(PdfObjects objects, int parent)
    {
        var content = _content.Select(held => $"<< /Type /MCR /Pg {held.Page.Object} 0 R /MCID {held.Mark} >>");
        var parts = _parts.Select(part => $"{part.Object} 0 R");
        var words = InWords is null ? "" : $" /Alt {PdfObjects.Text(InWords)}";
        var scope = type == "TH" ? " /A << /O /Table /Scope /Column >>" : "";
        objects.Set(Object, $"<< /Type /StructElem /S /{type} /P {parent} 0 R /K [{string.Join(' ', content.Concat(parts))}]{words}{scope} >>");
        foreach (var part in _parts)
            part.Write(objects, Object);
    }
}
