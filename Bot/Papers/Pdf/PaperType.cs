using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ServiceBot.Papers.Pdf;

/// <summary>
/// The typeface as one paper uses it. Each character gets a code of its own, so that the text comes back exactly as it was written,
/// even where two characters are drawn alike or where the typeface has no such character and 〓 stands in its place.
/// </summary>
internal sealed class PaperType(TrueTypeFont font)
{
    public const string Name = "NotoSansSC-Regular";

    /// <summary>What printers set where they lack a character.</summary>
    private static readonly Rune StandIn = new('〓');

    private readonly Dictionary<Rune, int> _codes = [];
    private readonly List<(Rune Character, int Glyph)> _used = [(default, 0)];
    private readonly SortedSet<int> _missing = [];

    private byte[] FontProgram => field ??= FontSubset.Make(font, _used.Select(used => used.Glyph));

    /// <summary>Characters that the typeface has not, in the order of Unicode.</summary>
    public IReadOnlyList<Rune> Missing => [.. _missing.Select(value => new Rune(value))];

    public double Width(string text, double size) => Clean(text).EnumerateRunes().Sum(character => font.Width(_used[Code(character)].Glyph)) * size / 1000;

    /// <summary>The text as the page's hexadecimal string.</summary>
    public string Encode(string text)
    {
        var codes = new StringBuilder("<");
        foreach (var character in Clean(text).EnumerateRunes())
            codes.Append(CultureInfo.InvariantCulture, $"{Code(character):X4}");
        return codes.Append('>').ToString();
    }

    /// <summary>Line ends and other controls become spaces; a letter and its accent become one character where there is one.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(letter => char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark))
            return text;
        var clean = new StringBuilder();
        var elements = StringInfo.GetTextElementEnumerator(string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)));
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            clean.Append(element.Length > 1 && !element.Any(char.IsSurrogate) ? element.Normalize(NormalizationForm.FormC) : element);
        }

        return clean.ToString();
    }

    /// <summary>Writes the font's objects and returns the number of the one that pages refer to.</summary>
    public int Write(PdfObjects objects)
    {
        var program = objects.AddStream($"/Length1 {FontProgram.Length}", FontProgram);
        var name = $"{Tag()}+{Name}";
        var box = string.Join(' ', font.Box);
        var descriptor = objects.Add(
            $"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 /Ascent {font.Ascent} /Descent {font.Descent} /CapHeight 733 /StemV 80 /FontFile2 {program} 0 R >>");
        var widths = string.Join(' ', _used.Select(used => font.Width(used.Glyph)));
        var descendant = objects.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /DW 1000 /W [0 [{widths}]] /CIDToGIDMap /Identity >>");
        var characters = objects.AddStream("", Encoding.ASCII.GetBytes(ToUnicode()));
        return objects.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {characters} 0 R >>");
    }

    private int Code(Rune character)
    {
        if (_codes.TryGetValue(character, out var code))
            return code;
        var glyph = font.Glyph(character);
        if (glyph == 0)
        {
            _missing.Add(character.Value);
            glyph = font.Glyph(StandIn);
        }

        _used.Add((character, glyph));
        return _codes[character] = _used.Count - 1;
    }

    // Six letters that differ from one subset to the next, as the format asks for.
    private string Tag()
    {
        var hash = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(FontProgram));
        return string.Concat(Enumerable.Range(0, 6).Select(place => (char)('A' + (hash >> (5 * place)) % 26)));
    }

    private string ToUnicode()
    {
        var map = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """);
        foreach (var chunk in _codes.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            foreach (var (character, code) in chunk)
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(character.ToString()))}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
