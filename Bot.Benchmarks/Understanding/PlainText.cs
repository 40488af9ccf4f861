using System.Text;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Benchmarks.Understanding;

/// <summary>The same help for every contestant: lower case, half width, Simplified.</summary>
internal static class PlainText
{
    public static string Of(string text) => ChineseScript.Simplify(MessageText.Normalise(text)).ToLowerInvariant();

    /// <summary>Chinese characters one by one, Latin words and digits whole, a space between.</summary>
    public static string Tokens(string text)
    {
        var tokens = new StringBuilder();
        foreach (var character in Of(text))
        {
            if (MessageText.IsHan(character))
                tokens.Append(' ').Append(character).Append(' ');
            else
                tokens.Append(char.IsLetterOrDigit(character) || character == '\'' ? character : ' ');
        }

        return string.Join(' ', tokens.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
