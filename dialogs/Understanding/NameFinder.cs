using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>The name by which a customer introduces themselves: "我叫林美華", "林小姐", "my name is Ann Lee".</summary>
internal static partial class NameFinder
{
    // The hundred commonest surnames in both scripts, with the two-character ones.
    private const string Surname =
        "(?:歐陽|欧阳|司馬|司马|諸葛|诸葛|上官|司徒|張簡|范姜|"
        + "[王李張张劉刘陳陈楊杨趙赵黃黄周吳吴徐孫孙胡朱高林何郭馬马羅罗梁宋鄭郑謝谢韓韩唐馮冯于董蕭萧程曹袁鄧邓許许傅沈曾彭呂吕蘇苏盧卢蔣蒋蔡賈贾丁魏薛葉叶閻阎"
        + "余潘杜戴夏鍾钟汪田任姜範范方石姚譚谭廖鄒邹熊金陸陆郝孔白崔康毛邱秦江史顧顾侯邵孟龍龙萬万段雷錢钱湯汤尹黎易常武喬乔賀贺賴赖龔龚文簡简詹施洪柯游莊庄巫温溫翁紀纪藍蓝連连涂翟])";

    private static readonly FrozenSet<string> NoEnglishNames = FrozenSet.ToFrozenSet(
        [
            "not", "a", "the", "an", "on", "in", "from", "here", "still", "waiting", "looking", "trying", "having", "so", "very", "sorry", "just", "your",
            "my", "calling", "writing", "using", "getting", "unable", "really", "going", "also", "sure", "about", "wrong", "different", "under", "what",
            "and", "but", "order", "happy", "angry", "done", "afraid", "interested", "located", "based", "is",
        ], StringComparer.OrdinalIgnoreCase);

    public static string? Find(string text, Slot asked)
    {
        var chinese = ChineseName().Match(text);
        if (chinese.Success)
            return chinese.Groups["name"].Value;
        var english = EnglishName().Match(text);
        if (english.Success && !NoEnglishNames.Contains(english.Groups["name"].Value.Split(' ')[0]))
            return english.Groups["name"].Value;
        return asked == Slot.Name && BareName().Match(text) is { Success: true } bare && !NoEnglishNames.Contains(bare.Groups["name"].Value)
            ? bare.Groups["name"].Value
            : null;
    }

    [GeneratedRegex(
        "(?:我(?:的名字)?(?:是|叫|姓)|名字(?:是|叫)?|姓名|敝姓|本人|聯絡人|联系人|收件人|收货人|訂購人)[ ::是叫]{0,3}(?<name>" + Surname + @"(?:先生|小姐|女士|太太|[\u4E00-\u9FFF]{1,2}(?:先生|小姐|女士)?(?![\u4E00-\u9FFF])))"
        + "|(?<name>" + Surname + @"[\u4E00-\u9FFF]{0,2}(?:先生|小姐|女士|太太))"
        + @"|(?:我叫|我的名字是|敝姓|我姓)(?<name>[\u4E00-\u9FFF]{1,4}(?![\u4E00-\u9FFF]))",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ChineseName();

    [GeneratedRegex(
        @"(?i:\bmy name(?:'s| is)|\bname[ ]?[:=]|\bthe name is|\bcall me(?! (?:at|on|back|when|if|later|asap|please)\b)) {0,2}(?<name>[A-Za-z][A-Za-z'.-]{0,24}(?: (?!(?i:and|my|the|i|order|but|from)\b)[A-Za-z][A-Za-z'.-]{0,24}){0,2})"
        + @"|(?i:\bI'm|\bI am|\bthis is) (?<name>(?:(?i:mr|mrs|ms|miss|dr)\.? )?[A-Z][a-z'-]{1,24}(?: [A-Z][A-Za-z'.-]{0,24}){0,2})(?= *(?:[,.!;]|$|and\b|from\b|here\b))",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EnglishName();

    [GeneratedRegex(@"^\s{0,8}(?<name>" + Surname + @"[\u4E00-\u9FFF]{1,3}|[A-Za-z][A-Za-z'.-]{0,24}(?: [A-Za-z][A-Za-z'.-]{0,24}){0,3})\s{0,8}[.。!]?\s{0,8}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BareName();
}
