using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Guard;

/// <summary>
/// Payment cards: 14 to 19 digits with an issuer's prefix and the Luhn check digit, written together or in groups.
/// Issuers and lengths as in ISO/IEC 7812: Visa, Mastercard, American Express, JCB, UnionPay, Discover, Diners.
/// </summary>
internal static class CardNumbers
{
    private const int Longest = 19;

    public static IEnumerable<FoundSecret> Find(string text, GuardContext context)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = IsPartOfCode(text, at) ? -1 : CardFrom(text, at);
            if (end > 0 && !IsSomethingElse(text, at, end, context))
            {
                yield return new FoundSecret(at, end, RedactedKind.CardNumber);
                at = end;
                continue;
            }

            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
        }
    }

    // Up to three letters before it make it an order code; a longer word ("visa4111…") does not.
    private static bool IsPartOfCode(string text, int at)
    {
        var letters = 0;
        while (letters < 4 && at - letters > 0 && char.IsAsciiLetter(text[at - letters - 1]))
            letters++;
        return letters is > 0 and < 4;
    }

    /// <summary>The end of the longest card number that begins here and ends with a group; -1 if there is none.</summary>
    private static int CardFrom(string text, int start)
    {
        Span<int> digits = stackalloc int[Longest];
        var count = 0;
        var best = -1;
        var at = start;
        while (at < text.Length && count <= Longest)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                if (count == Longest)
                    break;
                digits[count++] = text[at++] - '0';
                var groupEnds = at == text.Length || !char.IsAsciiDigit(text[at]);
                if (groupEnds && IsIssued(digits[..count]) && PassesLuhn(digits[..count]))
                    best = at;
                continue;
            }

            var next = AfterSeparator(text, at);
            if (next < 0)
                break;
            at = next;
        }

        return best;
    }

    // At most three of the signs that people and forms put between groups.
    private static int AfterSeparator(string text, int at)
    {
        for (var width = 0; width <= 3 && at + width < text.Length; width++)
        {
            var sign = text[at + width];
            if (char.IsAsciiDigit(sign))
                return at + width;
            if (sign is not (' ' or '-' or '.' or '_' or '/' or '\u200B' or '\t' or '\n' or '\r' or '·'))
                return -1;
        }

        return -1;
    }

    private static bool IsSomethingElse(string text, int start, int end, GuardContext context)
    {
        var written = text[start..end];
        var digits = string.Concat(written.Where(char.IsAsciiDigit));
        var isImeiShaped = digits.Length == 15 || (digits.Length is 14 or 16 && (digits.StartsWith("35", StringComparison.Ordinal)));
        if (isImeiShaped && (context.Expecting == Slot.Imei || NumberLabels.Before(text, 0, start) == NumberLabel.Imei))
            return true;
        return context.IsKnownOrderNumber(written) || context.IsKnownOrderNumber(digits);
    }

    private static bool IsIssued(ReadOnlySpan<int> digits)
    {
        if (digits.Length < 14)
            return false;
        var two = (digits[0] * 10) + digits[1];
        var four = (two * 100) + (digits[2] * 10) + digits[3];
        return digits.Length switch
        {
            14 => two is 36 or 38 or 39 || four is >= 3000 and <= 3059,
            15 => two is 34 or 37,
            16 => digits[0] == 4 || two is (>= 51 and <= 55) or 62 or 65 or 81 || four is (>= 2221 and <= 2720) or 6011 or (>= 3528 and <= 3589)
                || four / 10 is >= 644 and <= 649,
            19 => digits[0] == 4 || two is 62 or 81,
            _ => two is 62 or 81,
        };
    }

    private static bool PassesLuhn(ReadOnlySpan<int> digits)
    {
        var sum = 0;
        for (var index = 0; index < digits.Length; index++)
        {
            var digit = digits[digits.Length - 1 - index] * (1 + (index % 2));
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }
}
