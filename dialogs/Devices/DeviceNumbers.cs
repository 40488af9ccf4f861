using System.Text.RegularExpressions;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Devices;

/// <summary>Reads the numbers that a device has, however they are typed: full width, with spaces, dashes, dots or slashes (A-05).</summary>
public static partial class DeviceNumbers
{
    private const int ImeiLength = 15;
    private const int WithoutCheck = ImeiLength - 1;

    public static DeviceNumber Read(string text)
    {
        var typed = MessageText.Normalise(text).Trim().ToUpperInvariant();
        if (PartNumbers.Find(typed) is { } part)
            return new DeviceNumber.Part(part);
        var plain = Separators().Replace(typed, "");
        if (plain.Length is >= WithoutCheck and <= ImeiLength + 1 && plain.All(char.IsAsciiDigit))
            return OfDigits(plain);
        if (ModelNumber().IsMatch(plain))
            return new DeviceNumber.Model(plain);
        return SerialShape().IsMatch(plain) && plain.Any(char.IsAsciiDigit) ? new DeviceNumber.Serial(plain, Corrected(plain)) : new DeviceNumber.None();
    }

    /// <summary>Whether the last of 15 digits is the Luhn check digit of the others.</summary>
    public static bool HasRightCheckDigit(string digits) =>
        digits.Length == ImeiLength && digits.All(char.IsAsciiDigit) && digits[^1] - '0' == CheckDigit(digits.AsSpan(0, WithoutCheck));

    /// <summary>Only 15 digits have a check digit: 14 lack it, and 16 carry the version of the software instead.</summary>
    public static bool IsMistyped(string imei) => imei.Length == ImeiLength && !HasRightCheckDigit(imei);

    private static DeviceNumber OfDigits(string digits) => digits.Length switch
    {
        WithoutCheck => new DeviceNumber.WithoutCheckDigit(Completed(digits)),
        ImeiLength => HasRightCheckDigit(digits) ? new DeviceNumber.Imei(digits) : new DeviceNumber.Mistyped(digits),
        _ => new DeviceNumber.WithSoftwareVersion(Completed(digits[..WithoutCheck])),
    };

    private static string Completed(string digits) => digits + (char)('0' + CheckDigit(digits));

    // Luhn: every second digit of the fourteen, from the right, counts double.
    private static int CheckDigit(ReadOnlySpan<char> fourteen)
    {
        var sum = 0;
        for (var index = 0; index < fourteen.Length; index++)
        {
            var digit = fourteen[index] - '0';
            if (index % 2 == 1)
                digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return (10 - (sum % 10)) % 10;
    }

    // Serial numbers of the old forms, which have no letter O or I, have 11 or 12 characters; the random ones of today may have any.
    private static string? Corrected(string serial)
    {
        var corrected = serial.Replace('O', '0').Replace('I', '1');
        return corrected == serial ? null : corrected;
    }

    [GeneratedRegex(@"[\s\-./]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separators();

    [GeneratedRegex("^A[0-9]{4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ModelNumber();

    [GeneratedRegex("^[A-Z0-9]{8,14}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SerialShape();
}
