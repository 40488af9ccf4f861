using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Splits utterances and choices into words, the same way for both.</summary>
public class Tokenizer
{
    /// <summary>
    /// Words end at spaces and signs. A character of a script without spaces (Han, Kana, Hangul) and an emoji is a word of its own.
    /// Words are compared in lower case.
    /// </summary>
    public static TokenizerFunction DefaultTokenizer => Split;

    private static List<Token> Split(string text, string locale)
    {
        var tokens = new List<Token>();
        if (string.IsNullOrEmpty(text))
            return tokens;

        var wordStart = -1;
        for (var at = 0; at < text.Length;)
        {
            var known = Rune.TryGetRuneAt(text, at, out var rune);
            var length = known ? rune.Utf16SequenceLength : 1;
            var kind = known ? KindOf(rune) : Kind.Break;
            if (kind != Kind.Letter && wordStart >= 0)
            {
                tokens.Add(Make(text, wordStart, at));
                wordStart = -1;
            }

            if (kind == Kind.Alone)
                tokens.Add(Make(text, at, at + length));
            else if (kind == Kind.Letter && wordStart < 0)
                wordStart = at;
            at += length;
        }

        if (wordStart >= 0)
            tokens.Add(Make(text, wordStart, text.Length));
        return tokens;
    }

    private static Token Make(string text, int start, int end)
    {
        var word = text[start..end];
        return new Token { Start = start, End = end - 1, Text = word, Normalized = word.Normalize(NormalizationForm.FormKC).ToLowerInvariant() };
    }

    private static Kind KindOf(Rune rune) => rune.Value switch
    {
        < 0x80 => Rune.IsLetterOrDigit(rune) ? Kind.Letter : Kind.Break,
        >= 0x3040 and <= 0x30ff or >= 0x3400 and <= 0x4dbf or >= 0x4e00 and <= 0x9fff or >= 0xac00 and <= 0xd7af
            or >= 0xf900 and <= 0xfaff or >= 0x20000 and <= 0x3ffff => Kind.Alone,
        >= 0x2600 and <= 0x27bf or >= 0x1f300 and <= 0x1faff => Kind.Alone,
        _ => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            ? Kind.Letter
            : Kind.Break,
    };

    private enum Kind
    {
        Break,
        Letter,
        Alone,
    }
}
