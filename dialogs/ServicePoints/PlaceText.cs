using System.Text;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.ServicePoints;

/// <summary>Names and sentences in one form: 臺北, 台北 and 台北市 are one, and so are "Taipei" and "TAIPEI City".</summary>
internal static class PlaceText
{
    private const string HanSuffixes = "市县区省";
    private const int ShortestHanName = 2;

    public static string Fold(string text) => ChineseScript.Simplify(text.Normalize(NormalizationForm.FormKC)).ToLowerInvariant().Trim();

    /// <summary>The name as the customer may shorten it.</summary>
    public static IEnumerable<string> Forms(string name)
    {
        var folded = Fold(name);
        yield return folded;
        if (folded.Length > ShortestHanName && HanSuffixes.Contains(folded[^1], StringComparison.Ordinal))
            yield return folded[..^1];
    }

    /// <summary>Where a folded name stands in a folded text, or -1; a Latin name only as a word of its own.</summary>
    public static int Find(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (MessageText.IsHan(name[0]) || (!IsLatin(text, at - 1) && !IsLatin(text, at + name.Length)))
                return at;
        }

        return -1;
    }

    private static bool IsLatin(string text, int index) => index >= 0 && index < text.Length && char.IsLetterOrDigit(text[index]) && !MessageText.IsHan(text[index]);
}
