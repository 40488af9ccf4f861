using System.Globalization;

namespace BotFramework.Recognizers;

/// <summary>A word, a number in digits or one sign of a folded sentence; <paramref name="Glued"/>: no gap to the token before it.</summary>
internal readonly record struct WordToken(string Text, int Start, int Length, bool IsDigits, decimal Value, bool Glued)
{
    public int End => Start + Length;

    public bool IsWord => !IsDigits && char.IsLetter(Text[0]);

    /// <param name="folded">The folded sentence.</param>
    /// <param name="original">The sentence as written: only there is M (million) told from m (metre).</param>
    /// <param name="decimalComma">Whether the culture writes 3,5.</param>
    public static List<WordToken> Split(string folded, string original, bool decimalComma)
    {
        var tokens = new List<WordToken>();
        for (var at = 0; at < folded.Length;)
        {
            if (folded[at] == ' ' || char.IsWhiteSpace(folded[at]))
            {
                at++;
                continue;
            }

            var token = ReadOne(folded, original, at, decimalComma);
            tokens.Add(token);
            at = token.End;
        }

        return tokens;
    }

    private static WordToken ReadOne(string folded, string original, int at, bool decimalComma)
    {
        var glued = at > 0 && char.IsLetterOrDigit(folded[at - 1]);
        if (char.IsAsciiDigit(folded[at]) || folded[at] == '.')
        {
            var (length, value) = DigitReader.Read(folded, at, decimalComma);
            if (length > 0)
                return new("0", at, length, true, value, glued);
            length = Math.Max(1, DigitReader.RunLength(folded, at));
            return new(folded[at] == '.' ? "." : "#", at, length, false, 0, glued);
        }

        if (char.GetUnicodeCategory(folded[at]) == UnicodeCategory.OtherNumber && char.GetNumericValue(folded[at]) is >= 0 and < 1_000_000 and var part)
            return new("½", at, 1, true, (decimal)part, glued);
        var end = at + 1;
        while (char.IsLetter(folded[at]) && end < folded.Length && (char.IsLetter(folded[end]) || folded[end] == '\''))
            end++;
        var word = original[at] == 'M' && end == at + 1 ? "million" : folded[at..end];
        return new(word, at, end - at, false, 0, glued);
    }
}
