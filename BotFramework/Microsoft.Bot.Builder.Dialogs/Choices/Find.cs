namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Searches an utterance for choices by their words.</summary>
public class Find
{
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, [.. choices.Select(choice => new Choice(choice))], options);
    }

    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        if (string.IsNullOrWhiteSpace(utterance))
            throw new ArgumentNullException(nameof(utterance));
        ArgumentNullException.ThrowIfNull(choices);

        var synonyms = Synonyms(choices, options ?? new FindChoicesOptions());
        return [.. FindValues(utterance, synonyms, options).Select(found => ToChoice(found, choices))];
    }

    /// <summary>
    /// The values whose words stand in the utterance in their order, without overlap, from left to right. A value of several words scores
    /// less for every word left out (where that is allowed) and for words that stand between.
    /// </summary>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        if (string.IsNullOrWhiteSpace(utterance))
            throw new ArgumentNullException(nameof(utterance));
        ArgumentNullException.ThrowIfNull(values);

        if (values.Find(value => string.Equals(value.Value, utterance.Trim(), StringComparison.OrdinalIgnoreCase)) is { } exact)
            return [Whole(utterance, exact)];

        options ??= new FindValuesOptions();
        var tokenizer = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var tokens = tokenizer(utterance, options.Locale);
        var search = new TokenSearch(utterance, tokens, options.MaxTokenDistance ?? 2, options.AllowPartialMatches);
        // The longest value first: "red wine" is not "red".
        var matches = new List<ModelResult<FoundValue>>();
        foreach (var value in values.OrderByDescending(value => value.Value.Length))
            search.AddMatches(value, tokenizer(value.Value.Trim(), options.Locale), matches);
        return WithoutOverlap(matches);
    }

    // Nothing else was said: no other value can be meant, and a value of signs only has no words to search for.
    private static ModelResult<FoundValue> Whole(string utterance, SortedValue value) => new()
    {
        Start = 0,
        End = utterance.Length - 1,
        TypeName = "value",
        Text = utterance,
        Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = 1 },
    };

    private static List<ModelResult<FoundValue>> WithoutOverlap(List<ModelResult<FoundValue>> matches)
    {
        var taken = new List<ModelResult<FoundValue>>();
        var usedIndexes = new HashSet<int>();
        foreach (var match in matches.OrderByDescending(match => match.Resolution.Score))
        {
            // A choice counts once, and a word for one choice.
            if (taken.TrueForAll(other => match.End < other.Start || match.Start > other.End) && usedIndexes.Add(match.Resolution.Index))
                taken.Add(match);
        }

        return [.. taken.OrderBy(match => match.Start)];
    }

    private static List<SortedValue> Synonyms(IList<Choice> choices, FindChoicesOptions options)
    {
        var synonyms = new List<SortedValue>();
        for (var i = 0; i < choices.Count; i++)
        {
            var choice = choices[i];
            if (!options.NoValue)
                Add(choice.Value, i);
            if (!options.NoAction)
                Add(choice.Action?.Title, i);
            foreach (var synonym in choice.Synonyms ?? [])
                Add(synonym, i);
        }

        return synonyms;

        void Add(string value, int index)
        {
            if (!string.IsNullOrWhiteSpace(value))
                synonyms.Add(new SortedValue { Value = value, Index = index });
        }
    }

    private static ModelResult<FoundChoice> ToChoice(ModelResult<FoundValue> found, IList<Choice> choices) => new()
    {
        Start = found.Start,
        End = found.End,
        TypeName = "choice",
        Text = found.Text,
        Resolution = new FoundChoice
        {
            Value = choices[found.Resolution.Index].Value,
            Index = found.Resolution.Index,
            Score = found.Resolution.Score,
            Synonym = found.Resolution.Value,
        },
    };
}
