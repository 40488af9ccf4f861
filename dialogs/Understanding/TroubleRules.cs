using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>Troubles that are not of our making and yet the customer's (OPS-15). Chinese is read in Simplified characters.</summary>
public static partial class TroubleRules
{
    /// <summary>A receipt that shows as garbage or does not open at all.</summary>
    public static bool CannotOpen(string text) => Unreadable().IsMatch(Plain(text));

    /// <summary>An e-mail that should have come and is not there.</summary>
    public static bool MissesMail(string text) => MissingMail().IsMatch(Plain(text));

    /// <summary>Wants it sent once more (I-19).</summary>
    public static bool WantsItAgain(string text) => Again().IsMatch(Plain(text));

    private static string Plain(string text) => ChineseScript.Simplify(MessageText.Normalise(text)).Trim();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"乱码|(?:打|开|看|读)(?:也|都)?不(?:开|了|到|懂|出来)|(?:没|沒)(?:有)?办法(?:打开|看)|无法(?:打开|开启|显示|查看)|显示不(?:出|了)|空白"
        + @"|garbl|gibberish|garbage|unreadable|scrambled|\b(?:can'?t|cannot|won'?t|doesn'?t|does not|will not|not able to|unable to) (?:\w+ )?(?:open|read|display|show)|\b(?:strange|weird|funny|odd) (?:characters|symbols|signs)|\bblank\b",
        Options, 1000)]
    private static partial Regex Unreadable();

    [GeneratedRegex(
        @"(?:收|等|找|看)(?:了.{0,4})?不到.{0,10}(?:信|邮件|e-?mail)(?!号|用卡)|(?:没|没有|还没|一直没)(?:有)?(?:收|等|看)到.{0,10}(?:信|邮件|e-?mail)(?!号|用卡)|(?:信|邮件)(?:一直|都|还)?(?:没|没有|收不|等不)(?:有)?(?:收|寄|来|到)"
        + @"|\b(?:didn'?t|did not|haven'?t|have not|hasn'?t|never|not) (?:yet )?(?:get|got|gotten|receive|received|had|see|seen|find|found)\b.{0,24}\be-?mail|\be-?mail\b.{0,24}\b(?:didn'?t|did not|hasn'?t|has not|never|not) (?:come|arrive|arrived|turn|turned|reach|reached|show|shown)|\bno (?:shipping |invoice |receipt |confirmation )?e-?mail\b|\bwhere'?s (?:the|my) (?:\w+ )?e-?mail",
        Options, 1000)]
    private static partial Regex MissingMail();

    [GeneratedRegex(@"重寄|重发|再(?:寄|发)|补(?:寄|发)|另外寄|\bre-?send\b|\bsend (?:it|me|the|my)\b.{0,24}\b(?:again|once more|another)\b|\banother copy\b", Options, 1000)]
    private static partial Regex Again();
}
