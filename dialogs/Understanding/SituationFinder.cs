using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>Where a device was bought, whether it is in warranty and where it is to be repaired, as far as one message tells.</summary>
public static partial class SituationFinder
{
    public const string Official = "official";
    public const string Reseller = "reseller";
    public const string Store = "store";
    public const string Provider = "provider";

    /// <summary><see cref="Official"/>, <see cref="Reseller"/> or null.</summary>
    public static string? Channel(string text)
    {
        var plain = Plain(text);
        return FromReseller().IsMatch(plain) ? Reseller : FromOfficial().IsMatch(plain) ? Official : null;
    }

    /// <summary>Bought in the shop that is spoken to.</summary>
    public static bool BoughtHere(string text) => FromHere().IsMatch(Plain(text));

    /// <summary><see cref="Store"/>, <see cref="Provider"/> or null.</summary>
    public static string? Destination(string text)
    {
        var plain = Plain(text);
        return ToStore().IsMatch(plain) ? Store : ToProvider().IsMatch(plain) ? Provider : null;
    }

    /// <summary>The retail store alone: where it was bought or where it goes, whichever was asked.</summary>
    public static bool NamesStore(string text) => RetailStore().IsMatch(Plain(text));

    public static bool? InWarranty(string text)
    {
        var plain = Plain(text);
        if (AsksWhether().IsMatch(plain))
            return null;
        return OutOf().IsMatch(plain) ? false : Within().IsMatch(plain) ? true : null;
    }

    /// <summary>Whether the message tells any of it, or that it is not known.</summary>
    public static bool NamesAny(string text) =>
        RegionFinder.Find(text) is not null || Channel(text) is not null || BoughtHere(text) || Destination(text) is not null || NamesStore(text)
        || InWarranty(text) is not null || DoesNotKnow(text);

    /// <summary>"I don't know which version", "not sure".</summary>
    public static bool DoesNotKnow(string text) => Unsure().IsMatch(Plain(text));

    private static string Plain(string text) => ChineseScript.Simplify(MessageText.Normalise(text)).Trim();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"经销商|代理商|第三方|授权店|电信(?:行|门市)|通讯行|\bresellers?\b|\bdealers?\b|\bthird[- ]party\b|\bcarrier\b", Options, 1000)]
    private static partial Regex FromReseller();

    [GeneratedRegex(
        @"官网|官方(?:网站|商店|商城|渠道|购|买)|(?:在线|线上|网上|网路)商店|(?:直营店|零售店|专卖店|苹果店)(?:里|内)?(?:买|购|订)|(?:在|从|于)(?:苹果|官方)?(?:直营店|零售店|专卖店).{0,4}(?:买|购)"
        + @"|\bofficial (?:site|store|website|online|shop|retail)|\bbought (?:it )?(?:online|officially)|\bonline store\b|\bbought (?:it )?(?:at|from|in) (?:the |an? )?(?:official|apple|retail) |\bfrom (?:the )?apple\b",
        Options, 1000)]
    private static partial Regex FromOfficial();

    [GeneratedRegex(@"(?:你|您)们(?:店|家|这|那|网站|官网|商店)?(?:里|边|儿)?(?:上)?(?:买|购|订)|\b(?:bought|ordered|got|purchased) (?:it |this |mine )?(?:from|at|with) (?:you|your (?:shop|store|site))\b", Options, 1000)]
    private static partial Regex FromHere();

    [GeneratedRegex(@"(?:去|到|往|拿去|送去|送到|跑)(?:苹果|官方)?(?:的)?(?:直营店|零售店)(?!里?(?:买|购))|\bto (?:the |an? )?(?:official |apple |retail )+store|[,;] ?(?:the )?(?:retail|apple) store\b", Options, 1000)]
    private static partial Regex ToStore();

    [GeneratedRegex(@"授权服务|授权维修|服务(?:提供)?商|(?:去|到|送到?)(?:.{0,4})(?:维修点|服务中心|服务站)|\b(?:service )?providers?\b|\bservice cent(?:er|re)\b", Options, 1000)]
    private static partial Regex ToProvider();

    [GeneratedRegex(@"直营店|零售店|\b(?:retail|apple|official) store\b", Options, 1000)]
    private static partial Regex RetailStore();

    [GeneratedRegex(@"(?:吗|么|没|嘛)[?？。\s]*$|[?？]\s*$|多久|什么时候|\bis it\b|\bhow long\b", Options, 1000)]
    private static partial Regex AsksWhether();

    [GeneratedRegex(@"过保|出保|不在保|保(?:固|修)(?:期)?(?:过|到期|已过|结束)|\bout of warranty\b|\bwarranty (?:has |is )?(?:over|expired|ended)\b|\bexpired\b", Options, 1000)]
    private static partial Regex OutOf();

    [GeneratedRegex(@"(?:还|仍)?在保|保(?:固|修)(?:期)?(?:内|还在|没过)|没过保|\bin warranty\b|\bunder warranty\b|\bstill covered\b", Options, 1000)]
    private static partial Regex Within();

    [GeneratedRegex(@"不(?:太|大|是很|怎么)?(?:知道|清楚|确定|晓得|记得|懂)|不会(?:看|查)|搞不清|分不清|\b(?:don'?t|do not|no idea|not) (?:know|sure|remember)\b|\bnot sure\b|\bno idea\b|\bunsure\b|\bdunno\b", Options, 1000)]
    private static partial Regex Unsure();
}
