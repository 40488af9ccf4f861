using System.Buffers.Binary;
using System.Text;

namespace ServiceBot.Papers.Pdf;

/// <summary>
/// A TrueType file, read once: which glyph a character has, how wide it is, how it is drawn. Nothing here changes after the
/// constructor, so all papers share one.
/// </summary>
internal sealed class TrueTypeFont
{
    private const int DirectoryStart = 12;
    private const int DirectoryEntry = 16;

    private readonly byte[] _file;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly CharacterMap _characters;
    private readonly bool _longOffsets;
    private readonly int _fullMetrics;

    /// <exception cref="InvalidDataException">It is no TrueType file with outlines, or a table is missing.</exception>
    public TrueTypeFont(byte[] file)
    {
        _file = file;
        var count = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4));
        for (var entry = DirectoryStart; entry < DirectoryStart + (count * DirectoryEntry); entry += DirectoryEntry)
            _tables[Encoding.ASCII.GetString(file, entry, 4)] = (Int32(file, entry + 8), Int32(file, entry + 12));
        var head = Table("head");
        var hhea = Table("hhea");
        UnitsPerEm = UInt16(head, 18);
        Box = [.. Enumerable.Range(0, 4).Select(place => Scale(BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(_tables["head"].Offset + 36 + (2 * place)))))];
        _longOffsets = UInt16(head, 50) == 1;
        Ascent = Scale(BinaryPrimitives.ReadInt16BigEndian(hhea[4..]));
        Descent = Scale(BinaryPrimitives.ReadInt16BigEndian(hhea[6..]));
        _fullMetrics = UInt16(hhea, 34);
        GlyphCount = UInt16(Table("maxp"), 4);
        _characters = new CharacterMap(Table("cmap"));
    }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    /// <summary>In thousandths of the type size, like every measure below.</summary>
    public int Ascent { get; }

    public int Descent { get; }

    public IReadOnlyList<int> Box { get; }

    /// <summary>The glyph of a character; 0 where the font has none.</summary>
    public int Glyph(Rune character) => _characters.Glyph(character.Value);

    public int Width(int glyph) => Scale(UInt16(Table("hmtx"), 4 * Math.Min(glyph, _fullMetrics - 1)));

    public bool Has(string table) => _tables.ContainsKey(table);

    public ReadOnlySpan<byte> Table(string tag) => _tables.TryGetValue(tag, out var at)
        ? _file.AsSpan(at.Offset, at.Length)
        : throw new InvalidDataException($"The typeface has no table '{tag}'.");

    /// <summary>How the glyph is drawn; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var (start, end) = (OutlineOffset(glyph), OutlineOffset(glyph + 1));
        return Table("glyf")[start..end];
    }

    /// <summary>The advance and side bearing of a glyph, as they stand in the file.</summary>
    public (ushort Advance, short Bearing) Metrics(int glyph)
    {
        var metrics = Table("hmtx");
        var full = Math.Min(glyph, _fullMetrics - 1);
        var bearing = glyph < _fullMetrics ? (4 * glyph) + 2 : (4 * _fullMetrics) + (2 * (glyph - _fullMetrics));
        return ((ushort)UInt16(metrics, 4 * full), BinaryPrimitives.ReadInt16BigEndian(metrics[bearing..]));
    }

    private int OutlineOffset(int glyph) =>
        _longOffsets ? BinaryPrimitives.ReadInt32BigEndian(Table("loca")[(4 * glyph)..]) : 2 * UInt16(Table("loca"), 2 * glyph);

    private int Scale(int units) => units * 1000 / UnitsPerEm;

    private static int UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static int Int32(byte[] bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
}
