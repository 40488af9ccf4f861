namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>
/// Searches one utterance for the words of many values. Where each word stands is looked up once, so that a long utterance costs its
/// length and not its length times the length of a value.
/// </summary>
internal sealed class TokenSearch
{
    private readonly string _utterance;
    private readonly List<Token> _tokens;
    private readonly int _maxDistance;
    private readonly bool _allowPartial;
    private readonly Dictionary<string, List<int>> _positions = [];

    public TokenSearch(string utterance, List<Token> tokens, int maxDistance, bool allowPartial)
    {
        (_utterance, _tokens, _maxDistance, _allowPartial) = (utterance, tokens, maxDistance, allowPartial);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!_positions.TryGetValue(tokens[i].Normalized, out var places))
                _positions[tokens[i].Normalized] = places = [];
            places.Add(i);
        }
    }

    public void AddMatches(SortedValue value, List<Token> words, List<ModelResult<FoundValue>> matches)
    {
        var from = 0;
        while (from < _tokens.Count && Match(words, from) is { } match)
        {
            if (match.Matched == words.Count || (_allowPartial && IsEnough(match.Matched, _tokens[match.First])))
                matches.Add(ToResult(value, match, words.Count));
            from = match.Last + 1;
        }
    }

    // One character of a Chinese name is chance; a word of an English one may be all that is meant.
    private static bool IsEnough(int matched, Token first) => matched > 1 || first.Text.Length > 1 || char.IsAscii(first.Text[0]);

    private (int First, int Last, int Matched, int Deviation)? Match(List<Token> words, int from)
    {
        var (first, last, matched, deviation) = (-1, -1, 0, 0);
        foreach (var word in words)
        {
            var place = Next(word.Normalized, last < 0 ? from : last + 1);
            var distance = place < 0 || last < 0 ? 0 : place - last - 1;
            if (place < 0 || distance > _maxDistance)
                continue;
            matched++;
            deviation += distance;
            first = first < 0 ? place : first;
            last = place;
        }

        return matched > 0 ? (first, last, matched, deviation) : null;
    }

    private int Next(string word, int from)
    {
        if (!_positions.TryGetValue(word, out var places))
            return -1;
        var at = places.BinarySearch(from);
        at = at >= 0 ? at : ~at;
        return at < places.Count ? places[at] : -1;
    }

    private ModelResult<FoundValue> ToResult(SortedValue value, (int First, int Last, int Matched, int Deviation) match, int wordCount)
    {
        var completeness = match.Matched / (float)wordCount;
        var accuracy = match.Matched / (float)(match.Matched + match.Deviation);
        var (start, end) = (_tokens[match.First].Start, _tokens[match.Last].End);
        return new()
        {
            Start = start,
            End = end,
            TypeName = "value",
            Text = _utterance[start..(end + 1)],
            Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = completeness * accuracy },
        };
    }
}
