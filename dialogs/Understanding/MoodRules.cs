using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>What a message says besides its topic. Chinese is read in Simplified characters, so that each wording stands here once.</summary>
public static partial class MoodRules
{
    /// <summary>The customer has waited and says so (I-00a).</summary>
    public static bool HasWaited(string text) => Waited().IsMatch(Plain(text));

    /// <summary>Asks to be served sooner (I-00b).</summary>
    public static bool AsksToHurry(string text) => Hurry().IsMatch(Plain(text));

    /// <summary>Was away and is back (I-00d).</summary>
    public static bool WasAway(string text) => Away().IsMatch(Plain(text));

    /// <summary>Anger: a person is offered unasked (I-02).</summary>
    public static bool IsAngry(string text) => Angry().IsMatch(Plain(text));

    public static bool AsksWhoSpeaks(string text) => WhoSpeaks().IsMatch(Plain(text));

    /// <summary>Asks what else there is to know (I-16).</summary>
    public static bool AsksForNotes(string text) => Notes().IsMatch(Plain(text));

    /// <summary>A question in its form, whatever it is about.</summary>
    public static bool IsQuestion(string text) => Question().IsMatch(Plain(text));

    /// <summary>Says in so many words that it is a complaint.</summary>
    public static bool Complains(string text) => Complaint().IsMatch(Plain(text));

    public static bool SpeaksOfPassword(string text) => Password().IsMatch(Plain(text));

    /// <summary>No more than hello.</summary>
    public static bool IsHello(string text) => Hello().IsMatch(Plain(text));

    /// <summary>Says goodbye or thanks in so many words: neither is guessed, since the one ends the chat.</summary>
    public static bool TakesLeave(string text) => Leave().IsMatch(Plain(text));

    public static bool GivesThanks(string text) => Thanks().IsMatch(Plain(text));

    /// <summary>No more than "OK", "I see", "all clear".</summary>
    public static bool Acknowledges(string text) => Acknowledgement().IsMatch(Plain(text));

    /// <summary>A kind of thing and no model of it: "手機", "my laptop".</summary>
    public static bool NamesOnlyKind(string device) => Kind().IsMatch(Plain(device));

    /// <summary>"That is the one."</summary>
    public static bool PointsAtIt(string text) => ThatOne().IsMatch(Plain(text));

    /// <summary>Speaks of an e-mail address.</summary>
    public static bool SpeaksOfMail(string text) => Mail().IsMatch(Plain(text));

    /// <summary>Another one, a wrong one, one to change.</summary>
    public static bool WantsAnother(string text) => Another().IsMatch(Plain(text));

    /// <summary>An address is to be used or changed from now on.</summary>
    public static bool AsksToUse(string text) => Post().IsMatch(Plain(text)) && ToUse().IsMatch(Plain(text));

    /// <summary>"It has come", as news and not as a question (OPS-06).</summary>
    public static bool SaysItArrived(string text) => !IsQuestion(text) && ItArrived().IsMatch(Plain(text)) && !NotAll().IsMatch(Plain(text));

    private static string Plain(string text) => ChineseScript.Simplify(MessageText.Normalise(text)).Trim();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        "等(?:了|得|的)?(?:很|好|这么|那么|太|半天|许久|[几好一二两三四五六七八九十0-9]+(?:天|个?小时|个?星期|周))|怎么还(?:没|不)|(?:还没|迟迟(?:没|不)).{0,3}(?:发货|出货|寄|送|到|收到)|为什么还没"
        + @"|\bwait(?:ed|ing)\b|\bstill (?:hasn'?t|haven'?t|not|no|waiting)\b|\b(?:for )?ages\b|so long\b|forever|taking (?:so|too) long|hasn'?t (?:it )?(?:\w+ )?(?:shipped|arrived|come)|(?:shipped|arrived) yet",
        Options, 1000)]
    private static partial Regex Waited();

    [GeneratedRegex(
        "提前|加急|[催]|尽快(?:送|发|安排|寄|配|出)|(?:快|早)(?:一)?(?:点|些)(?:送|发|到|寄|出)?|能不能(?:早|快)|赶(?:一)?下|赶(?:快|紧)"
        + @"|\bsooner\b|\bfaster\b|\bspeed (?:it|this|things|up)|\bexpedite|\bhurry|\brush\b|bring (?:it|this|that) forward|\bearlier\b|\bquicker\b",
        Options, 1000)]
    private static partial Regex Hurry();

    [GeneratedRegex(
        "(?:刚刚?|刚才|方才)(?:有事|在|去|跑去)?(?:忙|开会|走开|离开|出去|接电话|不在)|我(?:又)?回来了|(?:不好意思|抱歉).{0,6}(?:在忙|去忙|忙了|走开)"
        + @"|\b(?:was|been|got) (?:a bit |really |so )?(?:busy|away|distracted)\b|\bi'?m back\b|\bback now\b|stepped away|had to step",
        Options, 1000)]
    private static partial Regex Away();

    [GeneratedRegex(
        @"太烂|很烂|什么烂|垃圾(?!邮件|信|桶|匣|箱)|差劲|太差|气死|生气|火大|离谱|过分|骗人|不要脸|\bterrible\b|\bawful\b|\bridiculous\b|\bunacceptable\b|\bfurious\b|\bangry\b|\boutrageous\b|\bdisgrace|\bworst\b|\bfed up\b|\bjoke\b",
        Options, 1000)]
    private static partial Regex Angry();

    [GeneratedRegex(
        @"(?:你|您)(?:到底)?(?:是|系)(?:谁|哪位|什么人)|(?:你|您)(?:叫|的)(?:什么)?名字|怎么称呼(?:你|您)|(?:你|您)(?:叫什么|贵姓)|\bwho (?:are you|is this|am i (?:talking|speaking|chatting|writing))|\bwhat'?s your name|\byour name\?",
        Options, 1000)]
    private static partial Regex WhoSpeaks();

    [GeneratedRegex(
        @"(?:还有|有)(?:什么|哪些|啥).{0,6}(?:注意|要知道|该知道|提醒|重要)|注意事项|要注意(?:什么|些什么|哪些)|(?:anything|what) else (?:should i|i should|do i need to|i need to) know|anything (?:else )?to (?:watch|look) out for",
        Options, 1000)]
    private static partial Regex Notes();

    [GeneratedRegex(@"投诉|申诉|客诉|举报|\bcomplain(?:t|ts|ing)?\b", Options, 1000)]
    private static partial Regex Complaint();

    [GeneratedRegex(
        @"[?？]\s*$|(?:吗|呢|么|嘛)[。!！~\s]*$|怎么|什么|哪(?:里|儿|个|些|家)|几(?:天|点|时|号)|多久|多少|为何|能不能|可不可以|是不是|有没有|^(?:what|when|where|how|why|who|which|can|could|do|does|did|is|are|will|would|should|may)\b",
        Options, 1000)]
    private static partial Regex Question();

    [GeneratedRegex(@"密码|口令|password|passcode|\bpin\b", Options, 1000)]
    private static partial Regex Password();

    [GeneratedRegex(
        @"^(?:您好|你好|哈啰|嗨|安安|早安|午安|晚安|早上好|下午好|晚上好|在吗|在么|有人吗|hi|hello|hey|good (?:morning|afternoon|evening)|hi there|hello there)(?:[ ,~!?.。,]|啊|呀|喔|哦)*$",
        Options, 1000)]
    private static partial Regex Hello();

    [GeneratedRegex(
        @"再见|再会|拜拜|掰掰?|晚安|^(?:那|好|嗯|喔|哦|的|,|,| )*(?:先|就)这样(?:吧|啦|喔|哦|,|。|!)*$|没(?:有)?(?:其他|别的|什么)?(?:问题|事|事情)(?:了|啦)|下次(?:再)?(?:聊|见|来)|先(?:走|忙|下)了|结束(?:对话|聊天)|不打扰"
        + @"|\b(?:good)?bye\b|\bbye[- ]?bye\b|\bsee (?:you|ya)\b|\bgood ?night\b|\bfarewell\b|that(?:'s| is|'ll be| will be) (?:all|it|everything)\b|\b(?:talk|speak) (?:to you )?(?:later|soon)\b|\bnothing (?:else|more)\b|\bhave a (?:good|great|nice|lovely)\b|\bcheerio\b|\btake care\b|\bi'?m (?:done|off|leaving)\b|\bgotta go\b|\bciao\b",
        Options, 1000)]
    private static partial Regex Leave();

    [GeneratedRegex(@"谢|感恩|感激|辛苦|麻烦(?:你|您)了|有劳|\bthank|\bthx\b|\bty\b|\bcheers\b|appreciate|grateful|\bta\b|so kind|very helpful|很贴心|帮(?:了)?大忙", Options, 1000)]
    private static partial Regex Thanks();

    [GeneratedRegex(
        @"^(?:好的?|好喔|好哦|嗯+|恩|是的?|对|可以|行|没问题|没有了?|不用了?|了解了?|明白了?|知道了?|收到|懂了|(?:都|全)?(?:很)?清楚了?|ok(?:ay)?|yes|yep|yeah|no|nope|sure|got it|i see|understood|all clear|fine|right|great|perfect|good|cool|al(?:l )?right)(?:[ ,~!?.。,]|啊|呀|喔|哦|啦|的)*$",
        Options, 1000)]
    private static partial Regex Acknowledgement();

    [GeneratedRegex(
        @"^(?:[^a-z0-9]+|(?:my )?(?:iphone|ipad|macbook|imac|airpods|apple watch|laptop|notebook|tablet|desktop|computer|(?:smart|cell|mobile ?)?phones?|mobile|monitor|camera|speaker|router|tv|charger|keyboard|mouse))$",
        Options, 1000)]
    private static partial Regex Kind();

    [GeneratedRegex("信箱|邮箱|电邮|电子邮件|邮件地址|e-?mail|address|inbox", Options, 1000)]
    private static partial Regex Mail();

    [GeneratedRegex("另一|别的|换|不是这|错|another|other|different|wrong|change", Options, 1000)]
    private static partial Regex Another();

    [GeneratedRegex("改|换|(?:寄|发|送)(?:到|去|给)|用.{0,30}(?:这个|就好|吧)|\\b(?:change|use|send|switch|update)\\b", Options, 1000)]
    private static partial Regex ToUse();

    [GeneratedRegex("邮件|邮箱|信箱|电邮|通知信?|e-?mails?\\b|address|inbox", Options, 1000)]
    private static partial Regex Post();

    [GeneratedRegex("就是这个|就这个|是这个|that'?s (?:the|my) |that is (?:the|my) |this one|the right one", Options, 1000)]
    private static partial Regex ThatOne();

    [GeneratedRegex(
        @"(?:包裹|货|东西|商品|快递|订单|手机|电脑|笔电).{0,4}(?:签收|收到|送到|到)了|(?:已经|刚刚?|今天|昨天)?(?:签收|收到)(?:了)?(?:货|包裹|东西|商品)(?:了)?|^(?:已经|刚刚?)?(?:签收|收到货)了"
        + @"|\b(?:parcel|package|order|laptop|phone|it)(?: has|'s| was)? (?:just |already |finally )?(?:arrived|been delivered|delivered|come|came)\b|\b(?:got|received) (?:my|the) (?:parcel|package|order|delivery)\b",
        Options, 1000)]
    private static partial Regex ItArrived();

    [GeneratedRegex(@"没|未|只|少|一件|\bnot\b|n't|\bonly\b|\bone of\b|\bnever\b|\bhalf\b", Options, 1000)]
    private static partial Regex NotAll();
}
