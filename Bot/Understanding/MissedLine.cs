using System.Security.Cryptography;
using System.Text;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Staff;

namespace ServiceBot.Understanding;

/// <param name="Key">The same for the same wording, whoever's numbers are in it.</param>
/// <param name="Example">The line without addresses, phones, serial numbers and names.</param>
internal sealed record MissedLine(string Key, string Example)
{
    private const int LongestExample = 200;
    private const int KeyBytes = 12;

    /// <returns>Null for what has no letter in it: there is nothing to learn from.</returns>
    public static MissedLine? Of(string text, string locale)
    {
        var masked = Masked(text);
        var plain = Plain(masked);
        if (plain.Length == 0)
            return null;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{locale}\n{plain}"));
        return new MissedLine(Convert.ToHexStringLower(hash.AsSpan(0, KeyBytes)), masked);
    }

    private static string Masked(string text)
    {
        var read = MessageText.Normalise(text).ReplaceLineEndings(" ").Trim();
        if (EntityFinder.Find(read).PersonName is { Length: > 0 } name)
            read = read.Replace(name, "…", StringComparison.OrdinalIgnoreCase);
        var masked = Masking.Mask(read);
        return masked.Length <= LongestExample ? masked : masked[..(LongestExample - (char.IsHighSurrogate(masked[LongestExample - 1]) ? 1 : 0))];
    }

    private static string Plain(string text) =>
        string.Concat(text.Where(char.IsLetter).Select(character => ChineseScript.Simplify(char.ToLowerInvariant(character))));
}
