using System.Globalization;
using Microsoft.Bot.Builder;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Returns;

/// <summary>The questions of a return, each with its choices, and how their answers are read.</summary>
public sealed class ReturnQuestions(Voice voice)
{
    private const int MostNumbers = 5;

    private static readonly List<string> Home = [Topics.ReturnRequest, Topics.ReturnPolicy, Topics.RefundStatus];

    public Question For(ITurnContext turn, ReturnSlot slot, IReadOnlyList<ReturnableItem> candidates) => slot switch
    {
        ReturnSlot.Item => Ask("returns.ask-item", Expects.Choice) with { Choices = [.. candidates.Select(Choice), All(turn)] },
        ReturnSlot.Wish => Ask("returns.ask-wish", Expects.Choice),
        ReturnSlot.Reason => Ask("returns.ask-reason", Expects.Text) with { TakesNone = true },
        _ => Ask("returns.ask-contact", Expects.Contact),
    };

    public static Question Review() => Ask("returns.review", Expects.Text) with { TakesNone = true };

    public Question Change(ITurnContext turn) => Ask("returns.ask-change", Expects.Choice) with
    {
        Choices = [.. Fields(turn).Select(name => new Button(name, name))],
    };

    /// <summary>The items that an answer to "which item?" means.</summary>
    public static IReadOnlyList<ReturnableItem> ItemsOf(Answer answer, IReadOnlyList<ReturnableItem> candidates) =>
        answer.Index is { } index && index < candidates.Count ? [candidates[index]] : candidates;

    /// <summary>How many pieces of one line.</summary>
    public Question HowMany(ITurnContext turn, string item, int pieces) => Ask("returns.ask-quantity", Expects.Quantity) with
    {
        Values = new() { ["item"] = item, [Question.Most] = pieces.ToString(CultureInfo.InvariantCulture) },
        Choices = [.. Enumerable.Range(1, Math.Min(pieces - 1, MostNumbers)).Select(number => number.ToString(CultureInfo.InvariantCulture)).Select(number => new Button(number, number)), All(turn)],
    };

    /// <summary>The reason as it is kept: empty where the customer tapped that they would rather not say.</summary>
    public string ReasonOf(ITurnContext turn, Answer answer) => answer.Text == voice.Buttons(turn, "returns.ask-reason")[^1].Value ? "" : answer.Text;

    /// <summary>What the customer wants with the summary before them; null where that is not clear.</summary>
    public ReviewAnswer? ReadReview(ITurnContext turn, string text)
    {
        var fields = Fields(turn);
        var named = Enumerable.Range(0, fields.Count).Where(index => text.Contains(fields[index], StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count > 0)
            return new ReviewAnswer(ReviewChoice.Change, (ReturnSlot)named.MaxBy(index => fields[index].Length));
        return ChoiceRules.Read(text, voice.Buttons(turn, "returns.review")) is { } index ? new ReviewAnswer((ReviewChoice)index)
            : YesNoRules.Read(text) is { } yes ? new ReviewAnswer(yes ? ReviewChoice.Submit : ReviewChoice.Change)
            : MoodRules.WantsAnother(text) ? new ReviewAnswer(ReviewChoice.Change)
            : null;
    }

    private List<string> Fields(ITurnContext turn) =>
    [
        voice.Plain(turn, "returns.field-item"), voice.Plain(turn, "returns.field-wish"),
        voice.Plain(turn, "returns.field-reason"), voice.Plain(turn, "returns.field-contact"),
        .. turn.Desk().State.Returns.Pieces > 1 ? new[] { voice.Plain(turn, "returns.field-quantity") } : [],
    ];

    private Button All(ITurnContext turn)
    {
        var all = voice.Plain(turn, "returns.all-items");
        return new Button(all, all);
    }

    private static Button Choice(ReturnableItem item) => new(item.Label, item.Label);

    private static Question Ask(string key, Expects expects) => new() { Key = key, Expects = expects, Topics = Home };
}
