namespace ServiceBot.Dialogs.Guard;

/// <summary>The check digits of personal numbers. Each takes the bare number, letters in upper case.</summary>
public static class IdentityChecks
{
    // The numbers 10 to 35 that Taiwan gives to the letters A to Z, in the order of the alphabet.
    private static ReadOnlySpan<byte> TaiwanLetters =>
        [10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33];

    private static ReadOnlySpan<byte> MainlandWeights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>A letter and nine digits: citizens (second sign 1, 2), residents (8, 9; before 2021 a letter A to D).</summary>
    public static bool IsTaiwanese(ReadOnlySpan<char> number)
    {
        if (number.Length != 10 || !char.IsAsciiLetterUpper(number[0]) || number[1] is not ('1' or '2' or '8' or '9' or (>= 'A' and <= 'D')))
            return false;
        var first = TaiwanLetters[number[0] - 'A'];
        var sum = (first / 10) + (first % 10 * 9);
        sum += 8 * (char.IsAsciiDigit(number[1]) ? number[1] - '0' : TaiwanLetters[number[1] - 'A'] % 10);
        for (var index = 2; index < 10; index++)
        {
            if (!char.IsAsciiDigit(number[index]))
                return false;
            sum += (number[index] - '0') * (index == 9 ? 1 : 9 - index);
        }

        return sum % 10 == 0;
    }

    /// <summary>GB 11643: 17 digits with a date of birth, and a check digit or X.</summary>
    public static bool IsMainlandChinese(ReadOnlySpan<char> number)
    {
        if (number.Length != 18 || number[..17].ContainsAnyExceptInRange('0', '9') || number[0] is '0' or '9' || !IsBirthDate(number[6..14]))
            return false;
        var sum = 0;
        for (var index = 0; index < 17; index++)
            sum += (number[index] - '0') * MainlandWeights[index];
        return number[17] == "10X98765432"[sum % 11];
    }

    /// <summary>One or two letters, six digits and a check digit or A, without the brackets.</summary>
    public static bool IsHongKong(ReadOnlySpan<char> number)
    {
        if (number.Length is not (8 or 9) || !char.IsAsciiLetterUpper(number[0]))
            return false;
        var letters = number.Length - 7;
        if ((letters == 2 && !char.IsAsciiLetterUpper(number[1])) || number[letters..^1].ContainsAnyExceptInRange('0', '9'))
            return false;
        // A missing first letter counts as a blank, 36.
        var sum = letters == 1 ? 36 * 9 : (number[0] - 'A' + 10) * 9;
        sum += (number[letters - 1] - 'A' + 10) * 8;
        for (var index = 0; index < 6; index++)
            sum += (number[letters + index] - '0') * (7 - index);
        var check = (11 - (sum % 11)) % 11;
        return number[^1] == (check == 10 ? 'A' : (char)('0' + check));
    }

    /// <summary>United States social security: nine digits; no check digit, but groups that are never given out.</summary>
    public static bool IsUnitedStates(ReadOnlySpan<char> number) =>
        number.Length == 9 && !number.ContainsAnyExceptInRange('0', '9') && number[0] != '9'
        && !number[..3].SequenceEqual("000") && !number[..3].SequenceEqual("666") && !number[3..5].SequenceEqual("00") && !number[5..].SequenceEqual("0000");

    private static bool IsBirthDate(ReadOnlySpan<char> date) =>
        int.TryParse(date[..4], out var year) && year is >= 1850 and <= 2150
        && int.TryParse(date[4..6], out var month) && month is >= 1 and <= 12
        && int.TryParse(date[6..], out var day) && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
