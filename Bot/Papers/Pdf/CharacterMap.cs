using System.Buffers.Binary;

namespace ServiceBot.Papers.Pdf;

/// <summary>Characters and their glyphs: the table <c>cmap</c> in its format for all of Unicode.</summary>
internal sealed class CharacterMap
{
    private const int AllOfUnicode = 12;
    private const int HeaderLength = 16;
    private const int GroupLength = 12;

    private readonly int[] _first;
    private readonly int[] _last;
    private readonly int[] _glyph;

    public CharacterMap(ReadOnlySpan<byte> table)
    {
        var groups = Find(table);
        var count = BinaryPrimitives.ReadInt32BigEndian(groups[12..]);
        (_first, _last, _glyph) = (new int[count], new int[count], new int[count]);
        for (var index = 0; index < count; index++)
        {
            var group = groups[(HeaderLength + (index * GroupLength))..];
            _first[index] = BinaryPrimitives.ReadInt32BigEndian(group);
            _last[index] = BinaryPrimitives.ReadInt32BigEndian(group[4..]);
            _glyph[index] = BinaryPrimitives.ReadInt32BigEndian(group[8..]);
        }
    }

    public int Glyph(int character)
    {
        var place = Array.BinarySearch(_first, character);
        var group = place >= 0 ? place : ~place - 1;
        return group >= 0 && character <= _last[group] ? _glyph[group] + character - _first[group] : 0;
    }

    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> table)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(table[2..]);
        for (var index = 0; index < count; index++)
        {
            var subtable = table[BinaryPrimitives.ReadInt32BigEndian(table[(4 + (8 * index) + 4)..])..];
            if (BinaryPrimitives.ReadUInt16BigEndian(subtable) == AllOfUnicode)
                return subtable;
        }

        throw new InvalidDataException("The typeface maps no characters beyond the first 65,536.");
    }
}
