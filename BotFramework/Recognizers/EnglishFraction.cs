namespace BotFramework.Recognizers;

/// <summary>"one over three", "two out of five".</summary>
internal static class EnglishFraction
{
    public static (int Count, decimal Value)? ReadOver(IReadOnlyList<WordToken> tokens, int at, int count, decimal value)
    {
        var next = at + count;
        if (count == 0 || next + 1 >= tokens.Count)
            return null;
        var over = tokens[next].Text == "over";
        var outOf = tokens[next].Text == "out" && tokens[next + 1].Text == "of";
        if (!over && !outOf)
            return null;
        var below = next + (over ? 1 : 2);
        if (below >= tokens.Count)
            return null;
        // "$2000 over 3 years" is a price and a time.
        var (belowCount, divisor) = EnglishNumeral.Read(tokens, below);
        var spelled = !tokens[at].IsDigits || below + belowCount >= tokens.Count;
        return belowCount > 0 && divisor >= 1 && spelled && (over || value < divisor) ? (below + belowCount - at, value / divisor) : null;
    }
}
