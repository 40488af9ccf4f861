using System.Text.RegularExpressions;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Guard;

/// <summary>
/// Values that stand behind (or before) a word for password, passcode or PIN. A question about passwords has no value and stays as it is.
/// </summary>
internal static partial class Passwords
{
    // How far behind the word a value is looked for.
    private const int Reach = 48;

    private static readonly string[] Units =
        ["位", "次", "個", "个", "天", "分", "小時", "小时", "碼的", "码的", "字", "digit", "time", "character", "char", "attempt", "minute", "day", "hour", "year", "letter", "number", "-digit"];

    public static IEnumerable<FoundSecret> Find(string text, GuardContext context)
    {
        var readTo = 0;
        foreach (Match word in Words().Matches(text))
        {
            if (word.Index < readTo)
                continue;
            if (ValueBefore(text, readTo, word) is { } before && !IsKnownOrder(text[before.Start..before.End], context))
                yield return before;
            foreach (var secret in ValuesAfter(text, word, context))
            {
                readTo = secret.End;
                yield return secret;
            }
        }
    }

    private static IEnumerable<FoundSecret> ValuesAfter(string text, Match word, GuardContext context)
    {
        var start = word.Index + word.Length;
        var next = Words().Match(text, start, Math.Min(Reach * 2, text.Length - start));
        var reader = new ClauseReader(text, start, next.Success ? next.Index : Math.Min(text.Length, start + Reach));
        while (reader.Next() is { } run)
        {
            if (!IsSecret(run, text, word, reader, context))
                continue;
            yield return new FoundSecret(run.Start, WithFurtherDigits(text, run), RedactedKind.Password);
            yield break;
        }
    }

    private static bool IsSecret(ClauseRun run, string text, Match word, ClauseReader reader, GuardContext context)
    {
        var value = text[run.Start..run.End];
        if (IsOfOtherKind(value, text, run) || IsKnownOrder(value, context) || OtherLabel().IsMatch(text.AsSpan(reader.Start, run.Start - reader.Start)))
            return false;
        if (word.Groups["pin"].Success)
            return run.Link != Link.None && PinShape().IsMatch(text[run.Start..WithFurtherDigits(text, run)]);
        return run.Link switch
        {
            Link.Strong => !SecretShape.IsCommonWord(value),
            Link.Weak => SecretShape.HasDigitOrSign(value, 3) || (run.EndsClause && SecretShape.CouldBeWord(value)),
            Link.Adjacent => SecretShape.HasDigitOrSign(value, 4),
            _ => false,
        };
    }

    private static bool IsOfOtherKind(string value, string text, ClauseRun run) =>
        value.Contains("://", StringComparison.Ordinal) || SecretShape.IsEmail(value) || SecretShape.NamesProduct(value) || IsCounted(value, text, run.End);

    private static bool IsCounted(string value, string text, int end)
    {
        if (!value.All(character => char.IsAsciiDigit(character) || character == '-') && !value.Contains("-digit", StringComparison.OrdinalIgnoreCase))
            return false;
        var rest = text.AsSpan(end, Math.Min(12, text.Length - end)).TrimStart(' ');
        foreach (var unit in Units)
        {
            if (rest.StartsWith(unit, StringComparison.OrdinalIgnoreCase) || value.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return value.Contains("-digit", StringComparison.OrdinalIgnoreCase);
    }

    // "12 34 56": a passcode read out in groups.
    private static int WithFurtherDigits(string text, ClauseRun run)
    {
        if (run.End - run.Start > 4 || text.AsSpan(run.Start, run.End - run.Start).ContainsAnyExceptInRange('0', '9'))
            return run.End;
        var further = FurtherDigits().Match(text, run.End, Math.Min(24, text.Length - run.End));
        return run.End + further.Length;
    }

    // "abc123 is my password".
    private static FoundSecret? ValueBefore(string text, int from, Match word)
    {
        var start = Math.Max(from, word.Index - 40);
        var link = LinkThenWord().Match(text, start, word.Index - start);
        if (!link.Success)
            return null;
        var end = link.Index;
        while (end > start && text[end - 1] == ' ')
            end--;
        var first = end;
        while (first > from && end - first < 64 && text[first - 1] is > ' ' and <= '~')
            first--;
        var value = text[first..end];
        return SecretShape.HasDigitOrSign(value, 4) && !SecretShape.NamesProduct(value) && !SecretShape.IsEmail(value)
            ? new FoundSecret(first, end, RedactedKind.Password)
            : null;
    }

    private static bool IsKnownOrder(string value, GuardContext context) =>
        context.IsKnownOrderNumber(value) || context.IsKnownOrderNumber(value.TrimEnd('.', ',', '!', '?', ')').ToUpperInvariant());

    [GeneratedRegex(
        """
        (?:密碼|密码|口令|開機碼|开机码|解鎖碼|解锁码|鎖屏碼|锁屏码|通行碼|通行码)
        |(?<![A-Za-z])(?:pass[ -]?(?:word|code|phrase)s?|passwd|passw|pwd|pass(?=[ ]?[:=])|pw(?=[ ]?[:=]))(?:[ ](?:number|code|no\.))?
        |(?<pin>(?<![A-Za-z])PIN(?![A-Za-z])(?:[ ]?(?:碼|码|code|number|no\.))?)
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace, 2000)]
    private static partial Regex Words();

    [GeneratedRegex(
        """
        (?:就?是|為|为|(?<![A-Za-z])(?:is|was|are))[ ]{0,2}
        (?:(?:我|你|的|手機|手机|開機|开机|解鎖|解锁|鎖屏|锁屏|螢幕|屏幕|my|the|its|our|screen|phone|iphone|ipad|mac|apple|id|icloud|laptop|wi-?fi)[ ]{0,2}){0,5}$
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace, 2000)]
    private static partial Regex LinkThenWord();

    // Between the word and the value: then the value belongs to that.
    [GeneratedRegex("訂單|订单|單號|单号|序號|序列|发票|發票|電話|电话|手機號|手机号|order|serial|imei|tracking|invoice|phone number|ticket|case", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OtherLabel();

    [GeneratedRegex("^[0-9](?:[ -]?[0-9]){2,11}[^A-Za-z0-9]{0,3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PinShape();

    [GeneratedRegex("^(?:[ -][0-9]{1,4}(?![0-9A-Za-z])){1,4}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FurtherDigits();
}
