namespace ServiceBot.Dialogs.Repairs;

/// <summary>The check digit of an IMEI (3GPP TS 23.003): a number mistyped in one place is caught .</summary>
public static class ImeiRules
{
    private const int Length = 15;

    /// <summary>Only 15 digits have a check digit: 14 lack it, and 16 carry the version of the software instead.</summary>
    public static bool IsMistyped(string imei) => imei.Length == Length && Sum(imei) % 10 != 0;

    private static int Sum(string digits)
    {
        var sum = 0;
        for (var index = 0; index < digits.Length; index++)
        {
            var value = digits[index] - '0';
            sum += index % 2 == 0 ? value : (value * 2 / 10) + (value * 2 % 10);
        }

        return sum;
    }
}
