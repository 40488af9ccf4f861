using BotFramework.Recognizers;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds out which choice is meant: by its words, by its place, by its number.</summary>
public class ChoiceRecognizers
{
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        RecognizeChoices(utterance, [.. choices.Select(choice => new Choice(choice))], options);

    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        utterance ??= string.Empty;
        list ??= [];
        options ??= new FindChoicesOptions();
        if (string.IsNullOrWhiteSpace(utterance))
            return [];

        var byWords = Find.FindChoices(utterance, list, options);
        if (byWords.Count > 0)
            return byWords;
        // "The seventh" of three is none of them, and no number either.
        if (options.RecognizeOrdinals && OrdinalRecognizer.Recognize(utterance, options.Locale) is { Count: > 0 } ordinals)
            return ByOrdinal(ordinals, list);
        return options.RecognizeNumbers ? ByNumber(utterance, list, options.Locale) : [];
    }

    private static List<ModelResult<FoundChoice>> ByOrdinal(IReadOnlyList<RecognizedOrdinal> ordinals, IList<Choice> list)
    {
        var found = new List<ModelResult<FoundChoice>>();
        foreach (var ordinal in ordinals)
            Add(found, ordinal, list, ordinal.FromEnd ? list.Count - ordinal.Value : ordinal.Value - 1);
        return found;
    }

    private static List<ModelResult<FoundChoice>> ByNumber(string utterance, IList<Choice> list, string locale)
    {
        var found = new List<ModelResult<FoundChoice>>();
        foreach (var number in NumberRecognizer.Recognize(utterance, locale))
        {
            if (number.Value == decimal.Truncate(number.Value) && number.Value >= 1 && number.Value <= list.Count)
                Add(found, number, list, (int)number.Value - 1);
        }

        return found;
    }

    private static void Add(List<ModelResult<FoundChoice>> found, RecognizedValue said, IList<Choice> list, int index)
    {
        if (index < 0 || index >= list.Count)
            return;
        found.Add(new ModelResult<FoundChoice>
        {
            Start = said.Start,
            End = said.End - 1,
            TypeName = "choice",
            Text = said.Text,
            Resolution = new FoundChoice { Value = list[index].Value, Index = index, Score = 1.0f },
        });
    }
}
