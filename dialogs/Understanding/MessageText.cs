using System.Text;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>One way of writing for whatever reads a message: half width, plain dashes, nothing invisible.</summary>
public static class MessageText
{
    /// <summary>What a person writes is shorter; what is longer is not read to its end, so that no input takes long.</summary>
    public const int LongestRead = 4000;

    public static string Normalise(string text)
    {
        var length = Math.Min(text.Length, LongestRead);
        var plain = new StringBuilder(length);
        foreach (var character in text.AsSpan(0, length))
        {
            if (!IsInvisible(character))
            {
                plain.Append(HalfWidth(character));
            }
        }

        return plain.ToString();
    }

    /// <summary>Full-width letters, digits and signs, ideographic space and the many dashes as their ASCII selves.</summary>
    public static char HalfWidth(char character) => character switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
        '\u3000' or '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' => ' ',
        (>= '\u2010' and <= '\u2015') or '\u2212' => '-',
        '\u2018' or '\u2019' => '\'',
        _ => character,
    };

    /// <summary>Zero-width characters and marks of direction, which can hide a number from a pattern.</summary>
    public static bool IsInvisible(char character) => character is
        (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or '\uFEFF' or '\u00AD';

    public static bool IsHan(char character) => character is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF');
}
