using System.Globalization;
using System.Text;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Staff.Index;

/// <summary>
/// Cuts text into what the search index knows: a run of letters and digits is a word; Chinese, which has no spaces, is every pair of
/// neighbouring characters, in Simplified form so that either script finds the other.
/// </summary>
internal static class SearchWords
{
    /// <summary>Stands between two messages, so that no phrase reaches from one into the next. Of the private use area: nobody types it.</summary>
    public const char Break = '\uE000';

    /// <summary>What is indexed of one message.</summary>
    public static void Index(string text, StringBuilder to)
    {
        foreach (var token in Tokens(text))
            to.Append(token).Append(' ');
        to.Append(Break).Append(' ');
    }

    /// <summary>What was typed, a term a gap; what stands in quotation marks is one term.</summary>
    public static IReadOnlyList<string> Terms(string typed)
    {
        var terms = new List<string>();
        var parts = typed.Split('"');
        for (var i = 0; i < parts.Length; i++)
            terms.AddRange(i % 2 == 1 ? [parts[i].Trim()] : parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return [.. terms.Where(term => Tokens(term).Any()).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A term as a phrase of the index. Nothing but letters and digits gets in, so there is no syntax to break.</summary>
    public static string Phrase(string term) => $"\"{string.Join(' ', Tokens(term))}\"";

    /// <summary>A single Chinese character is in far too many words to be looked for.</summary>
    public static bool IsTooShort(string term) => term.EnumerateRunes().Count(IsHan) == 1 && Tokens(term).Any(token => token.EnumerateRunes().All(IsHan));

    /// <summary>Character by character, so that places in it are places in the original.</summary>
    public static string Plain(string text) => string.Create(text.Length, text, (plain, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            plain[i] = char.ToLowerInvariant(ChineseScript.Simplify(source[i]));
    });

    public static IEnumerable<string> Tokens(string text)
    {
        var run = new List<Rune>();
        var isHan = false;
        foreach (var rune in Plain(text).EnumerateRunes())
        {
            var han = IsHan(rune);
            if (run.Count > 0 && (han != isHan || !IsWordPart(rune)))
            {
                foreach (var token in Cut(run, isHan))
                    yield return token;
                run.Clear();
            }

            if (IsWordPart(rune))
                run.Add(rune);
            isHan = han;
        }

        foreach (var token in Cut(run, isHan))
            yield return token;
    }

    private static IEnumerable<string> Cut(List<Rune> run, bool isHan)
    {
        if (run.Count == 0)
            return [];
        return isHan && run.Count > 1 ? Enumerable.Range(0, run.Count - 1).Select(i => $"{run[i]}{run[i + 1]}") : [string.Concat(run)];
    }

    private static bool IsWordPart(Rune rune) => IsHan(rune) || Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;

    private static bool IsHan(Rune rune) =>
        rune.IsBmp ? MessageText.IsHan((char)rune.Value) || rune.Value is >= 0x3040 and <= 0x30FF : rune.Value is >= 0x20000 and <= 0x3FFFF;
}
