using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>What customers say instead of the number or the contact that they are asked for. Chinese is read in Simplified characters.</summary>
public static partial class AskWords
{
    // Whoever tells more than that is telling something.
    private const int Longest = 40;

    /// <summary>"你們要我的信箱幹嘛": what the contact or the number is needed for.</summary>
    public static bool AsksWhatFor(string text) => Plain(text) is { Length: <= Longest } plain && WhatFor().IsMatch(plain);

    /// <summary>"沒有單號": there is no number, or it is not at hand.</summary>
    public static bool HasNoNumber(string text) => Plain(text) is { Length: <= Longest } plain && NoNumber().IsMatch(plain);

    /// <summary>"你們幾點下班": until when somebody is there, and nothing else.</summary>
    public static bool AsksHours(string text) => Plain(text) is { Length: <= Longest } plain && Hours().IsMatch(plain);

    /// <summary>"還是改一下信箱好了": another address is wanted, and which has not been said.</summary>
    public static bool WantsOtherAddress(string text) => Plain(text) is { Length: <= Longest } plain && !MoodRules.IsQuestion(plain) && OtherAddress().IsMatch(plain);

    private static string Plain(string text) => ChineseScript.Simplify(MessageText.Normalise(text)).Trim();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"(?:为什么|为何|干嘛|干吗|凭什么).{0,8}(?:要|问|给|留|提供|需要).{0,6}(?:邮箱|信箱|电话|手机号|号码|单号|订单号|资料|信息|个人|这个)"
        + "|(?:要|问|给|留|提供|拿).{0,6}(?:邮箱|信箱|电话|手机号|号码|单号|订单号|资料|信息|这个).{0,3}(?:干嘛|干吗|做什么|干什么|做啥|干啥)"
        + @"|\bwhy (?:do|would|should|must|are) (?:you|i) .{0,24}\b(?:e-?mail|phone|number|contact|details|address|information|it|that|this)\b|\bwhat (?:do|would) you (?:need|want) .{0,24}\bfor\b",
        Options, 1000)]
    private static partial Regex WhatFor();

    [GeneratedRegex(
        "(?:没有?|找不到|忘(?:了|记)|不(?:知道|记得|清楚|晓得)|弄丢|丢).{0,4}(?:单号|订单号|编号|号码|单子|申请单)|(?:单号|订单号|编号|号码|单子|申请单).{0,4}(?:没有|找不到|忘(?:了|记)|不(?:知道|记得|见了)|丢了|弄丢|是(?:什么|多少)|在哪)"
        + @"|\b(?:don'?t|do not|can'?t|cannot) (?:know|have|remember|find|see) .{0,16}\b(?:number|reference|slip)\b|\b(?:have|got) no (?:order |repair |ticket |return )?(?:number|reference)\b|\b(?:lost|forgot) .{0,12}\b(?:number|reference|slip)\b"
        + @"|\bwhere (?:do i find|is|can i find) .{0,12}\bnumber\b",
        Options, 1000)]
    private static partial Regex NoNumber();

    [GeneratedRegex(
        "^(?:请问|那|你们|您们|客服|热线|电话|专线|真人|人工|现在|今天|[ ,，])*(?:几点(?:上|下)班|几点到几点|到几点|(?:营业|服务|上班)时间(?:是|到)?(?:几点|什么时候|多少)?|(?:几点|什么时候)(?:有人|开始|开门|关门|休息))(?:[啊呢吗呀吧?？!！。 ])*$"
        + @"|^(?:and |so |hi |hello |[ ,])*(?:(?:what time|when|how late) (?:do|are|is|does) (?:you|the hotline|the phone line|support)(?: open| close| closed)*(?: until| till)?|what are (?:your|the) (?:opening |business |service )?hours|(?:opening|business|service) hours)(?: today| now| please|[ ?!.])*$",
        Options, 1000)]
    private static partial Regex Hours();

    [GeneratedRegex(
        @"^(?:还是|那|我|想|要|帮我|麻烦|请|给我|再|先|[ ,，])*(?:改|换|更改|修改|更换)(?:一下|一个|个|成|到|另一个|另外一个|别的)*(?:电子)?(?:邮箱|信箱|邮件地址)(?:地址)?(?:好了|吧|了|谢谢|[ ,，。!！])*$"
        + @"|^(?:i |do |please |want to |would like to |need to |'d like to |ok |actually |[ ,])*(?:change|update|correct|fix) (?:my |the )?e-?mail(?: address)?(?: please| after all| then|[ .!])*$",
        Options, 1000)]
    private static partial Regex OtherAddress();
}
