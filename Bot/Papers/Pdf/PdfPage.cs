using System.Globalization;
using System.Text;

namespace ServiceBot.Papers.Pdf;

/// <summary>One A4 page. Measures are points from the left and from the top; what has no tag is decoration.</summary>
internal sealed class PdfPage(PaperType type)
{
    public const double Width = 595.28;
    public const double Height = 841.89;

    private readonly StringBuilder _content = new();
    private readonly List<PdfTag> _marks = [];

    public int Object { get; private set; }

    /// <summary>The tags of the page's marks, in their order.</summary>
    public IReadOnlyList<PdfTag> Marks => _marks;

    /// <param name="baseline">How far below the page's top the letters stand.</param>
    public void Text(PdfTag? tag, double left, double baseline, string text, Lettering lettering)
    {
        var stroke = lettering.Bold ? Format($"2 Tr {lettering.Size * 0.028} w {lettering.Ink} RG") : "0 Tr";
        Marked(tag, Format($"BT /T {lettering.Size} Tf {lettering.Ink} rg {stroke} {left} {Height - baseline} Td {type.Encode(text)} Tj ET"));
    }

    public void Fill(double left, double top, double width, double height, string ink) =>
        Marked(null, Format($"{ink} rg {left} {Height - top - height} {width} {height} re f"));

    public void Frame(double left, double top, double width, double height, string ink, double line = 0.7) =>
        Marked(null, Format($"{ink} RG {line} w {left} {Height - top - height} {width} {height} re S"));

    /// <summary>The dark modules of a code, one by one: nothing to decode and nothing to blur.</summary>
    public void Code(PdfTag tag, double left, double top, double size, IReadOnlyList<System.Collections.BitArray> modules)
    {
        var module = size / modules.Count;
        var squares = new StringBuilder("0 0 0 rg");
        for (var row = 0; row < modules.Count; row++)
            for (var column = 0; column < modules.Count; column++)
                if (modules[row][column])
                    squares.Append(Format($" {left + (column * module)} {Height - top - ((row + 1) * module)} {module} {module} re"));
        Marked(tag, squares.Append(" f").ToString());
    }

    public void Reserve(PdfObjects objects) => Object = objects.Reserve();

    public void Write(PdfObjects objects, int parent, int font, int index)
    {
        var content = objects.AddStream("", Encoding.ASCII.GetBytes(_content.ToString()));
        objects.Set(Object, Format(
            $"<< /Type /Page /Parent {parent} 0 R /MediaBox [0 0 {Width} {Height}] /Resources << /Font << /T {font} 0 R >> >> /Contents {content} 0 R /StructParents {index} /Tabs /S >>"));
    }

    private void Marked(PdfTag? tag, string drawing)
    {
        if (tag is null)
        {
            _content.Append("/Artifact BMC ").Append(drawing).Append(" EMC\n");
            return;
        }

        tag.Holds(this, _marks.Count);
        _content.Append(CultureInfo.InvariantCulture, $"/{tag.Type} << /MCID {_marks.Count} >> BDC ").Append(drawing).Append(" EMC\n");
        _marks.Add(tag);
    }

    private static string Format(FormattableString text) => string.Format(
        CultureInfo.InvariantCulture, text.Format, [.. text.GetArguments().Select(value => value is double number ? Math.Round(number, 3) : value)]);
}

/// <summary>How letters look: size in points, colour as three parts of light.</summary>
internal sealed record Lettering(double Size, string Ink, bool Bold = false);
