using System.Text.RegularExpressions;
using BotFramework.Recognizers;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>What a customer who sends something back wants for it; both at once ("退換貨") says neither.</summary>
public static partial class ReturnWords
{
    public static bool WantsRefund(string text) => Refund().IsMatch(Plain(text)) && !Exchange().IsMatch(Plain(text));

    public static bool WantsExchange(string text) => Exchange().IsMatch(Plain(text)) && !Refund().IsMatch(Plain(text));

    /// <summary>How many pieces a sentence speaks of ("退兩個滑鼠"); null where it names no number of them.</summary>
    public static int? Pieces(string text)
    {
        if (Counted().Match(Plain(text)) is not { Success: true } counted)
            return null;
        var number = counted.Groups["number"].Value;
        return NumberRecognizer.Recognize(number, number.Any(MessageText.IsHan) ? "zh" : "en") is [var read, ..] && read.Value is >= 1 and <= 999 ? (int)read.Value : null;
    }

    public static bool MeansAll(string text) => All().IsMatch(Plain(text));

    private static string Plain(string text) => ChineseScript.Simplify(MessageText.Normalise(text)).Replace("退换", "", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<number>[0-9]{1,3}|[一二两三四五六七八九十])\s?(?:个|件|台|支|部|条|副|只|盒|组|片|瓶|包)(?!月|星期|礼拜|小时|人)|\b(?<number>[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\b(?: (?:of|pieces?|units?|items?)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();

    [GeneratedRegex("^(?:全部|全都?|都|所有)(?:要)?(?:退|还)?(?:吧|了|啊)?[。!！]?$|^(?:all(?: of (?:them|it))?|everything|both)[.!]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex All();

    [GeneratedRegex(@"退(?:款|钱|费)|把钱|\brefund|money back", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Refund();

    [GeneratedRegex(@"换(?:货|一|个|成|新|别|其他|颜色|尺寸)|\bexchang|\bswap|\breplace", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Exchange();
}
