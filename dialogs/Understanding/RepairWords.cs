using System.Text.RegularExpressions;
using ServiceBot.Dialogs.Repairs;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>What a customer's words say for a repair request. Chinese is read in Simplified characters, so that each wording stands here once.</summary>
public static partial class RepairWords
{
    /// <summary>Needs the device today (A-02).</summary>
    public static bool IsUrgent(string text) => Urgent().IsMatch(Plain(text));

    /// <summary>Names a situation in which the fault appears (C-03).</summary>
    public static bool NamesCondition(string text) => Condition().IsMatch(Plain(text));

    /// <summary>Too little for an engineer to go by: "yes", "um", "it does".</summary>
    public static bool SaysNothing(string text)
    {
        var plain = Plain(text).Trim(' ', '.', '!', '?', ',', '。', '！', '？', '，', '~');
        return plain.Length < 2 || MoodRules.Acknowledges(plain);
    }

    /// <summary>Since when, in the customer's words, or null.</summary>
    public static string? Since(string text)
    {
        var plain = MessageText.Normalise(text);
        var match = SinceWhen().Match(plain);
        return match.Success ? match.Value.Trim() : null;
    }

    /// <summary>"Skip that", of a question that need not be answered.</summary>
    public static bool Skips(string text) => Skip().IsMatch(Plain(text));

    public static bool DoesNotKnow(string text) => Unknown().IsMatch(Plain(text));

    public static bool WantsToSend(string text) => Sending().IsMatch(Plain(text));

    /// <summary>What happened to the device: members of <see cref="DamageKinds"/>, empty for "nothing"; null where the words say neither.</summary>
    public static List<string>? History(string text)
    {
        var plain = Plain(text);
        var faults = EntityFinder.Find(text).Faults;
        var spoken = Negated().Replace(plain, " ");
        List<string> found = [];
        if (Dropped().IsMatch(spoken) || (faults.Contains(Faults.Dropped) && spoken == plain))
            found.Add(DamageKinds.Dropped);
        if (Liquid().IsMatch(spoken) || (faults.Contains(Faults.Liquid) && spoken == plain))
            found.Add(DamageKinds.Liquid);
        if (Jailbreak().IsMatch(spoken))
            found.Add(DamageKinds.Jailbroken);
        return found.Count > 0 ? found
            : Unknown().IsMatch(plain) ? [DamageKinds.Unsure]
            : YesNoRules.Read(text) == false || None().IsMatch(plain) ? []
            : null;
    }

    private static string Plain(string text) => ChineseScript.Simplify(MessageText.Normalise(text)).Trim();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"(?:今天|今晚|马上|立刻|现在)(?:就)?(?:要|得|必须|一定)(?:用|修|拿)|(?:很|好|超|非常|特别|比较|真的)急|急(?:用|着用|件)|等不及"
        + @"|\burgent|\basap\b|need it (?:back )?(?:today|tonight|now|by tomorrow)|right away|\bemergency\b|can'?t wait",
        Options, 1000)]
    private static partial Regex Urgent();

    [GeneratedRegex(
        @"的时候|之后(?:就|会)|每次|只要|一[^,。直]{1,8}就|\bwhen(?:ever)? \w|\bwhile \w|\bafter \w|\bevery time\b",
        Options, 1000)]
    private static partial Regex Condition();

    [GeneratedRegex(
        @"(?:從|从|自)[^,，。;；]{1,10}(?:開始|开始|起)|(?:前天|昨天|昨晚|今天|今早|今天早上|上(?:個|个)?(?:週|周|禮拜|礼拜|星期|月)[一二三四五六日天]?|這(?:幾天|週|兩天)|这(?:几天|周|两天)|最近|[0-9一二兩两三四五六七八九十幾几]+(?:個|个)?(?:天|週|周|月|年|小時|小时|禮拜|星期)(?:前|左右|了))(?:開始|开始)?"
        + @"|\bsince [^,.;]{2,30}|\b(?:yesterday|last (?:night|week|month|\w+day)|this morning|today)\b|\b(?:a|an|one|two|three|four|five|six|seven|ten|a few|several|[0-9]+) (?:hour|day|week|month|year)s? ago\b|\bfor (?:a|about|the last|two|three|several|[0-9]+)[^,.;]{2,20}(?:day|week|month|year)s?\b",
        Options, 1000)]
    private static partial Regex SinceWhen();

    [GeneratedRegex(@"跳过|略过|(?:先|就)不(?:填|写|提供|给)|先空着|之后再(?:说|补|给)|\bskip\b|\bleave (?:it|that) (?:out|blank|empty|for now)\b|\brather not\b", Options, 1000)]
    private static partial Regex Skip();

    [GeneratedRegex(@"不(?:太|是很)?(?:知道|确定|清楚|晓得|记得)|没(?:有)?(?:序列号|序号|imei)|找不到|忘(?:了|记)|看不到|\b(?:i )?(?:don'?t|do not|can'?t|cannot) (?:know|remember|find|see)|\bnot sure\b|\bno idea\b|\bunsure\b|\bunknown\b", Options, 1000)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"寄|邮(?:寄|递)|快递|宅配|收件|\bmail\b|\bpost(?:al)?\b|\bship(?:ping)?\b|\bcourier\b|\bsend (?:it|them)\b|\bsend in\b", Options, 1000)]
    private static partial Regex Sending();

    [GeneratedRegex(@"没(?:有)?(?:摔|掉|撞|碰|进|泡|沾|淋|越狱|刷机)[^,。;]{0,8}|(?:never|not|haven'?t|hasn'?t|didn'?t|no)\b(?: been)?(?: it)? ?(?:dropp?\w*|wet|jail\w*|spill\w*|water|liquid)[^,.;]{0,20}", Options, 1000)]
    private static partial Regex Negated();

    [GeneratedRegex(@"摔|跌|撞|\bdropp?|\bfell\b|\bknocked\b", Options, 1000)]
    private static partial Regex Dropped();

    [GeneratedRegex(@"碰(?:过|到)?水|进水|泡水|掉.{0,3}水|沾水|淋(?:过|到)?雨|打翻|泼|洒|受潮|液体|\bliquid|\bwater\b|\bwet\b|\bspill", Options, 1000)]
    private static partial Regex Liquid();

    [GeneratedRegex(@"越狱|刷机|\bjail ?br[eo]a?k", Options, 1000)]
    private static partial Regex Jailbreak();

    [GeneratedRegex(@"^(?:都|全部?|完全)?(?:没|沒|无|無)|^从(?:来)?没|\bnone\b|\bnothing\b|\bneither\b|\bnever\b", Options, 1000)]
    private static partial Regex None();
}
