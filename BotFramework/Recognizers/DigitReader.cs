using System.Globalization;
using System.Text.RegularExpressions;

namespace BotFramework.Recognizers;

/// <summary>Reads numbers written in digits: 1,050,000.5, .5, 1e3, 2^5, 3/5, 1 3/5.</summary>
internal static partial class DigitReader
{
    // A decimal holds 28 digits; a longer run is a serial or order number and never a quantity.
    private const int MaxDigits = 28;

    /// <summary>Length 0 where no number starts.</summary>
    public static (int Length, decimal Value) Read(string text, int start, bool decimalComma = false)
    {
        var (length, value) = decimalComma ? default : ReadForeign(text, start);
        if (length > 0)
            return (length, value);
        (length, value) = ReadPlain(text, start, decimalComma);
        if (length == 0)
            return default;
        var slashed = start > 1 && text[start - 1] == '/' && char.IsAsciiDigit(text[start - 2]);
        if (!slashed && ReadFractionTail(text, start + length, value) is ( > 0, _) fraction)
            return (length + fraction.Length, fraction.Value);
        return ReadPower(text, start, length, value);
    }

    public static int RunLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - start;
    }

    // Other ways to write a number that English meets: 1 234 567, 12,34,567.89, 1.111,11 and 5,00.
    private static (int Length, decimal Value) ReadForeign(string text, int start)
    {
        if (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || (start > 1 && text[start - 1] is ',' or '.' or ' ' or '/' or ':' && char.IsAsciiDigit(text[start - 2]))))
            return default;
        var match = Foreign().Match(text, start);
        if (!match.Success || match.Length > MaxDigits)
            return default;
        var comma = match.Groups["comma"].Success;
        var plain = match.Value.Replace(" ", "").Replace(comma ? "." : ",", "").Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? (match.Length, value) : default;
    }

    private static (int Length, decimal Value) ReadPlain(string text, int start, bool decimalComma)
    {
        var (point, group) = decimalComma ? (',', '.') : ('.', ',');
        var whole = RunLength(text, start);
        // The dot of 192.168 or of an ellipsis starts no fraction.
        if (whole > MaxDigits || (whole == 0 && start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == point)))
            return default;

        var end = start + whole;
        if (whole is > 0 and <= 3)
            end = ReadGroups(text, end, group);
        var fraction = end < text.Length && text[end] == point ? RunLength(text, end + 1) : 0;
        // 192.168.1.2 is four numbers, 5.4.3 three.
        var dotted = fraction > 0 && end + fraction + 1 < text.Length && text[end + fraction + 1] == point && RunLength(text, end + fraction + 2) > 0;
        var continued = start > 1 && text[start - 1] == point && char.IsAsciiDigit(text[start - 2]);
        if (fraction > 0 && !dotted && !continued)
            end += fraction + 1;
        if (end == start || end - start > MaxDigits + 8)
            return default;

        var plain = text[start..end].Replace(group.ToString(), "").Replace(point, '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? (end - start, value) : default;
    }

    private static int ReadGroups(string text, int end, char group)
    {
        var at = end;
        while (at < text.Length && text[at] == group && RunLength(text, at + 1) == 3)
            at += 4;
        return at;
    }

    // "3/5" and "1 3/5", but not the slashes of a date.
    private static (int Length, decimal Value) ReadFractionTail(string text, int at, decimal first)
    {
        if (at < text.Length && text[at] == '/')
            return ReadDenominator(text, at, first);
        if (at >= text.Length || text[at] != ' ' || first != decimal.Truncate(first))
            return default;

        var numeratorAt = at;
        while (numeratorAt < text.Length && text[numeratorAt] == ' ' && numeratorAt - at < 3)
            numeratorAt++;
        var numeratorLength = RunLength(text, numeratorAt);
        if (numeratorLength is 0 or > 6)
            return default;

        var numerator = decimal.Parse(text.AsSpan(numeratorAt, numeratorLength), CultureInfo.InvariantCulture);
        var slash = numeratorAt + numeratorLength;
        return ReadDenominator(text, slash, numerator) is ( > 0, var part) tail ? (slash + tail.Length - at, first + part) : default;
    }

    private static (int Length, decimal Value) ReadDenominator(string text, int slash, decimal numerator)
    {
        if (slash >= text.Length || text[slash] != '/')
            return default;
        var length = RunLength(text, slash + 1);
        var end = slash + 1 + length;
        if (length is 0 or > 3 || (end < text.Length && text[end] is '/' or '.' or '-'))
            return default;
        var denominator = decimal.Parse(text.AsSpan(slash + 1, length), CultureInfo.InvariantCulture);
        return denominator == 0 ? default : (length + 1, numerator / denominator);
    }

    private static (int Length, decimal Value) ReadPower(string text, int start, int length, decimal value)
    {
        var at = start + length;
        if (TenTo().Match(text, at) is { Success: true } power && int.Parse(power.Groups["e"].Value, CultureInfo.InvariantCulture) is >= -20 and <= 20 and var ten
            && Math.Abs((double)value * Math.Pow(10, ten)) < 7e28)
            return (length + power.Length, value * (decimal)Math.Pow(10, ten));
        if (at >= text.Length || text[at] is not ('e' or '^'))
            return (length, value);

        var sign = at + 1;
        var negative = sign < text.Length && text[sign] == '-';
        if (negative || (sign < text.Length && text[sign] == '+'))
            sign++;
        var digits = RunLength(text, sign);
        if (digits is 0 or > 3)
            return (length, value);

        var exponent = int.Parse(text.AsSpan(sign, digits), CultureInfo.InvariantCulture) * (negative ? -1 : 1);
        var result = text[at] == 'e' ? (double)value * Math.Pow(10, exponent) : Math.Pow((double)value, exponent);
        return double.IsFinite(result) && Math.Abs(result) < 7e28 ? (sign + digits - start, (decimal)result) : (length, value);
    }

    [GeneratedRegex("\\G(?:[0-9]{1,3}(?: [0-9]{3})+(?:\\.[0-9]+)?(?![0-9]| [0-9])|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\\.[0-9]+)?(?![0-9,])|[0-9]{1,3}(?:\\.[0-9]{3})+(?<comma>,[0-9]{1,2})(?![0-9,])|[0-9]+(?<comma>,[0-9]{1,2})(?![0-9,]|\\.[0-9]))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Foreign();

    [GeneratedRegex("\\G ?[x*×] ?10\\^(?<e>-?[0-9]{1,3})(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TenTo();
}
