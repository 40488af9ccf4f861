namespace BotFramework.Recognizers;

/// <summary>Reads Chinese numerals in folded text: 一百二十三, 两千四百五 (2450), 5万4千, 二点五, 三分之一.</summary>
internal static class ChineseNumeral
{
    // Keeps every product inside a decimal: the largest unit is 10^12.
    private const decimal MaxScaled = 7_000_000_000_000_000m;
    private const string Digits = "零一二三四五六七八九";
    private const string FormalDigits = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>Length 0 where no numeral starts; a sign is the caller's.</summary>
    public static (int Length, decimal Value) Read(string text, int start)
    {
        var whole = ReadMixed(text, start);
        if (whole.Length == 0)
            return default;
        return ReadShare(text, start, whole) ?? ReadPoint(text, start, whole);
    }

    public static int DigitOf(char c)
    {
        var digit = Digits.IndexOf(c, StringComparison.Ordinal);
        if (digit < 0)
            digit = FormalDigits.IndexOf(c, StringComparison.Ordinal);
        return digit >= 0 ? digit : c is '两' or '俩' ? 2 : -1;
    }

    public static decimal UnitOf(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        '兆' => 1_000_000_000_000,
        _ => 0,
    };

    // 三分之一, 三又五分之二 (the whole part before 又).
    private static (int Length, decimal Value)? ReadShare(string text, int start, (int Length, decimal Value) first)
    {
        var at = Skip(text, start + first.Length);
        if (at < text.Length && text[at] == '又')
        {
            var denominatorAt = Skip(text, at + 1);
            var denominator = ReadMixed(text, denominatorAt);
            if (denominator.Length == 0)
                return null;
            return ReadNumerator(text, denominatorAt + denominator.Length, denominator.Value) is { } share
                ? (share.End - start, first.Value + share.Value)
                : null;
        }

        return ReadNumerator(text, start + first.Length, first.Value) is { } part ? (part.End - start, part.Value) : null;
    }

    private static (int End, decimal Value)? ReadNumerator(string text, int at, decimal denominator)
    {
        at = Skip(text, at);
        if (denominator < 1 || at >= text.Length || text[at] != '分')
            return null;
        at = Skip(text, at + 1);
        if (at >= text.Length || text[at] != '之')
            return null;
        at = Skip(text, at + 1);
        var negative = at < text.Length && text[at] is '负' or '-';
        at += negative ? 1 : 0;
        var numerator = ReadMixed(text, at);
        if (numerator.Length == 0)
            return null;
        numerator = ReadPoint(text, at, numerator);
        return (at + numerator.Length, (negative ? -numerator.Value : numerator.Value) / denominator);
    }

    private static (int Length, decimal Value) ReadPoint(string text, int start, (int Length, decimal Value) whole)
    {
        var at = Skip(text, start + whole.Length);
        if (at >= text.Length || text[at] != '点')
            return whole;
        at = Skip(text, at + 1);
        var (value, scale, end) = (whole.Value, 0.1m, at);
        while (end < text.Length && DigitOf(text[end]) is >= 0 and var digit && text[end] is not ('两' or '俩') && end - at < 15)
        {
            value += digit * scale;
            scale /= 10;
            end++;
        }

        return end == at ? whole : (end - start, value);
    }

    private static (int Length, decimal Value) ReadMixed(string text, int start)
    {
        var sum = new UnitSum();
        var (at, end) = (start, start);
        while (at < text.Length)
        {
            var step = Step(text, at, ref sum);
            if (step == 0)
                break;
            end = at + step;
            at = Skip(text, end);
        }

        return sum.Total is { } total ? (end - start, total) : default;
    }

    private static int Step(string text, int at, ref UnitSum sum)
    {
        var c = text[at];
        if (UnitOf(c) is > 0 and var unit)
            return sum.AddUnit(unit) ? 1 : 0;
        if (DigitOf(c) is >= 0 and var digit)
            return sum.AddDigit(digit) ? 1 : 0;
        if (c is '余' or '几' or '多')
            return ApproximationLength(text, at);
        if (!char.IsAsciiDigit(c) && c != '.')
            return 0;
        var (length, value) = DigitReader.Read(text, at);
        return length > 0 && sum.AddNumber(value) ? length : 0;
    }

    // 十多万, 五百余万: the word between says "and some" and changes nothing.
    private static int ApproximationLength(string text, int at)
    {
        var next = Skip(text, at + 1);
        return at > 0 && next < text.Length && UnitOf(text[next]) >= 10_000 ? next - at : 0;
    }

    private static int Skip(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == ' ' && end - at < 4)
            end++;
        return end;
    }

    /// <summary>Adds up digits and units from left to right; refuses what would start another number.</summary>
    private struct UnitSum
    {
        private decimal _high;
        private decimal _section;
        private decimal? _pending;
        private decimal _lastUnit;
        private decimal _lastBig;
        private bool _zero;
        private bool _zeroUsed;
        private bool _any;
        private bool _run;
        private bool _arabic;

        public readonly decimal? Total => !_any ? null : _high + _section + (_pending ?? 0) * Tail;

        // 两千四百五 ends in five tens: a last digit without unit counts in the next lower one.
        private readonly decimal Tail => _zeroUsed || _run || _lastUnit < 100 || _pending is null or >= 10 ? 1 : _lastUnit / 10;

        public bool AddDigit(int digit)
        {
            if (digit == 0 && _pending is null)
                return _zero = _any = _zeroUsed = true;
            if (_pending is { } pending)
            {
                // 二零零四: digits in a row are read out one by one.
                if (_lastUnit > 0 || _arabic || pending > 99_999_999_999)
                    return false;
                (_pending, _run) = (pending * 10 + digit, true);
                return true;
            }

            if (_lastUnit == 0 && _zero && !_run)
                _run = true;
            (_pending, _any) = (digit, true);
            return true;
        }

        public bool AddNumber(decimal number)
        {
            if (_pending is not null || (_any && _lastUnit == 0) || (_lastUnit > 0 && number >= _lastUnit))
                return false;
            (_pending, _any, _arabic) = (number, true, true);
            return true;
        }

        public bool AddUnit(decimal unit)
        {
            if (Total > MaxScaled)
                return false;
            if (unit < 10_000)
                return AddSmall(unit);
            if (!_any || (_pending is null && _lastUnit == 0))
                return false;
            return AddBig(unit);
        }

        private bool AddSmall(decimal unit)
        {
            if (_lastUnit is > 0 and < 10_000 && unit > _lastUnit && _pending is null)
                return AddMultiple(unit);
            if (_lastUnit is > 0 and < 10_000 && unit >= _lastUnit)
                return false;
            _section += (_pending ?? 1) * unit;
            (_pending, _lastUnit, _zeroUsed, _any) = (null, unit, false, true);
            return true;
        }

        // 五十千, said by foreigners and in accounts.
        private bool AddMultiple(decimal unit)
        {
            _section *= unit;
            _lastUnit = unit;
            return true;
        }

        private bool AddBig(decimal unit)
        {
            // 四万亿, 十万万: a bigger unit multiplies all that stands before it.
            var part = _section + (_pending ?? 0);
            if (_lastBig > 0 && unit >= _lastBig)
                (_high, part) = (0, _high + part);
            if (part == 0)
                return false;
            _high += part * unit;
            (_section, _pending, _lastUnit, _lastBig, _zeroUsed, _any) = (0, null, unit, unit, false, true);
            return true;
        }
    }
}
