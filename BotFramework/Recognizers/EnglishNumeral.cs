using System.Collections.Frozen;

namespace BotFramework.Recognizers;

/// <summary>Reads English numbers in folded text: "one hundred and five", "2 million", "two and a half", "three quarters".</summary>
internal static class EnglishNumeral
{
    // Keeps every product inside a decimal: the largest scale is 10^12.
    private const decimal MaxScaled = 7_000_000_000_000_000m;

    private static readonly FrozenDictionary<string, int> Small = new Dictionary<string, int>
    {
        ["zero"] = 0,
        ["nought"] = 0,
        ["naught"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>
    {
        ["hundred"] = 100,
        ["hundreds"] = 100,
        ["k"] = 1000,
        ["thousand"] = 1000,
        ["thousands"] = 1000,
        ["lakh"] = 100_000,
        ["million"] = 1_000_000,
        ["millions"] = 1_000_000,
        ["mil"] = 1_000_000,
        ["mm"] = 1_000_000,
        ["crore"] = 10_000_000,
        ["billion"] = 1_000_000_000,
        ["billions"] = 1_000_000_000,
        ["bln"] = 1_000_000_000,
        ["b"] = 1_000_000_000,
        ["g"] = 1_000_000_000,
        ["trillion"] = 1_000_000_000_000,
        ["trillions"] = 1_000_000_000_000,
        ["tln"] = 1_000_000_000_000,
    }.ToFrozenDictionary();

    public static bool IsSmall(string word, out int value) => Small.TryGetValue(word, out value);

    public static bool IsScale(string word, out decimal value) => Scales.TryGetValue(word, out value);

    /// <summary>Length 0 where no number starts; a sign is the caller's.</summary>
    public static (int Length, decimal Value) Read(IReadOnlyList<WordToken> tokens, int at)
    {
        var cardinal = ReadCardinal(tokens, at);
        if (cardinal.Count == 0)
            return ReadLoneFraction(tokens, at);
        var next = at + cardinal.Count;
        if (ReadFractionOf(tokens, next, cardinal.Value) is { } fraction)
            return (cardinal.Count + fraction.Count, fraction.Value);
        if (ReadAndFraction(tokens, next, cardinal.Value) is { } mixed)
            return (cardinal.Count + mixed.Count, mixed.Value);
        if (ReadPoint(tokens, next) is { } point)
            return (cardinal.Count + point.Count, cardinal.Value + point.Value);
        if (Word(tokens, next) is "dozen" or "dozens" or "doz" or "dozs" or "dzs" && cardinal.Value < MaxScaled)
            return (cardinal.Count + 1, cardinal.Value * 12);
        return cardinal;
    }

    private static (int Count, decimal Value) ReadCardinal(IReadOnlyList<WordToken> tokens, int at)
    {
        var sum = default(ScaleSum);
        var i = at;
        if (Word(tokens, at) is "a" or "an" && IsScale(Word(tokens, at + 1) ?? "", out _) && Word(tokens, at + 1)!.Length > 3)
            i = sum.Add(1) ? at + 1 : at;
        var end = at;
        while (i < tokens.Count)
        {
            if (!sum.Take(tokens, i))
            {
                // "two hundred and five", "fifty-two", "fifty - two": a joint counts only when the number goes on behind it.
                var joint = tokens[i].Text is "and" or "-" && end > at && ReadAndFraction(tokens, i, 1) is null;
                var again = joint && i + 2 < tokens.Count && tokens[i + 2].Text is "hundred" && tokens[i + 1].IsDigits;
                if (!joint || again || i + 1 >= tokens.Count || !sum.CanJoin(tokens, i) || !sum.Take(tokens, i + 1))
                    break;
                i++;
            }

            end = ++i;
        }

        return sum.Any && end > at ? (end - at, sum.Total) : default;
    }

    // "half", "a quarter", "half a dozen", "half million", "a fifth".
    private static (int Count, decimal Value) ReadLoneFraction(IReadOnlyList<WordToken> tokens, int at)
    {
        var article = Word(tokens, at) is "a" or "an" ? 1 : 0;
        var word = Word(tokens, at + article);
        if (word is "dozen")
            return (article + 1, 12);
        if (ReadPart(tokens, at) is not ( > 0, var value) part)
            return default;
        var next = at + part.Count;
        var skip = Word(tokens, next) is "a" ? 1 : 0;
        if (word is "half" && Word(tokens, next + skip) is "dozen")
            return (part.Count + skip + 1, 6);
        if (IsScale(Word(tokens, next) ?? "", out var scale) && word is "half" or "quarter")
            return (part.Count + 1, value * scale);
        return word is "quarter" && article == 0 ? default : part;
    }

    private static (int Count, decimal Value) ReadPart(IReadOnlyList<WordToken> tokens, int at)
    {
        var article = Word(tokens, at) is "a" or "an" ? 1 : 0;
        return Word(tokens, at + article) switch
        {
            "half" => (article + 1, 0.5m),
            "quarter" => (article + 1, 0.25m),
            _ when article == 1 && EnglishOrdinal.Denominator(tokens, at + 1, plural: false) is { } part => (1 + part.Count, 1 / part.Value),
            _ => default,
        };
    }

    // "two thirds", "one-eighth".
    private static (int Count, decimal Value)? ReadFractionOf(IReadOnlyList<WordToken> tokens, int at, decimal numerator)
    {
        var dash = at < tokens.Count && tokens[at].Text == "-" ? 1 : 0;
        return EnglishOrdinal.Denominator(tokens, at + dash, plural: numerator != 1) is { } part
            ? (dash + part.Count, numerator / part.Value)
            : null;
    }

    // "two and a half", "3 million and a quarter", "twenty and three fifths", "five and a half million".
    private static (int Count, decimal Value)? ReadAndFraction(IReadOnlyList<WordToken> tokens, int at, decimal whole)
    {
        if (Word(tokens, at) is not "and" || whole >= MaxScaled)
            return null;
        var part = ReadPart(tokens, at + 1);
        if (part.Count == 0 && IsSmall(Word(tokens, at + 1) ?? "", out var numerator) && numerator is > 0 and < 10
            && ReadFractionOf(tokens, at + 2, numerator) is { } fraction)
            part = (fraction.Count + 1, fraction.Value);
        if (part.Count == 0)
            return null;
        if (IsScale(Word(tokens, at + 1 + part.Count) ?? "", out var scale))
            return (part.Count + 2, whole < scale ? (whole + part.Value) * scale : whole + part.Value * scale);
        return (part.Count + 1, whole + part.Value * (whole >= 1_000_000 ? LowestScale(whole) : 1));
    }

    private static (int Count, decimal Value)? ReadPoint(IReadOnlyList<WordToken> tokens, int at)
    {
        if (Word(tokens, at) is not "point")
            return null;
        var (i, value, scale) = (at + 1, 0m, 0.1m);
        while (i - at < 16 && IsSmall(Word(tokens, i) ?? "", out var digit) && digit < 10)
        {
            (value, scale, i) = (value + digit * scale, scale / 10, i + 1);
        }

        if (i > at + 1)
            return (i - at, value);
        var tens = ReadCardinal(tokens, at + 1);
        return tens is ( > 0, < 100) ? (tens.Count + 1, tens.Value / 100) : null;
    }

    private static decimal LowestScale(decimal whole) =>
        whole % 1_000_000_000_000 == 0 ? 1_000_000_000_000 : whole % 1_000_000_000 == 0 ? 1_000_000_000 : 1_000_000;

    private static string? Word(IReadOnlyList<WordToken> tokens, int at) =>
        at >= 0 && at < tokens.Count && !tokens[at].IsDigits ? tokens[at].Text : null;

    /// <summary>Adds words from left to right as English stacks them: units under tens under hundreds under scales.</summary>
    private struct ScaleSum
    {
        private decimal _total;
        private decimal _current;
        private decimal _room;
        private decimal _scaleRoom;

        public bool Any { get; private set; }

        public readonly decimal Total => _total + _current;

        public bool Add(decimal value)
        {
            if (!Any)
                (Any, _room, _scaleRoom) = (true, 0, decimal.MaxValue);
            else if (value >= _room)
                return false;
            _current += value;
            _room = value is >= 20 and < 100 && value % 10 == 0 ? 10 : 0;
            return true;
        }

        public readonly bool CanJoin(IReadOnlyList<WordToken> tokens, int joint) =>
            tokens[joint].Text == "and" ? _room >= 100 : _room == 10;

        public bool Take(IReadOnlyList<WordToken> tokens, int at)
        {
            var token = tokens[at];
            if (token.IsDigits)
                return TakeDigits(tokens, at);
            if (IsSmall(token.Text, out var small))
                return Add(small) && (small > 0 || _total + _current == 0);
            if (!IsScale(token.Text, out var scale) || (!Any && token.Text.Length <= 3))
                return false;
            return scale == 100 ? TakeHundred() : TakeScale(scale, token, tokens, at);
        }

        private bool TakeDigits(IReadOnlyList<WordToken> tokens, int at)
        {
            var goesOn = Any && at + 1 < tokens.Count && tokens[at].Value >= 1;
            return !Any || (goesOn && tokens[at].Value > 0) || (tokens[at].Value > 0 && _room >= 100) ? Add(tokens[at].Value) : false;
        }

        private bool TakeHundred()
        {
            if (Any && (_current == 0 || _room >= 100 || _current > MaxScaled))
                return false;
            (_current, _room, _scaleRoom) = (Any ? _current * 100 : 100, 100, Any ? _scaleRoom : decimal.MaxValue);
            return Any = true;
        }

        private bool TakeScale(decimal scale, WordToken token, IReadOnlyList<WordToken> tokens, int at)
        {
            // "10M" is ten million, "10m" ten metres; "g" and "b" only behind digits.
            if (token.Text.Length <= 2 && (at == 0 || !tokens[at - 1].IsDigits))
                return false;
            if (_scaleRoom > 0 && Any && _current == 0 && _total > 0)
                _current = _total; // "three lakh crore"
            else if (Any && scale >= _scaleRoom)
                return false;
            var part = Any ? (_current == 0 ? 1 : _current) : 1;
            if (part == _total)
                _total = 0;
            if (part > MaxScaled)
                return false;
            (_total, _current, _room, _scaleRoom) = (_total + part * scale, 0, scale, scale);
            return Any = true;
        }
    }
}
