using ServiceBot.Staff.Index;

namespace ServiceBot.Staff.Transcripts;

/// <summary>A piece of text, marked where it is what was looked for.</summary>
internal readonly record struct TextPiece(string Text, bool IsFound);

/// <summary>Finds in a text what the index found it by.</summary>
internal sealed class Highlight(IReadOnlyList<string> terms)
{
    private const int Around = 60;

    public bool IsEmpty => terms.Count == 0;

    public bool IsIn(string text) => Places(text).Count > 0;

    /// <summary>The whole text in pieces.</summary>
    public IReadOnlyList<TextPiece> Pieces(string text)
    {
        var found = Places(text);
        if (found.Count == 0)
            return text.Length == 0 ? [] : [new(text, false)];
        var pieces = new List<TextPiece>();
        var at = 0;
        foreach (var (start, length) in found)
        {
            if (start + length <= at)
                continue;
            if (start > at)
                pieces.Add(new(text[at..start], false));
            var from = Math.Max(at, start);
            pieces.Add(new(text[from..(start + length)], true));
            at = start + length;
        }

        if (at < text.Length)
            pieces.Add(new(text[at..], false));
        return pieces;
    }

    /// <summary>The part of a text around the first find; empty where nothing is found in it.</summary>
    public IReadOnlyList<TextPiece> Excerpt(string text)
    {
        text = text.ReplaceLineEndings(" ");
        if (Places(text) is not [var first, ..])
            return [];
        var from = Math.Max(0, first.Start - Around);
        var to = Math.Min(text.Length, first.Start + first.Length + (2 * Around));
        if (from > 0 && char.IsLowSurrogate(text[from]))
            from--;
        if (to < text.Length && char.IsLowSurrogate(text[to]))
            to++;
        return Pieces($"{(from > 0 ? "…" : "")}{text[from..to]}{(to < text.Length ? "…" : "")}");
    }

    private List<(int Start, int Length)> Places(string text)
    {
        var plain = SearchWords.Plain(text);
        var found = new List<(int Start, int Length)>();
        foreach (var term in terms)
        {
            var before = found.Count;
            Find(plain, SearchWords.Plain(term), found);
            if (found.Count > before)
                continue;
            foreach (var token in SearchWords.Tokens(term))
                Find(plain, token, found);
        }

        found.Sort();
        return found;
    }

    private static void Find(string plain, string words, List<(int Start, int Length)> found)
    {
        for (var at = plain.IndexOf(words, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(words, at + words.Length, StringComparison.Ordinal))
            if (IsWhole(plain, at, words.Length))
                found.Add((at, words.Length));
    }

    // "top" is not found in "stop"; Chinese has no such borders.
    private static bool IsWhole(string text, int at, int length) =>
        !(at > 0 && IsLatin(text[at]) && IsLatin(text[at - 1])) && !(at + length < text.Length && IsLatin(text[at + length - 1]) && IsLatin(text[at + length]));

    private static bool IsLatin(char character) => char.IsLetterOrDigit(character) && character < '\u2E80';
}
