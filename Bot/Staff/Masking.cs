using System.Text.RegularExpressions;

namespace ServiceBot.Staff;

/// <summary>
/// Covers e-mail addresses, telephone numbers, serial numbers and IMEIs in a text, leaving enough to tell two of them apart
/// (P9). Order and request numbers stay: staff work by them.
/// </summary>
public static partial class Masking
{
    private const string Stars = "****";

    public static string Mask(string text)
    {
        if (text.Length == 0)
            return text;
        text = Email().Replace(text, match => $"{match.ValueSpan[0]}***{match.Groups["domain"].Value}");
        text = Imei().Replace(text, match => Ends(Digits(match.Value), 2, 4));
        text = Telephone().Replace(text, match => MaskTelephone(match.Value));
        text = LabelledSerial().Replace(text, match => match.Groups["label"].Value + Ends(match.Groups["number"].Value, 2, 4));
        return Serial().Replace(text, match => Ends(match.Value, 2, 4));
    }

    private static string MaskTelephone(string text)
    {
        var digits = Digits(text);
        if (digits.Length < 8 || Date().IsMatch(text))
            return text;
        return text[0] is '+' or '\uFF0B' ? "+" + Ends(digits, 4, 4) : Ends(digits, 2, 4);
    }

    private static string Ends(string text, int first, int last) => string.Concat(text.AsSpan(0, first), Stars, text.AsSpan(text.Length - last));

    private static string Digits(string text) => string.Concat(text.Where(char.IsDigit));

    [GeneratedRegex(@"(?<local>[\p{L}\p{N}._%+'-]+)(?<domain>@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();

    // 15 digits, in one piece or as 35-693803-564380-9.
    [GeneratedRegex(@"(?<![\p{L}\d-])\d{2}[ -]?\d{6}[ -]?\d{6}[ -]?\d(?![A-Za-z\d])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Imei();

    // Not inside a word, a link or a number such as AB-12345678.
    [GeneratedRegex(@"(?<![A-Za-z\d*@./_-])[+(\uFF0B]?\d[\d ()-]{5,20}\d(?![A-Za-z\d@])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Telephone();

    // A date, a moment, or two dates after one another.
    [GeneratedRegex(@"^[12]\d{3}-\d{2}-\d{2}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Date();

    // Ten to twelve capital letters and digits, both there; not the tail of a number such as RP-….
    [GeneratedRegex(@"(?<![A-Za-z0-9*-])(?=[A-Z0-9]*[A-Z])(?=[A-Z0-9]*[0-9])[A-Z0-9]{10,12}(?![A-Za-z0-9-])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Serial();

    // Whatever is said to be one.
    [GeneratedRegex(@"(?<label>(序號|序列號|序列号|serial( number| no\.?)?|S/N)\s*(是|為|为|is)?\s*[:\uFF1A#]?\s*)(?<number>(?=[A-Za-z]*\d)[A-Za-z\d]{8,20})(?![A-Za-z\d*])", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LabelledSerial();
}
