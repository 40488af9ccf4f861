using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>Troubles that are not of our making and yet the customer's (OPS-15). Chinese is read in Simplified characters.</summary>
public static partial class TroubleRules
{
    /// <summary>An e-mail that should have come and is not there.</summary>
    public static bool MissesMail(string text) => MissingMail().IsMatch(Plain(text));

    /// <summary>The browser keeps a new window from opening.</summary>
    public static bool BlocksPopUps(string text) => PopUps().IsMatch(Plain(text));

    /// <summary>Which of several mailboxes it was, or a mailbox that cannot be signed in to.</summary>
    public static bool MixesMailboxes(string text) => Mailboxes().IsMatch(Plain(text));

    /// <summary>Wants to call the courier.</summary>
    public static bool AsksForCourier(string text) => Courier().IsMatch(Plain(text));

    private static string Plain(string text) => ChineseScript.Simplify(MessageText.Normalise(text)).Trim();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"(?:弹出|弹跳|跳出|快显)(?:式|的)?(?:视窗|窗口|网页|页面)|弹窗|快显(?!示)|(?:点|按|开)(?:了|下)?(?:一下)?.{0,6}(?:链接|连结|网址|按钮|按键).{0,4}(?:没|沒有?|无|都没|不会)(?:有)?(?:反应|动静|跳|开)|(?:链接|连结|网址)(?:点|按|打)(?:了|下)?(?:没反应|不开|不了)"
        + @"|\bpop[- ]?ups?\b|\bnothing (?:happens|opens) when i (?:tap|click|press)|\b(?:link|button)s? (?:doesn'?t|does not|won'?t|will not|don'?t) (?:do anything|open|work|respond)",
        Options, 1000)]
    private static partial Regex PopUps();

    [GeneratedRegex(
        @"(?:好几|两|多|几|不同)个?(?:的)?(?:信箱|邮箱|电邮|e-?mail).{0,10}(?:搞混|弄混|搞错|分不清|忘|不记得|不知道|哪)|(?:忘|不记得|想不起|不确定|不知道|分不清|搞不清|搞混).{0,10}(?:哪一?个|用哪).{0,4}(?:信箱|邮箱|电邮|e-?mail)|(?:登|登录|登入)(?:错|成|到)了?.{0,6}(?:别的|另一个|其他)?(?:的)?(?:信箱|邮箱|电邮|e-?mail)|(?:信箱|邮箱|电邮|e-?mail).{0,6}(?:登不(?:进|上|入)|登(?:录|入)不(?:了|上|进)|进不去|无法登)|(?:当初|那时|下单(?:的)?时候?)?(?:是)?(?:留|填|用)的?(?:是)?哪一?个(?:信箱|邮箱|电邮|e-?mail)"
        + @"|\b(?:mixed|mixing) up (?:my )?(?:e-?mails?|mailbox|inbox|addresses)|\b(?:several|two|three|multiple|different|many) (?:e-?mail|mail) ?(?:addresses|accounts|boxes)\b|\b(?:which|what) (?:of my )?(?:e-?mail|address|inbox|mailbox)(?: address)? (?:did i|i (?:used|gave|ordered)|was it|do you have)|\bcan'?t (?:log|sign|get) ?in(?:to)?(?: to)? my (?:e-?mail|inbox|mailbox)|\b(?:signed|logged) in(?:to)?(?: to)? the wrong (?:e-?mail|inbox|mailbox|account)",
        Options, 1000)]
    private static partial Regex Mailboxes();

    [GeneratedRegex(
        @"(?:快递|物流|宅配|货运|黑猫|顺丰|司机|送货员|快递员|快递小哥|配送员)(?:公司|那边)?.{0,8}(?:电话|联系(?:方式)?|联络(?:方式)?)|(?:电话|联系(?:方式)?|联络(?:方式)?).{0,6}(?:快递|物流|宅配|货运|司机|送货员|配送员)|打给(?:快递|物流|宅配|货运|司机|送货员|配送员)"
        + @"|\b(?:courier|carrier|driver|delivery (?:company|man|person|driver))(?:'?s)? (?:phone|telephone|number|contact)|\b(?:phone|telephone|contact|number)\b.{0,12}\b(?:of|for) the (?:courier|carrier|driver|delivery)|\b(?:call|phone|ring|contact|reach) the (?:courier|carrier|driver|delivery)",
        Options, 1000)]
    private static partial Regex Courier();

    [GeneratedRegex(
        @"(?:收|等|找|看)(?:了.{0,4})?不到.{0,10}(?:信|邮件|e-?mail)(?!号|用卡)|(?:没|没有|还没|一直没)(?:有)?(?:收|等|看)到.{0,10}(?:信|邮件|e-?mail)(?!号|用卡)|(?:信|邮件)(?:一直|都|还)?(?:没|没有|收不|等不)(?:有)?(?:收|寄|来|到)"
        + @"|\b(?:didn'?t|did not|haven'?t|have not|hasn'?t|never|not) (?:yet )?(?:get|got|gotten|receive|received|had|see|seen|find|found)\b.{0,24}\b(?:e-?)?mail|\b(?:e-?)?mail\b.{0,24}\b(?:didn'?t|did not|hasn'?t|has not|never|not) (?:come|arrive|arrived|turn|turned|reach|reached|show|shown)|\bno (?:shipping |invoice |receipt |confirmation )?(?:e-?)?mail\b|\bwhere'?s (?:the|my) (?:\w+ )?(?:e-?)?mail",
        Options, 1000)]
    private static partial Regex MissingMail();
}
