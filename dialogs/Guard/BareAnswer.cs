using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Guard;

/// <summary>Whether a whole message is nothing but a value, after the bot has spoken of a password.</summary>
internal static partial class BareAnswer
{
    private const int LongestValue = 128;

    public static bool LooksLikePassword(string text, GuardContext context)
    {
        var message = text.AsSpan().Trim();
        if (message.Length is 0 or > LongestValue)
            return false;
        var value = Fillers().Replace(message.ToString(), "").Trim();
        if (value.Length == 0 || context.IsKnownOrderNumber(value) || context.IsKnownOrderNumber(value.ToUpperInvariant()) || SecretShape.IsEmail(value))
            return false;
        if (ChineseDigits().IsMatch(value))
            return true;
        if (!Latin().IsMatch(value))
            return false;
        var parts = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 1 ? IsOneValue(value) : parts.Length <= 4 && IsInGroups(parts);
    }

    private static bool IsOneValue(string value) =>
        !SecretShape.IsCommonWord(value) && !SecretShape.NamesProduct(value) && value.Any(char.IsAsciiLetterOrDigit) && value.Length >= 3;

    // "12 34 56", "abcd 1234": words without a digit beside a short number are a sentence ("iPhone 15").
    private static bool IsInGroups(string[] parts) =>
        parts.All(part => part.Any(char.IsAsciiDigit))
        || (parts.Sum(part => part.Count(char.IsAsciiDigit)) >= 3 && !parts.Any(part => SecretShape.IsCommonWord(part) || SecretShape.NamesProduct(part)));

    [GeneratedRegex(
        @"^(?:(?:嗯+|喔|哦|好的?|那個|那个|應該是?|应该是?|就是|它是|是的?|我的是|it'?s|it is|that'?s|that is|sure|ok(?:ay)?|here(?: it is|'s it)?|mine is)[ ,:，。]{0,3}){0,4}|(?:呢|喔|哦|吧|啊|啦|呀|嗎|吗|的)?[ .。!？?~]{0,4}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Fillers();

    [GeneratedRegex("^[零〇一二三四五六七八九]{4,12}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ChineseDigits();

    [GeneratedRegex("^[ -~]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Latin();
}
