using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Messages that show choices.</summary>
public class ChoiceFactory
{
    /// <summary>Buttons where the channel has them and the titles are short, else an inline list for up to three, else a list.</summary>
    public static IMessageActivity ForChannel(
        string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        ForChannel(channelId, list, text, speak, options, null, null);

    public static IMessageActivity ForChannel(
        string channelId,
        IList<Choice> list,
        string text,
        string speak,
        ChoiceFactoryOptions options,
        string conversationType,
        IList<string> toList = null)
    {
        list ??= [];
        var longest = list.Max(choice => (int?)Title(choice).Length) ?? 0;
        var hasButtons = Channel.SupportsSuggestedActions(channelId, list.Count, conversationType);
        var hasCards = Channel.SupportsCardActions(channelId, list.Count);
        var isShort = longest <= Channel.MaxActionTitleLength(channelId);

        if (isShort && hasButtons)
            return SuggestedAction(list, text, speak, toList);
        if (isShort && hasCards)
            return HeroCard(list, text, speak);
        return isShort && list.Count <= 3 ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    /// <summary>One line: "(1) red, (2) green, or (3) blue".</summary>
    public static Activity Inline(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var numbered = options?.IncludeNumbers ?? true;
        var line = new StringBuilder(text).Append(' ');
        for (var i = 0; i < choices.Count; i++)
        {
            line.Append(Joint(i, choices.Count, options));
            if (numbered)
                line.Append('(').Append(i + 1).Append(") ");
            line.Append(Title(choices[i]));
        }

        return MessageFactory.Text(line.ToString(), speak, InputHints.ExpectingInput);
    }

    public static Activity List(IList<string> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        List(ToChoices(choices), text, speak, options);

    /// <summary>A line a choice, numbered or with bullets.</summary>
    public static Activity List(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var numbered = options?.IncludeNumbers ?? true;
        var lines = new StringBuilder(text).Append("\n\n   ");
        for (var i = 0; i < choices.Count; i++)
        {
            if (i > 0)
                lines.Append("\n   ");
            lines.Append(numbered ? $"{i + 1}. " : "- ").Append(Title(choices[i]));
        }

        return MessageFactory.Text(lines.ToString(), speak, InputHints.ExpectingInput);
    }

    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak, null);

    public static IMessageActivity SuggestedAction(IList<string> choices, string text, string speak, IList<string> toList) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null) =>
        SuggestedAction(choices, text, speak, null);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text, string speak, IList<string> toList) =>
        MessageFactory.SuggestedActions(Actions(choices), text, speak, InputHints.ExpectingInput, toList);

    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null)
    {
        var card = new HeroCard { Text = text, Buttons = Actions(choices) };
        return MessageFactory.Attachment(card.ToAttachment(), null, speak, InputHints.ExpectingInput);
    }

    public static IList<Choice> ToChoices(IList<string> choices) => choices is null ? [] : [.. choices.Select(choice => new Choice(choice))];

    private static List<CardAction> Actions(IList<Choice> choices) => choices is null
        ? []
        : [.. choices.Select(choice => choice.Action ?? new CardAction(ActionTypes.ImBack, choice.Value, value: choice.Value))];

    private static string Title(Choice choice) => (string.IsNullOrEmpty(choice.Action?.Title) ? choice.Value : choice.Action.Title) ?? string.Empty;

    private static string Joint(int index, int count, ChoiceFactoryOptions options)
    {
        if (index == 0)
            return string.Empty;
        if (index < count - 1)
            return options?.InlineSeparator ?? ", ";
        return count == 2 ? options?.InlineOr ?? " or " : options?.InlineOrMore ?? ", or ";
    }
}
