using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using PhoneNumbers;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Orders;

/// <summary>E-mail addresses and telephone numbers as people write them, made comparable.</summary>
internal sealed class Contacts(IOptions<StoreOptions> store)
{
    private const int ShortestNationalNumber = 8;

    private readonly PhoneNumberUtil _phones = PhoneNumberUtil.GetInstance();

    /// <summary>Lower-case, trimmed, full-width characters as half-width ones.</summary>
    public static string? EmailKey(string? email) =>
        string.IsNullOrWhiteSpace(email) ? null : OrderNumber.Key(email).ToLowerInvariant();

    /// <summary>E.164 where it is a number of the shop's region or has its country code; else its digits alone.</summary>
    public string? TelephoneKey(string? telephone)
    {
        if (string.IsNullOrWhiteSpace(telephone))
            return null;
        var half = OrderNumber.Key(telephone);
        return Parse(half) is { } number && _phones.IsValidNumber(number) ? _phones.Format(number, PhoneNumberFormat.E164) : Digits(half);
    }

    /// <summary>Whether what a customer gave is the e-mail or the telephone of these keys.</summary>
    public bool IsOneOf(string contact, string? emailKey, string? telephoneKey)
    {
        var isEmail = OrderNumber.Key(contact).Contains('@', StringComparison.Ordinal);
        var (given, known) = isEmail ? (EmailKey(contact), emailKey) : (TelephoneKey(contact), telephoneKey);
        return Same(given, known) || (!isEmail && Same(Digits(OrderNumber.Key(contact)).TrimStart('0'), NationalNumber(known)));
    }

    private PhoneNumber? Parse(string telephone)
    {
        try
        {
            return _phones.Parse(telephone, store.Value.Region);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    // A customer from elsewhere writes the number as at home, without a country code.
    private string? NationalNumber(string? telephoneKey) =>
        telephoneKey is ['+', ..] && Parse(telephoneKey) is { } number && _phones.GetNationalSignificantNumber(number) is { Length: >= ShortestNationalNumber } national
            ? national
            : null;

    private static bool Same(string? given, string? known) =>
        !string.IsNullOrEmpty(given) && known is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(known));

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
