using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>Tells the numbers of a message apart by the label before them and by their shape.</summary>
internal static partial class NumberFinder
{
    public static Entities Find(string text, Slot asked)
    {
        var found = Entities.None;
        var previousEnd = 0;
        foreach (Match match in Candidates().Matches(text))
        {
            if (!match.Value.Any(char.IsAsciiDigit) && !RequestNumber().IsMatch(match.Value))
                continue;
            var label = NumberLabels.Before(text, previousEnd, match.Index);
            found = Add(found, match, LabelOrAsked(label, asked));
            previousEnd = match.Index + match.Length;
        }

        return found;
    }

    private static NumberLabel LabelOrAsked(NumberLabel label, Slot asked) => (label, asked) switch
    {
        (NumberLabel.None, Slot.OrderNumber) => NumberLabel.Order,
        (NumberLabel.None, Slot.Phone) => NumberLabel.Phone,
        (NumberLabel.None, Slot.Imei) => NumberLabel.Imei,
        (NumberLabel.None, Slot.Serial) => NumberLabel.Serial,
        _ => label,
    };

    private static Entities Add(Entities found, Match match, NumberLabel label)
    {
        var value = match.Value;
        return KindOf(match, label) switch
        {
            NumberLabel.Order => found with { OrderNumber = found.OrderNumber ?? value.ToUpperInvariant() },
            NumberLabel.Request => found with { RequestNumber = found.RequestNumber ?? value.ToUpperInvariant() },
            NumberLabel.Phone => found with { Phone = found.Phone ?? DialledOf(value) },
            NumberLabel.Imei => found with { Imei = found.Imei ?? DigitsOf(value) },
            NumberLabel.Serial => found with { Serial = found.Serial ?? value.ToUpperInvariant() },
            _ => found,
        };
    }

    private static NumberLabel KindOf(Match match, NumberLabel label)
    {
        var value = match.Value;
        if (RequestNumber().IsMatch(value))
            return NumberLabel.Request;
        if (match.Groups["imei"].Success)
            return NumberLabel.Imei;
        if (match.Groups["phone"].Success)
            return label == NumberLabel.OrderNumber && value.All(char.IsAsciiDigit) ? NumberLabel.Order : PhoneUnless(label);
        return label switch
        {
            NumberLabel.Tracking or NumberLabel.Invoice or NumberLabel.Other or NumberLabel.Request => NumberLabel.None,
            NumberLabel.OrderNumber when IsOrderNumber(value, labelled: true) => NumberLabel.Order,
            NumberLabel.Order when IsOrderNumber(value, labelled: true) && !IsImei(value) => NumberLabel.Order,
            NumberLabel.Phone when LabelledPhone().IsMatch(value) => NumberLabel.Phone,
            NumberLabel.Serial when LabelledSerial().IsMatch(value) && value.Any(char.IsAsciiDigit) && !IsImei(value) => NumberLabel.Serial,
            _ => ByShape(value),
        };
    }

    private static NumberLabel PhoneUnless(NumberLabel label) =>
        label is NumberLabel.Tracking or NumberLabel.Invoice or NumberLabel.Other ? NumberLabel.None : NumberLabel.Phone;

    private static NumberLabel ByShape(string value)
    {
        if (IsOrderNumber(value, labelled: false))
            return NumberLabel.Order;
        if (IsImei(value))
            return NumberLabel.Imei;
        return IsSerial(value) ? NumberLabel.Serial : NumberLabel.None;
    }

    // Shops number their orders in letters and digits (W100027), with year and counter (ORD-2026-0001) or in digits alone; the last only after a word for it.
    private static bool IsOrderNumber(string value, bool labelled)
    {
        if (value.Count(char.IsAsciiDigit) < 5 || Date().IsMatch(value) || DeviceFinder.NamesDevice(value))
            return false;
        return OrderCode().IsMatch(value) || (labelled && LabelledOrder().IsMatch(value));
    }

    private static bool IsImei(string value) => value.Length is >= 14 and <= 16 && value.All(char.IsAsciiDigit);

    // Apple's serials: letters and digits well mixed; a word with a number behind it is none.
    private static bool IsSerial(string value) =>
        value.Length is >= 10 and <= 12 && value.All(char.IsAsciiLetterOrDigit) && value.Count(char.IsAsciiLetter) >= 2
        && Changes(value) >= 2 && !DeviceFinder.NamesDevice(value);

    private static int Changes(string value) =>
        Enumerable.Range(1, value.Length - 1).Count(index => char.IsAsciiDigit(value[index]) != char.IsAsciiDigit(value[index - 1]));

    private static string DigitsOf(string value) => string.Concat(value.Where(char.IsAsciiDigit));

    private static string DialledOf(string value)
    {
        var extension = value.IndexOf('#', StringComparison.Ordinal);
        var number = extension < 0 ? value : value[..extension];
        return (number.StartsWith('+') ? "+" : "") + DigitsOf(number) + (extension < 0 ? "" : value[extension..]);
    }

    // Phones in the ways that people write them (international; Taiwan mobile and landline; mainland mobile and landline; North America),
    // the groups of an IMEI as *#06# shows them, and any row of letters and digits.
    [GeneratedRegex(
        """
        (?<phone>\+[1-9](?:[ \-().]{0,2}[0-9]){7,14}(?![0-9]))
        |(?<imei>(?<![0-9A-Za-z])[0-9]{2}[ -][0-9]{6}[ -][0-9]{6}[ -][0-9]{1,2}(?![0-9]))
        |(?<phone>(?<![0-9A-Za-z-])09[0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{3}(?![0-9A-Za-z]))
        |(?<phone>(?<![0-9A-Za-z-])1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9A-Za-z]))
        |(?<phone>(?<![0-9A-Za-z-])(?:\(0[0-9]{1,3}\)[ ]?|0[0-9]{1,3}[ -])[0-9]{3,4}[ -]?[0-9]{3,4}(?![0-9A-Za-z])(?:\#[0-9]{1,5})?)
        |(?<phone>(?<![0-9A-Za-z-])0[2-8][0-9]{7,8}(?![0-9A-Za-z-]))
        |(?<phone>(?<![0-9A-Za-z-])(?:\([2-9][0-9]{2}\)[ ]?|[2-9][0-9]{2}[ .-])[2-9][0-9]{2}[ .-][0-9]{4}(?![0-9A-Za-z]))
        |(?<![0-9A-Za-z])[0-9A-Za-z]{1,24}(?:-[0-9A-Za-z]{1,12}){0,5}(?![0-9A-Za-z])
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Candidates();

    [GeneratedRegex("^(?:R[A-Z]?|T)-(?:(?=[A-Z-]{0,30}[0-9])(?=(?:-?[A-Z0-9]){4})|(?=(?:-?[A-Z0-9]){7}))[A-Z0-9]{2,16}(?:-[A-Z0-9]{2,8}){0,4}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex RequestNumber();

    [GeneratedRegex("^[A-Z]{1,5}-?[0-9]{4,14}$|^[A-Z]{2,5}(?:-[0-9]{2,12}){1,4}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OrderCode();

    [GeneratedRegex("^[0-9]{6,12}$|^[0-9]{2,8}(?:-[0-9]{2,8}){1,3}$|^(?=.*[0-9])[A-Z0-9]{2,20}(?:-[A-Z0-9]{1,12}){0,4}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LabelledOrder();

    [GeneratedRegex("^[0-9]{7,12}$|^[0-9]{2,4}(?:-[0-9]{3,4}){1,3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LabelledPhone();

    [GeneratedRegex("^[A-Z0-9]{8,14}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LabelledSerial();

    [GeneratedRegex("^(?:19|20)[0-9]{2}-[01]?[0-9]-[0-3]?[0-9]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Date();
}
