using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>What a customer who sends something back wants for it; both at once ("退換貨") says neither.</summary>
public static partial class ReturnWords
{
    public static bool WantsRefund(string text) => Refund().IsMatch(Plain(text)) && !Exchange().IsMatch(Plain(text));

    public static bool WantsExchange(string text) => Exchange().IsMatch(Plain(text)) && !Refund().IsMatch(Plain(text));

    private static string Plain(string text) => ChineseScript.Simplify(MessageText.Normalise(text)).Replace("退换", "", StringComparison.Ordinal);

    [GeneratedRegex(@"退(?:款|钱|费)|把钱|\brefund|money back", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Refund();

    [GeneratedRegex(@"换(?:货|一|个|成|新|别|其他|颜色|尺寸)|\bexchang|\bswap|\breplace", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Exchange();
}
