using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Desk;

/// <summary>Says what the templates say, in the customer's language: a typing sign (I-15), then the bubble. The door paces them.</summary>
public sealed class Voice(IWording wording)
{
    public bool IsOn(ITurnContext turn, string practice) => wording.IsOn(practice, turn.Desk().Locale);

    public Task SayAsync(ITurnContext turn, Line line, CancellationToken cancellationToken) => SayAsync(turn, [line], cancellationToken);

    /// <summary>Says the lines in one bubble; one whose practice is switched off is left out, and nothing is sent when all are.</summary>
    public Task SayAsync(ITurnContext turn, IReadOnlyList<Line> lines, CancellationToken cancellationToken) =>
        SayAsync(turn, lines, [], InputHints.AcceptingInput, cancellationToken);

    /// <summary>Says the lines in one bubble with files below it.</summary>
    public Task SayAsync(ITurnContext turn, IReadOnlyList<Line> lines, IList<Attachment> files, CancellationToken cancellationToken) =>
        SayAsync(turn, lines, [], InputHints.AcceptingInput, cancellationToken, files);

    public async Task SayAsync(
        ITurnContext turn, IReadOnlyList<Line> lines, IReadOnlyList<Button> choices, string inputHint, CancellationToken cancellationToken, IList<Attachment>? files = null)
    {
        var desk = turn.Desk();
        var said = desk.Lead.Concat(lines).Select(line => Render(desk, line, escaped: true)).Where(part => part.Text.Length > 0).ToList();
        desk.Lead = [];
        if (said.Count == 0)
            return;
        var message = MessageFactory.Text(Join(desk, said.Select(part => part.Text)));
        message.TextFormat = TextFormatTypes.Markdown;
        message.InputHint = inputHint;
        message.Attachments = files ?? message.Attachments;
        message.SuggestedActions = Actions(turn, [.. said.SelectMany(part => part.Buttons), .. choices]);
        await SendAsync(turn, message, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Shows a card, with a line of text above it or none.</summary>
    public static Task ShowAsync(ITurnContext turn, Attachment card, string? text, CancellationToken cancellationToken)
    {
        var message = MessageFactory.Attachment(card, text);
        message.InputHint = InputHints.AcceptingInput;
        return SendAsync(turn, (Activity)message, cancellationToken);
    }

    /// <summary>The text alone, as it stands inside another Markdown text.</summary>
    public string Text(ITurnContext turn, Line line) => Render(turn.Desk(), line, escaped: true).Text;

    /// <summary>The text alone, with its values as they are: for buttons, cards and what staff read.</summary>
    public string Plain(ITurnContext turn, Line line) => Render(turn.Desk(), line, escaped: false).Text;

    /// <summary>The buttons that a message has.</summary>
    public IReadOnlyList<Button> Buttons(ITurnContext turn, Line line) =>
        wording.Render(line.Key, turn.Desk().Locale, line.Values).Buttons;

    // What follows a list stands in a paragraph of its own.
    private static string Join(DeskTurn desk, IEnumerable<string> parts) => parts.Aggregate((before, next) =>
        before + (before.Contains('\n', StringComparison.Ordinal) ? "\n\n" : desk.IsChinese ? "" : " ") + next);

    private Utterance Render(DeskTurn desk, Line line, bool escaped)
    {
        var values = escaped ? line.Values.ToDictionary(value => value.Key, value => MarkdownText.Escape(value.Value)) : Unwrapped(line.Values);
        return wording.Render(line.Key, desk.Locale, values, NextVariant(desk, line.Key));
    }

    private static Dictionary<string, object?> Unwrapped(IReadOnlyDictionary<string, object?> values) =>
        values.ToDictionary(value => value.Key, value => value.Value is Verbatim verbatim ? verbatim.Text : value.Value);

    private int NextVariant(DeskTurn desk, string key)
    {
        var count = wording.Variants(key, desk.Locale);
        if (count == 1)
            return 0;
        var next = desk.State.LastVariants.TryGetValue(key, out var last) ? (last + 1) % count : 0;
        desk.State = desk.State with { LastVariants = new Dictionary<string, int>(desk.State.LastVariants) { [key] = next } };
        return next;
    }

    private static async Task SendAsync(ITurnContext turn, Activity message, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        desk.Said += message.Text?.Length ?? 0;
        message.Locale = desk.Locale;
        await turn.SendActivitiesAsync([Activity.CreateTypingActivity(), message], cancellationToken).ConfigureAwait(false);
    }

    private static SuggestedActions? Actions(ITurnContext turn, List<Button> buttons) => buttons.Count == 0
        ? null
        : new SuggestedActions
        {
            To = turn.Activity.From?.Id is { Length: > 0 } id && turn.Due() is null ? [id] : [],
            Actions = [.. buttons.DistinctBy(button => button.Title).Select(button => new CardAction(ActionTypes.ImBack, button.Title, value: button.Value))],
        };
}
