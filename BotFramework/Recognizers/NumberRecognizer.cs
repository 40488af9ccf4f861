using System.Text.RegularExpressions;

namespace BotFramework.Recognizers;

/// <summary>
/// Numbers in a sentence, from left to right, without overlap. Chinese cultures read Chinese numerals and digits, languages with a
/// decimal comma, Japanese, Korean and Hindi read digits, all others English words and digits. Numbers beyond 28 digits are none.
/// </summary>
public static partial class NumberRecognizer
{
    // One of these before or behind a lone 一…九 makes a word of it: 一切, 四川, 三星, 陆地.
    private const string AfterLoneDigit = "切看下些起样直般定旦共旁向致再律如边刀川星处台仁美";
    private const string BeforeLoneDigit = "统唯万同专";

    public static IReadOnlyList<RecognizedNumber> Recognize(string? text, string? culture)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var folded = FoldedText.Of(text);
        return FoldedText.IsChinese(culture) ? Chinese(folded, text) : Words(folded, text, culture);
    }

    /// <summary>The numbers of a sentence in which units are written onto the digits: 15km, 36°C, 20usd.</summary>
    public static IReadOnlyList<RecognizedNumber> RecognizeWithUnits(string? text, string? culture) =>
        text is null ? [] : [.. Recognize(Unit().Replace(text, unit => new string(' ', unit.Length)), culture)
            .Select(number => number with { Text = text[number.Start..number.End] })];

    private static List<RecognizedNumber> Chinese(string folded, string text)
    {
        var found = new List<RecognizedNumber>();
        for (var at = 0; at < folded.Length;)
        {
            var length = ReadChinese(folded, at, out var value);
            if (length > 0)
                found.Add(new(at, length, text.Substring(at, length), value));
            at += length > 0 ? length : Math.Max(1, DigitReader.RunLength(folded, at));
        }

        return found;
    }

    private static int ReadChinese(string folded, int at, out decimal value)
    {
        value = 0;
        if (folded[at] == '半' && at + 1 < folded.Length && folded[at + 1] == '百')
        {
            value = 50;
            return 2;
        }

        var sign = IsSign(folded, at) ? 1 : 0;
        var start = at + sign;
        while (sign > 0 && start < folded.Length && folded[start] == ' ' && start - at < 4)
            start++;
        var (length, number) = IsPercent(folded, at) ? default : ChineseNumeral.Read(folded, start);
        if (length == 0 || IsWordPart(folded, start, length))
            return 0;
        var end = start + length;
        if (end < folded.Length && folded[end] == '打')
            (end, number) = (end + 1, number < decimal.MaxValue / 12 ? number * 12 : number);
        end = ReadSuffix(folded, end, ref number);
        if (end < 0)
            return 0;
        value = sign > 0 ? -number : number;
        return end - at;
    }

    // 百分之五十五 says 55.
    private static bool IsPercent(string folded, int at) => string.CompareOrdinal(folded, at, "百分之", 0, 3) == 0;

    private static bool IsSign(string folded, int at) =>
        folded[at] == '负' || (folded[at] == '-' && (at == 0 || !char.IsLetterOrDigit(folded[at - 1]) && folded[at - 1] != '-'));

    // "40k" is a number, "15Pro" a model: -1 where letters claim the digits.
    private static int ReadSuffix(string folded, int end, ref decimal number)
    {
        if (!char.IsAsciiDigit(folded[end - 1]))
            return end;
        var at = end;
        while (at < folded.Length && folded[at] == ' ' && at - end < 3)
            at++;
        if (at >= folded.Length || !char.IsAsciiLetter(folded[at]))
            return end;
        var alone = at + 1 >= folded.Length || !char.IsAsciiLetterOrDigit(folded[at + 1]);
        decimal scale = folded[at] switch { 'k' => 1000, 'm' => 1_000_000, _ => 0 };
        if (!alone || scale == 0 || number > 1_000_000_000_000)
            return at == end ? -1 : end;
        number *= scale;
        return at + 1;
    }

    private static bool IsWordPart(string folded, int start, int length)
    {
        var before = start > 0 ? folded[start - 1] : ' ';
        if (char.IsAsciiDigit(folded[start]))
            return char.IsAsciiLetter(before);
        if (length != 1)
            return false;
        var after = start + 1 < folded.Length ? folded[start + 1] : ' ';
        // 拾, 陆, 伍, 肆 are numbers in cheques and words elsewhere.
        if (folded[start] is '拾' or '陆' or '伍' or '肆' && (IsHan(before) || IsHan(after)))
            return true;
        return AfterLoneDigit.Contains(after, StringComparison.Ordinal) || BeforeLoneDigit.Contains(before, StringComparison.Ordinal);
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    private static List<RecognizedNumber> Words(string folded, string text, string? culture)
    {
        var english = !HasOtherWords(culture);
        var tokens = WordToken.Split(folded, text, decimalComma: !english && UsesDecimalComma(culture));
        var found = new List<RecognizedNumber>();
        for (var at = 0; at < tokens.Count;)
        {
            var sign = SignLength(tokens, at);
            var (count, value) = Read(tokens, at + sign, english);
            if (count == 0)
            {
                at++;
                continue;
            }

            var (start, end) = (tokens[at].Start, tokens[at + sign + count - 1].End);
            found.Add(new(start, end - start, text[start..end], sign > 0 ? -value : value));
            at += sign + count;
        }

        return found;
    }

    private static (int Count, decimal Value) Read(List<WordToken> tokens, int at, bool english)
    {
        if (at >= tokens.Count || tokens[at].Glued && !IsChineseGlue(tokens, at))
            return default;
        if (!english)
            return tokens[at].IsDigits && !IsUnitGlued(tokens, at + 1) ? (1, tokens[at].Value) : default;
        if (tokens[at].Text == "one" && IsPronoun(tokens, at))
            return default;
        var (count, value) = EnglishNumeral.Read(tokens, at);
        if (count > 0 && tokens[at + count - 1].IsDigits && IsUnitGlued(tokens, at + count))
            return default;
        return EnglishFraction.ReadOver(tokens, at, count, value) ?? (count, value);
    }

    // "the one", "that one", "which one": a pointer, not a quantity.
    private static bool IsPronoun(List<WordToken> tokens, int at) =>
        at > 0 && tokens[at - 1].Text is "the" or "that" or "this" or "which" or "any" or "every" or "no"
        && (at + 1 >= tokens.Count || !EnglishNumeral.IsScale(tokens[at + 1].Text, out _));

    private static bool IsChineseGlue(List<WordToken> tokens, int at) => at > 0 && IsHan(tokens[at - 1].Text[0]);

    private static bool IsUnitGlued(List<WordToken> tokens, int at) =>
        at < tokens.Count && tokens[at].Glued && tokens[at].IsWord && char.IsAsciiLetter(tokens[at].Text[0]);

    private static int SignLength(List<WordToken> tokens, int at)
    {
        if (tokens[at].Text is "minus" or "negative")
            return 1;
        var dash = tokens[at].Text == "-" && at + 1 < tokens.Count && tokens[at + 1].IsDigits;
        return dash && (at == 0 || !(tokens[at - 1].IsWord || tokens[at - 1].IsDigits)) ? 1 : 0;
    }

    // A language that nothing is known of is read as English.
    private static bool HasOtherWords(string? culture) =>
        UsesDecimalComma(culture) || (culture is { Length: >= 2 } && culture[..2].ToLowerInvariant() is "ja" or "ko" or "hi");

    internal static bool UsesDecimalComma(string? culture) =>
        culture is { Length: >= 2 } && culture[..2].ToLowerInvariant() is "de" or "fr" or "es" or "it" or "nl" or "pt" or "sv" or "tr" or "bg";

    [GeneratedRegex("(?<=[0-9])(?:[kcm]?m|km/h|[kmµ]?g|lbs?|oz|mi|ft|in|yd|[cm]?l|°? ?[cfk]|℃|℉|usd|eur|gbp|cny|rmb|twd|ntd|jpy|y|yo|yrs?)(?![a-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unit();
}
