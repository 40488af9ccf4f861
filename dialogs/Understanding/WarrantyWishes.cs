using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>What a message about the warranty asks or tells besides the number. Chinese is read in Simplified characters.</summary>
public static partial class WarrantyWishes
{
    /// <summary>"Where can I check the IMEI?" (F-03).</summary>
    public static bool AsksWhereToCheck(string text) => WhereToCheck().IsMatch(Plain(text));

    /// <summary>"Does the warranty restart with the new device?" (C-08).</summary>
    public static bool AsksWhetherItRestarts(string text) => Restarts().IsMatch(Plain(text));

    /// <summary>"I bought AppleCare" (A-08).</summary>
    public static bool SaysAppleCare(string text) => AppleCare().IsMatch(Plain(text)) && !NoAppleCare().IsMatch(Plain(text));

    /// <summary>The general terms: "how long is the warranty?" (F-11).</summary>
    public static bool AsksTerms(string text) => Terms().IsMatch(Plain(text));

    /// <summary>Whether phone support is still free (A-06).</summary>
    public static bool AsksWhetherCallsAreFree(string text) => FreeCalls().IsMatch(Plain(text));

    /// <summary>Another device than the one spoken of so far.</summary>
    public static bool SpeaksOfAnother(string text) => Another().IsMatch(Plain(text));

    /// <summary>Speaks of the purchase, so that a day in the message is its day.</summary>
    public static bool TellsOfPurchase(string text) => Bought().IsMatch(Plain(text));

    /// <summary>Wants to be called (A-10).</summary>
    public static bool WantsCallBack(string text) => CallBack().IsMatch(Plain(text));

    /// <summary>Wants the agreed call not to be made.</summary>
    public static bool CancelsCall(string text) => NoCall().IsMatch(Plain(text));

    /// <summary>Wants the agreed time of the call changed.</summary>
    public static bool WantsOtherTime(string text) => OtherTime().IsMatch(Plain(text));

    /// <summary>An invoice's number as it stands in the text (Taiwan's form: AB-12345678); null where there is none.</summary>
    public static string? InvoiceNumber(string text) =>
        Invoice().Match(MessageText.Normalise(text).ToUpperInvariant()) is { Success: true } match ? $"{match.Groups[1].Value}-{match.Groups[2].Value}" : null;

    private static string Plain(string text) => ChineseScript.Simplify(MessageText.Normalise(text)).Trim();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"(?:哪(?:里|儿|边)|怎么|如何|上哪).{0,6}(?:查|看|找).{0,10}(?:imei|序列号|序号|串号|保修|保固)|(?:imei|序列号|序号|串号).{0,6}(?:在)?(?:哪|怎么|如何)|\bwhere (?:can|do|could) i (?:check|find|look|see).{0,30}(?:imei|serial|warranty)|\bhow (?:can|do) i (?:check|find).{0,30}(?:imei|serial)", Options, 1000)]
    private static partial Regex WhereToCheck();

    [GeneratedRegex(@"(?:换|新)(?:了)?(?:一台|一支)?(?:新)?(?:机|的).{0,10}(?:保修|保固).{0,6}(?:重|新|怎么|多久|算|延续)|(?:保修|保固).{0,6}(?:重新|重算|从头)|\bwarranty (?:re)?(?:start|reset|begin|renew)|\brestart\b|\bwarranty on the replacement\b|\breplacement.{0,20}\bwarranty\b", Options, 1000)]
    private static partial Regex Restarts();

    [GeneratedRegex(@"apple ?care", Options, 1000)]
    private static partial Regex AppleCare();

    [GeneratedRegex(@"(?:没有?|未|不)(?:买|购|加).{0,4}apple ?care|apple ?care.{0,12}(?:多久|几年|怎么买|多少钱|是什么)|(?:什么|怎么买).{0,6}apple ?care|\b(?:no|without|didn'?t (?:buy|get)) apple ?care|\b(?:what|how (?:long|much)).{0,20}apple ?care", Options, 1000)]
    private static partial Regex NoAppleCare();

    [GeneratedRegex(@"(?:保修|保固|质保)(?:期)?.{0,3}(?:多久|几年|多长|怎么算|从哪天)|(?:多久|几年|多长).{0,4}(?:保修|保固|质保)|apple ?care.{0,12}(?:多久|几年)|\bhow (?:long|many years).{0,20}(?:warranty|guarantee|covered|apple ?care)|\bhow long does", Options, 1000)]
    private static partial Regex Terms();

    [GeneratedRegex(@"(?:电话)(?:技术)?(?:支[援持]|服务).{0,8}(?:还|能|可以|免费|到|用|过期)|(?:免费).{0,6}(?:电话)|\bphone support.{0,20}(?:free|still|cover)|\bfree (?:phone|telephone)|\bsupport still (?:free|cover)", Options, 1000)]
    private static partial Regex FreeCalls();

    [GeneratedRegex(@"(?:打|拨)(?:个|通)?(?:电话)?(?:给|过来给)我|给我(?:打|回|拨)|回(?:个|通)?电(?:话)?|回拨|(?:请|让|叫).{0,8}(?:技术|工程师|客服).{0,8}(?:打|联系|联络|回)|约.{0,4}(?:电话|回电|时间)|\bcall(?:ing)? me\b|\bcall[- ]?back\b|\bring me\b|\bphone me\b|\bgive me a (?:call|ring)\b|\bme (?:a )?call\b", Options, 1000)]
    private static partial Regex CallBack();

    [GeneratedRegex(@"(?:另|别)(?:外)?(?:的)?(?:一)?(?:台|部|支|个设备)|\b(?:an)?other (?:one|device|phone|iphone|ipad|mac)", Options, 1000)]
    private static partial Regex Another();

    [GeneratedRegex(@"买|购|\bbought\b|\bpurchas|\bgot it\b", Options, 1000)]
    private static partial Regex Bought();

    [GeneratedRegex(@"(?:取消|不用|不要|别|不必|免).{0,8}(?:回电|回拨|来电|通话|打(?:电话|来|给|过来)|约好的电话|电话预约|预约的电话|那通电话|这通电话)|(?:回电|回拨|那通电话|这通电话|电话预约|通话).{0,6}(?:取消|不用了|不要了|不必了)|\b(?:cancel|drop).{0,20}\b(?:call|call[- ]?back|appointment)\b|\b(?:don'?t|do not|needn'?t|no need (?:to|for)).{0,16}\b(?:call|ring|phone)\b", Options, 1000)]
    private static partial Regex NoCall();

    [GeneratedRegex(@"改.{0,4}(?:时间|时段|期|天)|换.{0,3}(?:时间|时段)|(?:时间|时段).{0,4}(?:改|换|不行)|\b(?:change|move|other|another|different|reschedule).{0,12}(?:time|slot|call)|\breschedule\b", Options, 1000)]
    private static partial Regex OtherTime();

    [GeneratedRegex(@"(?<![A-Z0-9])([A-Z]{2})[- ]?([0-9]{8})(?![0-9A-Z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Invoice();
}
