using Microsoft.Bot.Builder;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Returns;

/// <summary>Fills in a return and hands it in. What is known (the order's contact, a wish said at the beginning) is never asked (I-09).</summary>
public sealed class ReturnForm(IReturnDesk returns, ReturnQuestions questions, ReturnAnswers answers, Voice voice)
{
    /// <summary>Begins with an order, or goes on where a return of it was left.</summary>
    public static void Begin(ITurnContext turn, Order order)
    {
        var desk = turn.Desk();
        var text = turn.Activity.Text ?? "";
        var state = desk.State.Returns;
        if (state.OrderNumber != order.Number)
            state = new ReturnState { OrderNumber = order.Number };

        ReturnWish? said = ReturnWords.WantsExchange(text) ? ReturnWish.Exchange : ReturnWords.WantsRefund(text) ? ReturnWish.Refund : null;
        desk.State = desk.State with { Returns = state with { Wish = said ?? state.Wish, Asking = null } };
    }

    /// <summary>Settles which items go back and how to reach the customer, as far as it needs no question.</summary>
    /// <returns>What to say where nothing can go back; else null.</returns>
    public async Task<IReadOnlyList<Line>?> ChooseAsync(ITurnContext turn, Order order, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        var state = desk.State.Returns;
        if (state.Asking != ReturnSlot.Contact)
            state = state with { Contact = state.Contact ?? OrderFinder.KnownContact(desk) ?? order.Customer.Email ?? order.Customer.Telephone };
        desk.State = desk.State with { Returns = state };
        if (state.Lines.Count > 0)
            return null;
        var announced = await returns.OfOrderAsync(order.Number, cancellationToken).ConfigureAwait(false);
        switch (ReturnChoice.Of(answers.Items(desk, order), announced, turn.Activity.Text ?? ""))
        {
            case ReturnChoice.Chosen chosen:
                desk.State = desk.State with { Returns = WithLines(state, chosen.Items, turn.Activity.Text ?? "") };
                return null;
            case ReturnChoice.Refused refused:
                desk.State = desk.State with { Outcome = Outcome.Answered };
                return answers.Refused(turn, refused.Items);
            case ReturnChoice.Announced known:
                desk.State = desk.State with { Outcome = Outcome.Answered };
                return answers.Announced(turn, known.Known);
            default:
                return null;
        }
    }

    public async Task<Question> AskAsync(ITurnContext turn, Order order, ReturnSlot slot, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        desk.State = desk.State with { Returns = desk.State.Returns with { Asking = slot } };
        if (slot == ReturnSlot.Quantity)
            return questions.HowMany(turn, (await ChosenAsync(desk, order, cancellationToken).ConfigureAwait(false)) is [var only, ..] ? only.Name : "", desk.State.Returns.Pieces);
        return questions.For(turn, slot, await CandidatesAsync(desk, order, cancellationToken).ConfigureAwait(false));
    }

    public async Task TakeInAsync(ITurnContext turn, Order order, Answer answer, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        var state = desk.State.Returns;
        if (state.Asking is not { } slot)
            return;
        state = slot switch
        {
            ReturnSlot.Item => WithLines(state, ReturnQuestions.ItemsOf(answer, await CandidatesAsync(desk, order, cancellationToken).ConfigureAwait(false)), answer.Text),
            ReturnSlot.Quantity => state with { Quantity = answer.Index },
            ReturnSlot.Wish => state with { Wish = (ReturnWish)(answer.Index ?? 0) },
            ReturnSlot.Reason => state with { Reason = questions.ReasonOf(turn, answer) },
            _ => state with { Contact = desk.State.Facts.Contact },
        };
        desk.State = desk.State with { Returns = state with { Asking = null, Answered = [.. state.Answered.Where(other => other != slot), slot] } };
        desk.LeadWith("desk.acknowledge");
    }

    public async Task<Line> SummaryAsync(ITurnContext turn, Order order, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        var state = desk.State.Returns;
        return new Line(
            "returns.summary", ("order", order.Number), ("items", (await ChosenAsync(desk, order, cancellationToken).ConfigureAwait(false)).Select(item => item.Label).ToList()),
            ("exchange", state.Wish == ReturnWish.Exchange), ("reason", state.Reason is { Length: > 0 } reason ? reason : null), ("contact", ContactRules.Shown(desk, state.Contact!)));
    }

    public ReviewAnswer? ReadReview(ITurnContext turn, string text) => questions.ReadReview(turn, text);

    public Question Change(ITurnContext turn) => questions.Change(turn);

    /// <summary>Hands the return in; what has been announced meanwhile, or has run out, is not.</summary>
    /// <returns>What to say.</returns>
    public async Task<IReadOnlyList<Line>> SubmitAsync(ITurnContext turn, Order order, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        var chosen = await ChosenAsync(desk, order, cancellationToken).ConfigureAwait(false);
        desk.State = desk.State with { Outcome = Outcome.Answered };
        var announced = await returns.OfOrderAsync(order.Number, cancellationToken).ConfigureAwait(false);
        if (chosen.Count < desk.State.Returns.Lines.Count && desk.State.Returns.Lines.Select(line => ReturnChoice.In(announced, line)).FirstOrDefault(one => one is not null) is { } known)
            return answers.Announced(turn, known);
        if (chosen.Count == 0 || !chosen.TrueForAll(ReturnRules.MayGoBack))
            return answers.Refused(turn, chosen.Count == 0 ? answers.Items(desk, order) : chosen);
        var request = Request(turn, order, chosen);
        var number = await returns.SubmitAsync(request, cancellationToken).ConfigureAwait(false);
        desk.LeadWith("desk.acknowledge");
        return answers.Submitted(turn, number, request);
    }

    private ReturnRequest Request(ITurnContext turn, Order order, IReadOnlyList<ReturnableItem> chosen)
    {
        var desk = turn.Desk();
        var state = desk.State.Returns;
        return new ReturnRequest
        {
            OrderNumber = order.Number,
            Items = [.. chosen.Select(item => new ReturnItem(item.Line, item.Name, item.Quantity, item.SerialNumber, order.Lines[item.Line].Quantity))],
            Wish = state.Wish ?? ReturnWish.Refund,
            Reason = state.Reason is { Length: > 0 } reason ? reason : null,
            ContactName = desk.State.Facts.Name ?? order.Customer.Name ?? voice.Plain(turn, "tickets.unnamed"),
            Contact = state.Contact!,
            Locale = desk.Locale,
            LastDay = ReturnRules.LastDay(chosen),
        };
    }

    // One line of several pieces: which of them go back is told or asked; of several lines it is all.
    private static ReturnState WithLines(ReturnState state, IReadOnlyList<ReturnableItem> items, string text)
    {
        var pieces = items is [var only] ? only.Quantity : 0;
        return state with { Lines = [.. items.Select(item => item.Line)], Pieces = pieces, Quantity = ReturnWords.Pieces(text) is { } told && told <= pieces ? told : null };
    }

    private async Task<List<ReturnableItem>> ChosenAsync(DeskTurn desk, Order order, CancellationToken cancellationToken)
    {
        var state = desk.State.Returns;
        var chosen = (await LeftAsync(desk, order, cancellationToken).ConfigureAwait(false)).Where(item => state.Lines.Contains(item.Line));
        return [.. chosen.Select(item => state.Quantity is { } told && told < item.Quantity ? item with { Quantity = told } : item)];
    }

    private async Task<IReadOnlyList<ReturnableItem>> CandidatesAsync(DeskTurn desk, Order order, CancellationToken cancellationToken) =>
        [.. (await LeftAsync(desk, order, cancellationToken).ConfigureAwait(false)).Where(ReturnRules.MayGoBack)];

    private async Task<IReadOnlyList<ReturnableItem>> LeftAsync(DeskTurn desk, Order order, CancellationToken cancellationToken)
    {
        var announced = await returns.OfOrderAsync(order.Number, cancellationToken).ConfigureAwait(false);
        return [.. answers.Items(desk, order).Select(item => ReturnChoice.Left(announced, item)).OfType<ReturnableItem>()];
    }
}
