using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Understanding;

/// <summary>A piece of a message, and how much less likely its topic would be without it (0 to 1; below 0 where it speaks against).</summary>
internal sealed record Reason(string Piece, double Weight);

/// <summary>Why a line is understood as it is: each word, or two Chinese characters, is left out once, and what changes is what counted.</summary>
internal static class Reasons
{
    private const int LongestExplained = 120;
    private const double Least = 0.01;

    /// <returns>The pieces that count, the weightiest first; none for a line too long to explain.</returns>
    public static IReadOnlyList<Reason> Of(IUnderstanding understanding, string text, string locale, int count)
    {
        var plain = MessageText.Normalise(text).Trim();
        if (plain.Length is 0 or > LongestExplained)
            return [];
        var top = understanding.Understand(plain, locale).Ranked[0];
        return
        [
            .. Pieces(plain)
                .Select(piece => new Reason(plain.Substring(piece.Start, piece.Length), top.Probability - Without(understanding, plain, piece, locale, top.Topic)))
                .Where(reason => Math.Abs(reason.Weight) >= Least)
                .OrderByDescending(reason => Math.Abs(reason.Weight)).DistinctBy(reason => reason.Piece).Take(count),
        ];
    }

    private static double Without(IUnderstanding understanding, string text, (int Start, int Length) piece, string locale, string topic) =>
        understanding.Understand(text.Remove(piece.Start, piece.Length), locale).Ranked.First(score => score.Topic == topic).Probability;

    private static IEnumerable<(int Start, int Length)> Pieces(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = LengthAt(text, start);
            if (length > 0)
                yield return (start, length);
            start += Math.Max(1, MessageText.IsHan(text[start]) ? 1 : length);
        }
    }

    private static int LengthAt(string text, int start)
    {
        if (MessageText.IsHan(text[start]))
            return start + 1 < text.Length && MessageText.IsHan(text[start + 1]) ? 2 : 1;
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '\'' or '-') && !MessageText.IsHan(text[end]))
            end++;
        return end - start;
    }
}
