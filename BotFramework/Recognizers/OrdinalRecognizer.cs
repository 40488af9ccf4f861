namespace BotFramework.Recognizers;

/// <summary>Positions in a sentence: "the second one", "21st", "last", 第二個, 最後一個, 倒數第二.</summary>
public static class OrdinalRecognizer
{
    public static IReadOnlyList<RecognizedOrdinal> Recognize(string? text, string? culture)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var folded = FoldedText.Of(text);
        return FoldedText.IsChinese(culture) ? Chinese(folded, text) : English(folded, text);
    }

    private static List<RecognizedOrdinal> Chinese(string folded, string text)
    {
        var found = new List<RecognizedOrdinal>();
        for (var at = 0; at < folded.Length; at++)
        {
            var (length, value, fromEnd) = ReadChinese(folded, at);
            if (length == 0)
                continue;
            found.Add(new(at, length, text.Substring(at, length), value, fromEnd));
            at += length - 1;
        }

        return found;
    }

    private static (int Length, int Value, bool FromEnd) ReadChinese(string folded, int at)
    {
        if (Matches(folded, at, "倒数") && Position(folded, at + 2) is ( > 0, var back) fromEnd)
            return (fromEnd.Length + 2, back, true);
        if (Matches(folded, at, "最后") || Matches(folded, at, "最末"))
            return (2 + (at + 2 < folded.Length && folded[at + 2] == '一' ? 1 : 0), 1, true);
        var (length, value) = Position(folded, at);
        return (length, value, false);
    }

    private static (int Length, int Value) Position(string folded, int at)
    {
        if (at >= folded.Length || folded[at] != '第')
            return default;
        var start = at + 1;
        while (start < folded.Length && folded[start] == ' ' && start - at < 3)
            start++;
        var (length, value) = ChineseNumeral.Read(folded, start);
        var whole = length > 0 && value is > 0 and < int.MaxValue && value == decimal.Truncate(value);
        return whole ? (start + length - at, (int)value) : default;
    }

    private static List<RecognizedOrdinal> English(string folded, string text)
    {
        var tokens = WordToken.Split(folded, text, decimalComma: false);
        var found = new List<RecognizedOrdinal>();
        for (var at = 0; at < tokens.Count;)
        {
            var (count, value, fromEnd) = ReadEnglish(tokens, at);
            if (count > 0)
            {
                var (start, end) = (tokens[at].Start, tokens[at + count - 1].End);
                found.Add(new(start, end - start, text[start..end], value, fromEnd));
            }

            at += Math.Max(1, count);
        }

        return found;
    }

    private static (int Count, int Value, bool FromEnd) ReadEnglish(List<WordToken> tokens, int at)
    {
        if (tokens[at].Text == "last")
            return (1, 1, true);
        var (count, value) = EnglishOrdinal.Read(tokens, at);
        if (count == 0)
            return default;
        var next = at + count;
        var to = next < tokens.Count && tokens[next].Text == "to" ? 1 : 0;
        if (next + to < tokens.Count && tokens[next + to].Text == "last")
            return (count + to + 1, value, true);
        return (count, value, false);
    }

    private static bool Matches(string folded, int at, string word) => string.CompareOrdinal(folded, at, word, 0, word.Length) == 0;
}
