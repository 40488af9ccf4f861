using System.Text;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Knowledge;

/// <summary>What two questions can have in common: pairs of Chinese characters, and Latin words; scripts, width and case are one.</summary>
internal static class QuestionFeatures
{
    private const int LongestText = 200;

    public static string Fold(string text)
    {
        var cut = text.Length > LongestText ? text[..LongestText] : text;
        return ChineseScript.Simplify(MessageText.Normalise(cut)).ToLowerInvariant();
    }

    public static HashSet<string> Of(string folded)
    {
        var features = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        for (var index = 0; index <= folded.Length; index++)
        {
            var character = index < folded.Length ? folded[index] : ' ';
            if (char.IsLetterOrDigit(character) && !MessageText.IsHan(character))
            {
                word.Append(character);
                continue;
            }

            if (word.Length > 0)
                features.Add(Stem(word.ToString()));
            word.Clear();
            if (MessageText.IsHan(character) && index + 1 < folded.Length && MessageText.IsHan(folded[index + 1]))
                features.Add(folded.Substring(index, 2));
        }

        return features;
    }

    // "repairs" and "repair" are one word.
    private static string Stem(string word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
}
