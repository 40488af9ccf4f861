using System.Text.RegularExpressions;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>Reads an answer to "how was it?": a tapped button, or a mark in words with or without a comment.</summary>
public static partial class RatingRules
{
    public const int Best = 5;
    public const int LongestComment = 500;

    /// <param name="text">The message.</param>
    /// <param name="buttons">The question's buttons, the best mark first.</param>
    /// <returns>The mark and what was said besides, or null where it is no answer.</returns>
    public static (int Score, string? Comment)? Read(string text, IReadOnlyList<Button> buttons)
    {
        var said = text.Trim();
        for (var index = 0; index < buttons.Count; index++)
            if (buttons[index].Value == said || buttons[index].Title == said)
                return (Best - index, null);
        var match = Mark().Match(ChineseScript.Simplify(said));
        if (!match.Success)
            return null;
        var score = "一二三四五".IndexOf(match.Groups["mark"].Value, StringComparison.Ordinal) is var at and >= 0 ? at + 1 : match.Groups["mark"].Value[0] - '0';
        var comment = said[match.Length..].Trim(' ', ',', '，', '.', '。', '!', '！', '-', ':', '：');
        return (score, comment.Length == 0 ? null : Shortened(comment));
    }

    public static string Shortened(string comment) => comment.Length <= LongestComment ? comment : comment[..LongestComment];

    [GeneratedRegex(@"^(?:我?给|打)?\s*(?<mark>[1-5一二三四五])\s*(?:分|颗?星|stars?\b|/\s*5|out of (?:5|five)|(?=$|[,，.。!！ ]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();
}
