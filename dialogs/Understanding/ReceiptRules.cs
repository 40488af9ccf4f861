using System.Text.RegularExpressions;
using ServiceBot.Dialogs.Papers;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>What a message about the receipt is about. Chinese is read in Simplified characters, so that each wording stands here once.</summary>
public static partial class ReceiptRules
{
    public static ReceiptConcern ConcernOf(string text)
    {
        var plain = Plain(text);
        return Garbled().IsMatch(plain) ? ReceiptConcern.Garbled
            : NoMail().IsMatch(plain) ? ReceiptConcern.NoMail
            : Proof().IsMatch(plain) ? ReceiptConcern.Proof
            : Lost().IsMatch(plain) ? ReceiptConcern.Lost
            : Resend().IsMatch(plain) ? ReceiptConcern.Resend
            : ReceiptConcern.About;
    }

    /// <summary>Plainly about the receipt, whatever the classifier makes of it: it does not open, or a mail that is not the shipping one has not come.</summary>
    public static bool IsPlain(string text)
    {
        var plain = Plain(text);
        return Paper().IsMatch(plain)
            && (Garbled().IsMatch(plain) || Proof().IsMatch(plain) || Lost().IsMatch(plain) || Resend().IsMatch(plain) || NoMail().IsMatch(plain));
    }

    public static Platform? PlatformOf(string text)
    {
        var plain = Plain(text);
        return Apple().IsMatch(plain) ? Platform.Apple
            : Android().IsMatch(plain) ? Platform.Android
            : Mac().IsMatch(plain) ? Platform.Mac
            : Windows().IsMatch(plain) ? Platform.Windows
            : null;
    }

    private static string Plain(string text) => ChineseScript.Simplify(MessageText.Normalise(text)).Trim();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"收据|凭据|小票|\bpdf\b|receipt|proof of purchase|购买(?:证明|凭证)", Options, 1000)]
    private static partial Regex Paper();

    [GeneratedRegex(
        @"乱码|打不开|开不(?:了|起来)|无法(?:打开|开启)|问号|方块|方框|空白|跑掉|文件坏|档案坏|什么(?:程序|程式|软件|软体|app)开"
        + @"|garbled|garbage|gibberish|(?:won'?t|can'?t|cannot|can not|doesn'?t|does not|unable to) (?:\w+ )?open|question marks|blank page|empty page|squares|corrupt|weird (?:characters|symbols)|which (?:app|program)",
        Options, 1000)]
    private static partial Regex Garbled();

    [GeneratedRegex(
        @"收不到.{0,6}(?:信|邮件|mail|收据)|(?:没|没有|还没)(?:有)?(?:收到|看到|接到).{0,10}(?:信(?!用|息)|邮件|mail|收据)|(?:信|邮件|mail|收据).{0,8}(?:没|还没|没有)(?:有)?(?:收到|寄来|来|到|看到)|(?:信箱|邮箱)里?.{0,4}(?:没|找不到)"
        + @"|(?:didn'?t|did not|haven'?t|have not|never|hasn'?t|not) (?:get|got|receive|received|arrived|come|seen?)\b.{0,20}(?:e-?mail|mail|receipt)|(?:e-?mail|mail|receipt)\b.{0,20}(?:didn'?t|hasn'?t|has not|never|not) (?:come|arrive|arrived|show)|no (?:e-?mail|mail)\b|spam",
        Options, 1000)]
    private static partial Regex NoMail();

    [GeneratedRegex(@"发货|出货|物流|包裹|快递|验证码|密码|发票|回复|shipp|dispatch|deliver|parcel|tracking|invoice|password|code", Options, 1000)]
    private static partial Regex OtherMail();

    [GeneratedRegex(
        @"保[固修养](?:吗|么|用)?.{0,4}(?:证明|凭证|吗|么|\?)|(?:当|作|做|算).{0,6}(?:凭证|证明)|(?:可以|能).{0,2}保[固修]|(?:count|valid|good|work|use|used|enough)\b.{0,20}(?:proof|warranty)|warranty\b.{0,20}receipt|receipt\b.{0,30}warranty",
        Options, 1000)]
    private static partial Regex Proof();

    [GeneratedRegex(@"找不到|不见了|弄丢|丢了|遗失|删(?:掉|了|除)|\blost\b|can'?t find|cannot find|deleted|misplaced|missing", Options, 1000)]
    private static partial Regex Lost();

    [GeneratedRegex(
        @"(?:重新?|再|补)(?:寄|发|传|送|给|要|开)|再(?:来)?一[份次]|下载|(?:给|要|需要|发|传|寄).{0,3}(?:我)?(?:一份|购买|收据|电子收据)|re-?send|send .{0,25}(?:again|once more|receipt)|another copy|new copy|download|get .{0,12}receipt|need .{0,12}(?:receipt|proof)",
        Options, 1000)]
    private static partial Regex Resend();

    [GeneratedRegex(@"iphone|ipad|\bios\b", Options, 1000)]
    private static partial Regex Apple();

    [GeneratedRegex(@"android|安卓|三星|小米|华为|oppo|vivo|pixel|galaxy", Options, 1000)]
    private static partial Regex Android();

    [GeneratedRegex(@"\bmac\b|macbook|imac|macos", Options, 1000)]
    private static partial Regex Mac();

    [GeneratedRegex(@"windows|电脑|\bpc\b|笔电|笔记本", Options, 1000)]
    private static partial Regex Windows();
}
