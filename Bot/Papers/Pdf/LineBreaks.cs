using System.Text;

namespace ServiceBot.Papers.Pdf;

/// <summary>Where a text goes on to the next line: at spaces, between Han characters, and inside a word only where it fits on no line.</summary>
internal static class LineBreaks
{
    private const string NeverFirst = "，。、；：？！）」』》〉】〕％…—·,.;:?!)]}%’”";
    private const string NeverLast = "（「『《〈【〔([{‘“";

    public static IReadOnlyList<string> Of(string text, Func<string, double> width, double room)
    {
        List<string> lines = [];
        var line = new StringBuilder();
        foreach (var piece in Pieces(PaperType.Clean(text)))
        {
            if (line.Length > 0 && width(line + piece.TrimEnd()) > room)
                Finish(lines, line);
            if (line.Length == 0 && width(piece.TrimEnd()) > room)
                Cut(piece, lines, line, width, room);
            else if (line.Length > 0 || piece != " ")
                line.Append(piece);
        }

        Finish(lines, line);
        return lines;
    }

    // What stays together: a word with the space after it, a Han character with the punctuation that belongs to it.
    private static List<string> Pieces(string text)
    {
        List<string> pieces = [];
        var piece = new StringBuilder();
        Rune? before = null;
        foreach (var character in text.EnumerateRunes())
        {
            if (before is { } last && CanBreak(last, character))
            {
                pieces.Add(piece.ToString());
                piece.Clear();
            }

            piece.Append(character);
            before = character;
        }

        if (piece.Length > 0)
            pieces.Add(piece.ToString());
        return pieces;
    }

    private static bool CanBreak(Rune before, Rune after) =>
        after.Value != ' ' && !Is(after, NeverFirst) && !Is(before, NeverLast) && (before.Value == ' ' || IsWide(before) || IsWide(after));

    private static bool Is(Rune character, string set) => character.IsBmp && set.Contains((char)character.Value, StringComparison.Ordinal);

    private static bool IsWide(Rune character) => character.Value >= 0x2E80;

    private static void Cut(string piece, List<string> lines, StringBuilder line, Func<string, double> width, double room)
    {
        foreach (var character in piece.EnumerateRunes())
        {
            if (line.Length > 0 && width(line.ToString() + character) > room)
                Finish(lines, line);
            line.Append(character);
        }
    }

    private static void Finish(List<string> lines, StringBuilder line)
    {
        if (line.ToString().TrimEnd() is { Length: > 0 } text)
            lines.Add(text);
        line.Clear();
    }
}
