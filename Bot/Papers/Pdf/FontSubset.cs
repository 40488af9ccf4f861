using System.Buffers.Binary;
using System.Text;

namespace ServiceBot.Papers.Pdf;

/// <summary>A font file with the glyphs of one paper alone, in the order given; what a composed glyph is made of is added at the end.</summary>
internal static class FontSubset
{
    // Of a composed glyph's parts: the arguments are words, more parts follow, and what transforms the part.
    private const int WordArguments = 0x0001;
    private const int HasScale = 0x0008;
    private const int MorePartsFollow = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;
    private const int OutlineHeader = 10;

    /// <summary>Tables that the outlines need as they are: their hinting.</summary>
    private static readonly string[] Hinting = ["cvt ", "fpgm", "prep"];

    public static byte[] Make(TrueTypeFont font, IEnumerable<int> glyphs)
    {
        List<int> wanted = [.. glyphs];
        var outlines = new MemoryStream();
        var offsets = new List<int> { 0 };
        for (var index = 0; index < wanted.Count; index++)
        {
            var outline = font.Outline(wanted[index]).ToArray();
            RenumberParts(outline, wanted);
            outlines.Write(outline);
            while (outlines.Length % 4 != 0)
                outlines.WriteByte(0);
            offsets.Add((int)outlines.Length);
        }

        SortedDictionary<string, byte[]> tables = new(StringComparer.Ordinal)
        {
            ["glyf"] = outlines.ToArray(),
            ["head"] = Head(font),
            ["hhea"] = Patched(font.Table("hhea"), 34, wanted.Count),
            ["hmtx"] = Metrics(font, wanted),
            ["loca"] = Offsets(offsets),
            ["maxp"] = Patched(font.Table("maxp"), 4, wanted.Count),
        };
        foreach (var table in Hinting.Where(font.Has))
            tables[table] = font.Table(table).ToArray();
        return File(tables);
    }

    private static void RenumberParts(byte[] outline, List<int> wanted)
    {
        if (outline.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
            return;
        var at = OutlineHeader;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            if (!wanted.Contains(part))
                wanted.Add(part);
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), (ushort)wanted.IndexOf(part));
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2) + TransformLength(flags);
        }
        while ((flags & MorePartsFollow) != 0);
    }

    private static int TransformLength(int flags) =>
        (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;

    private static byte[] Head(TrueTypeFont font)
    {
        var head = Patched(font.Table("head"), 50, 1);
        head.AsSpan(8, 4).Clear();
        return head;
    }

    private static byte[] Patched(ReadOnlySpan<byte> table, int at, int value)
    {
        var copy = table.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), (ushort)value);
        return copy;
    }

    private static byte[] Metrics(TrueTypeFont font, List<int> glyphs)
    {
        var table = new byte[4 * glyphs.Count];
        for (var index = 0; index < glyphs.Count; index++)
        {
            var (advance, bearing) = font.Metrics(glyphs[index]);
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(4 * index), advance);
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan((4 * index) + 2), bearing);
        }

        return table;
    }

    private static byte[] Offsets(List<int> offsets)
    {
        var table = new byte[4 * offsets.Count];
        for (var index = 0; index < offsets.Count; index++)
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(4 * index), offsets[index]);
        return table;
    }

    private static byte[] File(SortedDictionary<string, byte[]> tables)
    {
        var start = 12 + (16 * tables.Count);
        var file = new byte[start + tables.Values.Sum(Padded)];
        var power = (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)(16 * (tables.Count - (1 << power))));
        var entry = file.AsSpan(12);
        foreach (var (tag, table) in tables)
        {
            Encoding.ASCII.GetBytes(tag, entry);
            table.CopyTo(file, start);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], CheckSum(file.AsSpan(start, Padded(table))));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], start);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], table.Length);
            entry = entry[16..];
            start += Padded(table);
        }

        return file;
    }

    private static int Padded(byte[] table) => (table.Length + 3) / 4 * 4;

    private static uint CheckSum(ReadOnlySpan<byte> words)
    {
        var sum = 0u;
        for (var at = 0; at < words.Length; at += 4)
            sum += BinaryPrimitives.ReadUInt32BigEndian(words[at..]);
        return sum;
    }
}
