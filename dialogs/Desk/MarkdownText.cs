using System.Text;

namespace ServiceBot.Dialogs.Desk;

/// <summary>
/// Customers' and shops' own words inside a Markdown message: what would format, link or open a tag is escaped, and nothing else,
/// so that the text reads the same where Markdown is not rendered.
/// </summary>
public static class MarkdownText
{
    public static object? Escape(object? value) => value switch
    {
        string text => Escape(text),
        Verbatim text => text.Text,
        Uri address => Address(address),
        IEnumerable<string> texts => texts.Select(Escape).ToList(),
        _ => value,
    };

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            var character = char.IsControl(text[at]) ? ' ' : text[at];
            if (NeedsEscape(text, at))
                escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>An http(s) address for a link's target; anything else is no address.</summary>
    private static string Address(Uri address) => address.IsAbsoluteUri && address.Scheme is "http" or "https"
        ? address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
        : "";

    private static bool NeedsEscape(string text, int at) => text[at] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '|' or '~' => true,
        '_' => !(at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1])),
        '&' => at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '#'),
        '#' or '+' or '-' or '=' => at == 0,
        _ => false,
    };
}
