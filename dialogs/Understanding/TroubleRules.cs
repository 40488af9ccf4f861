using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>Troubles that are not of our making and yet the customer's (OPS-15). Chinese is read in Simplified characters.</summary>
public static partial class TroubleRules
{
    /// <summary>An e-mail that should have come and is not there.</summary>
    public static bool MissesMail(string text) => MissingMail().IsMatch(Plain(text));

    private static string Plain(string text) => ChineseScript.Simplify(MessageText.Normalise(text)).Trim();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"(?:收|等|找|看)(?:了.{0,4})?不到.{0,10}(?:信|邮件|e-?mail)(?!号|用卡)|(?:没|没有|还没|一直没)(?:有)?(?:收|等|看)到.{0,10}(?:信|邮件|e-?mail)(?!号|用卡)|(?:信|邮件)(?:一直|都|还)?(?:没|没有|收不|等不)(?:有)?(?:收|寄|来|到)"
        + @"|\b(?:didn'?t|did not|haven'?t|have not|hasn'?t|never|not) (?:yet )?(?:get|got|gotten|receive|received|had|see|seen|find|found)\b.{0,24}\b(?:e-?)?mail|\b(?:e-?)?mail\b.{0,24}\b(?:didn'?t|did not|hasn'?t|has not|never|not) (?:come|arrive|arrived|turn|turned|reach|reached|show|shown)|\bno (?:shipping |invoice |receipt |confirmation )?(?:e-?)?mail\b|\bwhere'?s (?:the|my) (?:\w+ )?(?:e-?)?mail",
        Options, 1000)]
    private static partial Regex MissingMail();
}
