using BotFramework.Recognizers;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Asking;

/// <summary>Which of the buttons a message means: by its words, or by its place ("第二個", "2", "the last one").</summary>
public static class ChoiceRules
{
    public static int? Read(string text, IReadOnlyList<Button> buttons)
    {
        var said = TopicNames.Folded(text);
        if (said.Length == 0)
            return null;
        return Exact(said, buttons) ?? Named(said, buttons) ?? Placed(said, buttons.Count);
    }

    private static int? Exact(string said, IReadOnlyList<Button> buttons) =>
        FirstIndex(buttons, button => TopicNames.Folded(button.Value) == said || TopicNames.Folded(button.Title) == said);

    // One button only: "the iPhone" among two iPhones says nothing.
    private static int? Named(string said, IReadOnlyList<Button> buttons)
    {
        var named = Enumerable.Range(0, buttons.Count).Where(index => Mentions(said, buttons[index])).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    private static bool Mentions(string said, Button button)
    {
        var title = TopicNames.Folded(button.Title);
        var value = TopicNames.Folded(button.Value);
        return said.Contains(title, StringComparison.Ordinal) || said.Contains(value, StringComparison.Ordinal)
            || (said.Length >= 3 && title.Contains(said, StringComparison.Ordinal));
    }

    private static int? Placed(string said, int count)
    {
        var culture = said.Any(MessageText.IsHan) ? "zh" : "en";
        if (OrdinalRecognizer.Recognize(said, culture) is [var ordinal, ..])
            return InRange(ordinal.FromEnd ? count - ordinal.Value : ordinal.Value - 1, count);
        return said.Length <= 3 && NumberRecognizer.Recognize(said, culture) is [var number] && number.Value == decimal.Truncate(number.Value)
            ? InRange((int)number.Value - 1, count)
            : null;
    }

    private static int? InRange(int index, int count) => index >= 0 && index < count ? index : null;

    private static int? FirstIndex(IReadOnlyList<Button> buttons, Func<Button, bool> matches)
    {
        for (var index = 0; index < buttons.Count; index++)
            if (matches(buttons[index]))
                return index;
        return null;
    }
}
