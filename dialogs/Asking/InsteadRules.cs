using Microsoft.Bot.Builder;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Asking;

/// <summary>
/// What a customer says instead of the number or contact that is asked for and that is no mistake: what it is for, that there is no
/// number, or that the order is another one. Each has its own reply, and none counts as a miss.
/// </summary>
public static class InsteadRules
{
    private const string OrderContact = "orders.ask-contact";

    public static Line? Of(ITurnContext turn, Question question)
    {
        var text = turn.Activity.Text ?? "";
        return question.Expects switch
        {
            Expects.Contact when question.Key == OrderContact && turn.Desk().Named.OrderNumber is { } number => new Line("asking.order-changed", ("number", number)),
            Expects.Contact when AskWords.AsksWhatFor(text) => "asking.why-contact",
            Expects.OrderOrContact or Expects.RequestOrContact when AskWords.AsksWhatFor(text) => "asking.why-number",
            Expects.OrderOrContact when AskWords.HasNoNumber(text) => "asking.no-order-number",
            Expects.RequestOrContact when AskWords.HasNoNumber(text) => "asking.no-request-number",
            _ => null,
        };
    }
}
