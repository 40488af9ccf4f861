using System.Collections.Frozen;

namespace BotFramework.Recognizers;

/// <summary>Ordinal words of English, as positions ("twenty-first") and as denominators ("two thirds").</summary>
internal static class EnglishOrdinal
{
    private static readonly FrozenDictionary<string, int> Words = new Dictionary<string, int>
    {
        ["first"] = 1,
        ["second"] = 2,
        ["third"] = 3,
        ["fourth"] = 4,
        ["fifth"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
        ["eleventh"] = 11,
        ["twelfth"] = 12,
        ["thirteenth"] = 13,
        ["fourteenth"] = 14,
        ["fifteenth"] = 15,
        ["sixteenth"] = 16,
        ["seventeenth"] = 17,
        ["eighteenth"] = 18,
        ["nineteenth"] = 19,
        ["twentieth"] = 20,
        ["thirtieth"] = 30,
        ["fortieth"] = 40,
        ["fiftieth"] = 50,
        ["sixtieth"] = 60,
        ["seventieth"] = 70,
        ["eightieth"] = 80,
        ["ninetieth"] = 90,
        ["hundredth"] = 100,
        ["thousandth"] = 1000,
        ["millionth"] = 1_000_000,
        ["billionth"] = 1_000_000_000,
    }.ToFrozenDictionary();

    /// <summary>"first", "21st", "twenty-first" at a token; count 0 where none starts.</summary>
    public static (int Count, int Value) Read(IReadOnlyList<WordToken> tokens, int at)
    {
        var token = tokens[at];
        if (token.IsDigits)
        {
            var suffixed = at + 1 < tokens.Count && tokens[at + 1].Glued && tokens[at + 1].Text is "st" or "nd" or "rd" or "th";
            return suffixed && token.Value is > 0 and < 1_000_000 && !token.Glued ? (2, (int)token.Value) : default;
        }

        if (Words.TryGetValue(token.Text, out var value))
            return (1, value);
        return Compound(tokens, at, static word => word);
    }

    /// <summary>The part that "thirds", "quarter", "twenty-firsts" name; "second" is a time, never a half.</summary>
    public static (int Count, decimal Value)? Denominator(IReadOnlyList<WordToken> tokens, int at, bool plural)
    {
        if (at >= tokens.Count || !tokens[at].IsWord)
            return null;
        var word = tokens[at].Text;
        if (word is "half" or "halves")
            return plural == (word == "halves") ? (1, 2) : null;
        if (word is "quarter" or "quarters")
            return plural == (word == "quarters") ? (1, 4) : null;
        var stem = Stem(word);
        if (Words.TryGetValue(stem, out var value) && value > 2)
            return plural == (stem != word) ? (1, value) : null;
        return Compound(tokens, at, plural ? Stem : static same => same) is ( > 0, _) compound ? compound : null;
    }

    private static string Stem(string word) => word.EndsWith('s') ? word[..^1] : word;

    private static (int Count, int Value) Compound(IReadOnlyList<WordToken> tokens, int at, Func<string, string> unitOf)
    {
        if (!EnglishNumeral.IsSmall(tokens[at].Text, out var tens) || tens < 20)
            return default;
        var dash = at + 1 < tokens.Count && tokens[at + 1].Text == "-" ? 1 : 0;
        var next = at + 1 + dash;
        return next < tokens.Count && Words.TryGetValue(unitOf(tokens[next].Text), out var unit) && unit < 10 ? (2 + dash, tens + unit) : default;
    }
}
