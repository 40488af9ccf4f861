using System.Collections.Frozen;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Knowledge;

/// <summary>
/// Finds the entry that a message asks for: by the cosine between it and the ways customers ask (TF-IDF over what
/// <see cref="QuestionFeatures"/> gives), if the entry's key terms are there too. Made once, used from any thread.
/// </summary>
public sealed class KnowledgeBase
{
    /// <summary>Less alike than this is not asked for. Set so that no line of another matter was lost to an entry, in thousand and more that were tried.</summary>
    private const double Enough = 0.5;

    /// <summary>Before a key term that must not be there.</summary>
    private const char Not = '!';

    private readonly FrozenDictionary<string, Posting[]> _postings;
    private readonly FrozenDictionary<string, double> _weights;
    private readonly FrozenDictionary<string, KnowledgeEntry> _byKey;
    private readonly IReadOnlyList<IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>>> _needs;
    private readonly int[] _entryOfAsk;
    private readonly double _unknown;

    public KnowledgeBase(IReadOnlyList<KnowledgeEntry> entries)
    {
        Entries = entries;
        _byKey = entries.ToFrozenDictionary(entry => entry.Key, StringComparer.Ordinal);
        _needs = [.. entries.Select(entry => entry.Needs.Select(groups => groups.Select(terms => terms.Select(QuestionFeatures.Fold).ToList()).ToList()).ToList())];
        List<(int Entry, HashSet<string> Features)> asks =
            [.. entries.SelectMany((entry, index) => entry.Asks.Select(ask => (index, QuestionFeatures.Of(QuestionFeatures.Fold(ask)))))];
        _entryOfAsk = [.. asks.Select(ask => ask.Entry)];
        _unknown = Math.Log(1 + entries.Count);
        _weights = asks.SelectMany(ask => ask.Features.Select(feature => (feature, ask.Entry))).Distinct().GroupBy(pair => pair.feature, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => Math.Log(1 + ((double)entries.Count / group.Count())), StringComparer.Ordinal);
        _postings = Postings(asks).GroupBy(posting => posting.Feature, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(posting => posting.Posting).ToArray(), StringComparer.Ordinal);
    }

    public IReadOnlyList<KnowledgeEntry> Entries { get; }

    private readonly record struct Posting(int Ask, float Weight);

    public KnowledgeEntry? Entry(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The entry that the message asks for, or null.</summary>
    public KnowledgeEntry? Find(string text) => Best(text, Enough).Entry;

    /// <summary>The entry most alike whose key terms are there, and how alike from 0 to 1; none that is less alike than asked.</summary>
    internal (KnowledgeEntry? Entry, double Score) Best(string text, double atLeast = 0)
    {
        var folded = QuestionFeatures.Fold(text);
        var features = QuestionFeatures.Of(folded);
        if (features.Count == 0)
            return (null, 0);
        Span<float> alike = _entryOfAsk.Length <= 4096 ? stackalloc float[_entryOfAsk.Length] : new float[_entryOfAsk.Length];
        double square = 0;
        foreach (var feature in features)
        {
            var weight = _weights.GetValueOrDefault(feature, _unknown);
            square += weight * weight;
            foreach (var posting in _postings.GetValueOrDefault(feature, []))
                alike[posting.Ask] += (float)(weight * posting.Weight);
        }

        var length = Math.Sqrt(square);
        var (best, score) = (-1, (float)(atLeast * length));
        for (var ask = 0; ask < alike.Length; ask++)
        {
            var isBetter = best < 0 ? alike[ask] >= score && alike[ask] > 0 : alike[ask] > score;
            if (isBetter && HasTerms(_entryOfAsk[ask], folded))
                (best, score) = (_entryOfAsk[ask], alike[ask]);
        }

        return best < 0 ? (null, 0) : (Entries[best], score / length);
    }

    private bool HasTerms(int entry, string folded) =>
        _needs[entry].Count == 0 || _needs[entry].Any(groups => groups.All(terms => terms.Any(term => term[0] == Not ? !Has(folded, term[1..]) : Has(folded, term))));

    // "side" is a word, not a part of "inside"; Chinese has no spaces to go by.
    private static bool Has(string folded, string term)
    {
        for (var at = folded.IndexOf(term, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(term, at + 1, StringComparison.Ordinal))
        {
            if (MessageText.IsHan(term[0]) || at == 0 || !char.IsAsciiLetterOrDigit(folded[at - 1]))
                return true;
        }

        return false;
    }

    private IEnumerable<(string Feature, Posting Posting)> Postings(List<(int Entry, HashSet<string> Features)> asks)
    {
        for (var ask = 0; ask < asks.Count; ask++)
        {
            var length = Math.Sqrt(asks[ask].Features.Sum(feature => _weights[feature] * _weights[feature]));
            foreach (var feature in asks[ask].Features)
                yield return (feature, new Posting(ask, (float)(_weights[feature] / length)));
        }
    }
}
