using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>How customers speak of what a person of the shop takes care of. Chinese is read in Simplified characters.</summary>
public static partial class TicketWords
{
    /// <summary>Asks what has become of a complaint or a ticket: "我的投訴怎麼樣了".</summary>
    public static bool AsksWhatBecame(string text) => Plain(text) is { Length: <= LongestQuestion } plain && Became().IsMatch(plain) && !Anew().IsMatch(plain);

    /// <summary>A complaint about something bought or sent in, so that the order or repair has to be known.</summary>
    public static bool ConcernsOrder(string text) => Order().IsMatch(Plain(text));

    /// <summary>Wants an order cancelled; there is nothing more to say about it.</summary>
    public static bool Cancels(string text) => Cancel().IsMatch(Plain(text));

    /// <summary>A number with a word for it at most: it says what something is about and not what it is.</summary>
    public static bool SaysOnlyNumber(string text, Entities named)
    {
        if ((named.OrderNumber ?? named.RequestNumber) is not { } number)
            return false;
        var rest = Plain(text).Replace(" ", "", StringComparison.Ordinal).Replace(number, "", StringComparison.OrdinalIgnoreCase);
        return Label().Replace(rest, "").Length == 0;
    }

    private static string Plain(string text) => ChineseScript.Simplify(MessageText.Normalise(text)).Trim();

    // Beyond it, a matter is told and not asked about.
    private const int LongestQuestion = 80;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"(?:投诉|申诉|客诉|工单|案件|反映的)(?:的(?:事|问题|结果|进度))?.{0,8}(?:怎么样|怎样|如何了|进度|结果|处理(?:得怎|好|到|完|了)|回复|回覆|下文|到哪|消息)"
        + @"|(?:\bcomplaint\b|\bticket\b|\bcase number\b).{0,30}(?:\bstatus\b|\bhappen|\bprogress|\bupdate|\banswer|\bheard\b|\bgoing\b|\bnews\b|\bhandled\b)"
        + @"|(?:\bstatus of|\bwhat about|\bhappened (?:to|with)|\bnews (?:on|about)|\bupdate on) (?:my |the )?(?:complaint|ticket|case)\b"
        + @"|\b(?:happened (?:to|with)|news (?:on|about)|update on|status of) (?:the |my )?(?:problem|issue|matter|thing) i (?:reported|told you|wrote|mentioned)\b",
        Options, 1000)]
    private static partial Regex Became();

    [GeneratedRegex(@"(?:要|想|来|去)(?:投诉|申诉)|\b(?:want|like|need|going) to (?:make |file |raise )?(?:a )?complain", Options, 1000)]
    private static partial Regex Anew();

    [GeneratedRegex(
        @"订单|包裹|快递|宅配|送货|送达|发货|出货|收到|寄|到货|商品|产品|东西|买|维修|送修|修|退货|退款|换货|\border|\bparcel|\bdeliver|\bship|\bpackage|\bcourier|\bitem\b|\bproduct|\bbought|\brepair|\brefund|\breturn|\breceived",
        Options, 1000)]
    private static partial Regex Order();

    [GeneratedRegex("我的|这笔|那笔|订单|维修|退货|编号|号码|单号|单|号|就?是|为|关于|的|在这里?|给您|给你|my|the|order|number|no|is|it's|about|for|here|[.:#,。，：、!]", Options, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"取消|不要了|不想要了|不买了|撤单|退订|\bcancel|don'?t want (?:it|this|the order)", Options, 1000)]
    private static partial Regex Cancel();
}
