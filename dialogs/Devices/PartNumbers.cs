using System.Text.RegularExpressions;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Devices;

/// <summary>The maker's part numbers: five characters, one or two letters for the market, "/A".</summary>
public static partial class PartNumbers
{
    /// <summary>The first part number in a text, upper case; null where there is none.</summary>
    public static string? Find(string text)
    {
        var match = Part().Match(MessageText.Normalise(text));
        return match.Success ? $"{match.Groups["code"].Value}{match.Groups["market"].Value}/A".ToUpperInvariant() : null;
    }

    /// <summary>The letters that tell the market, as the table names them: <c>ZP/A</c>.</summary>
    public static string? SuffixOf(string partNumber)
    {
        var match = Part().Match(MessageText.Normalise(partNumber));
        return match.Success ? $"{match.Groups["market"].Value}/A".ToUpperInvariant() : null;
    }

    // M is for what is sold new, F for refurbished, N for a replacement, P for a personalised one, 3 for a demonstration unit.
    [GeneratedRegex("(?<![A-Z0-9])(?<code>[MFNP3][A-Z0-9]{4})(?<market>[A-Z]{1,2})[ ]?/[ ]?A(?![A-Z0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Part();
}
