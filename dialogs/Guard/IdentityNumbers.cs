using System.Text.RegularExpressions;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Guard;

/// <summary>Personal numbers of Taiwan, the mainland, Hong Kong (by their checksums) and the United States (after a word for them).</summary>
internal static partial class IdentityNumbers
{
    public static IEnumerable<FoundSecret> Find(string text, GuardContext context)
    {
        foreach (Match match in Candidates().Matches(text))
        {
            if (IsIdentity(match, text, context))
                yield return new FoundSecret(match.Index, match.Index + match.Length, RedactedKind.IdentityNumber);
        }
    }

    private static bool IsIdentity(Match match, string text, GuardContext context)
    {
        var bare = string.Concat(match.Value.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        if (match.Groups["us"].Success)
            return IdentityChecks.IsUnitedStates(bare) && IsNamedSocialSecurity(text, match.Index);
        if (match.Groups["cn"].Success)
            return IdentityChecks.IsMainlandChinese(bare) && !IsKnownOrder(match.Value, bare, context);
        var valid = match.Groups["tw"].Success ? IdentityChecks.IsTaiwanese(bare) : IdentityChecks.IsHongKong(bare);
        return valid && !IsOrderOrSerial(match, text, context) && !IsKnownOrder(match.Value, bare, context);
    }

    // Every tenth number of a shop that numbers like W123456789 would pass for a Taiwanese one: what was asked for, or is named an order, is none.
    private static bool IsOrderOrSerial(Match match, string text, GuardContext context)
    {
        if (match.Value.Contains('(', StringComparison.Ordinal))
            return false;
        var label = NumberLabels.Before(text, 0, match.Index);
        return label switch
        {
            NumberLabel.Other => false,
            NumberLabel.None => context.Expecting is Slot.OrderNumber or Slot.Serial,
            NumberLabel.Phone or NumberLabel.Imei => false,
            _ => true,
        };
    }

    private static bool IsKnownOrder(string written, string bare, GuardContext context) =>
        context.IsKnownOrderNumber(written) || context.IsKnownOrderNumber(bare);

    private static bool IsNamedSocialSecurity(string text, int at) =>
        SocialSecurity().IsMatch(text.AsSpan(Math.Max(0, at - 40), Math.Min(at, 40)));

    [GeneratedRegex(
        """
        (?<![A-Za-z0-9])(?:
        (?<tw>[A-Za-z][ -]?[1289A-Da-d][0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{3})
        |(?<cn>[1-8][0-9]{5}[ -]?(?:18|19|20|21)[0-9]{6}[ -]?[0-9]{3}[0-9Xx])
        |(?<us>[0-8][0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{4})
        |(?<hk>(?:[A-Za-z]|[Xx][A-EGHa-egh]|[Ww][Xx])[ ]?[0-9]{6}[ ]?(?:\([0-9Aa]\)|[0-9Aa]))
        )(?![A-Za-z0-9])
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, 2000)]
    private static partial Regex Candidates();

    [GeneratedRegex(@"(?<![A-Za-z])(?:ssn|social[ -]security|社會安全|社会安全|社安)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SocialSecurity();
}
