using MimeKit;

namespace ServiceBot.Notifications;

/// <summary>
/// Addresses and names as they may stand in a mail's head. What a customer or an import wrote can hold line ends and commas; none
/// of it may become a header or a second recipient.
/// </summary>
internal static class MailAddresses
{
    private const int LongestName = 80;

    private static readonly ParserOptions Strict = new()
    {
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
        AddressParserComplianceMode = RfcComplianceMode.Strict,
    };

    /// <summary>One address, with a name or without; null for anything else.</summary>
    public static MailboxAddress? Read(string? text, string? name = null)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Any(char.IsControl) || !MailboxAddress.TryParse(Strict, text.Trim(), out var parsed))
            return null;
        return IsPlain(parsed.Address) ? new MailboxAddress(OneLine(name ?? parsed.Name ?? "", LongestName), parsed.Address) : null;
    }

    /// <summary>A text for one line of a head: controls become spaces, and it ends somewhere.</summary>
    public static string OneLine(string text, int longest = 200)
    {
        var line = string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter)).Trim();
        return line.Length <= longest ? line : line[..longest];
    }

    private static bool IsPlain(string address) =>
        address.Length <= 254 && address.Count(letter => letter == '@') == 1 && !address.Any(letter => letter is ' ' or '<' or '>' or '"' or ',' or ';' or ':' or '\\');
}
