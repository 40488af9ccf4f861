using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>Words that end what is being talked about, where any other words would be an answer: "no, that's all, thanks", "算了，先不改了".</summary>
public static partial class ClosingRules
{
    // Whoever tells more than that is telling something.
    private const int Longest = 40;

    /// <summary>There is nothing more to say: the customer is leaving.</summary>
    public static bool IsAll(string text) => Plain(text) is { } plain && All().IsMatch(plain);

    /// <summary>This matter is not to go on.</summary>
    public static bool GivesUp(string text) => Plain(text) is { } plain && Up().IsMatch(plain);

    private static string? Plain(string text)
    {
        var plain = ChineseScript.Simplify(MessageText.Normalise(text)).Trim();
        return plain.Length is 0 or > Longest ? null : plain;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"^(?:(?:好的?|嗯|哦|喔|不用了?|不了|没有?了?|那|暂时|目前|都|[ ,，。!！.]){0,6}(?:没有?(?:别的|其他|其它|什么)(?:的|问题|事|事情)?了?|没(?:问题|事)了|就(?:这样|这些)(?:了|吧)?|(?:没有?|不用)了?)(?=[ ,，。!！]*(?:谢|感谢|麻烦|辛苦|再见|拜)|[ ,，。!！~]*$)(?:[ ,，。!！~]|谢谢|多谢|感谢|谢啦|谢了|您|你|啦|了|哦|喔|呢|啊|麻烦|辛苦|再见|拜拜|掰掰)*"
        + @"|(?:no|nope|nah|ok(?:ay)?|right|well|thanks|thank you|[ ,.!])*(?:that(?:'s| is|'ll be| will be) (?:all|it|everything)|nothing (?:else|more)|i(?:'m| am) (?:all )?(?:good|fine|set|done))(?: for (?:now|today))?(?:thanks|thank you|thx|cheers|bye|goodbye|very much|so much|[ ,.!~])*)$",
        Options, 1000)]
    private static partial Regex All();

    [GeneratedRegex(
        @"^(?:(?:呃|啊|哎|唉|那|还是|我|先|[ ,，。!！.])*(?:算了|不用了|不必了|不要了|没事了|先不(?:用|要|改|换|弄|说|办|问|查|找|了)+了?|不(?:改|弄|说|办|换|问|查|找)了)(?:[ ,，。!！~]|吧|啦|哦|喔|谢谢|谢了|我|先|还是|那|就|这样|不(?:改|弄|说|办|换|问|查|找|用|要)了?|(?:下次|改天|晚点|等等|等一下|之后|以后|回头|待会儿?|有空)?再(?:说|问|查|弄|看|来))*"
        + @"|(?:oh|actually|well|no|ok|sorry|[ ,.!])*(?:never ?mind|forget (?:it|about it)|don'?t bother|leave it|no thanks?(?: you)?|not (?:now|any ?more)|i(?:'d| would) rather not|i(?:'ve| have) changed my mind)(?:then|leave it|never ?mind|for now|i(?:'ll| will) (?:ask|try|check|come back|do it)(?: again)?(?: later)?|(?:maybe )?(?:later|another time)|thanks|thank you|please|sorry|[ ,.!~])*)$",
        Options, 1000)]
    private static partial Regex Up();
}
