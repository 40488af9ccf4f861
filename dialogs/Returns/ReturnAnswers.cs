using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Dialogs.Returns;

/// <summary>Says until when something can be returned and why it cannot, and how a return stands; always with a day (I-11, I-21).</summary>
public sealed class ReturnAnswers(Voice voice, IOptions<PolicyOptions> policy)
{
    private int Days => policy.Value.ReturnDays;

    public IReadOnlyList<ReturnableItem> Items(DeskTurn desk, Order order) => ReturnRules.Items(order, Days, desk.Info.Today, desk.Info.TimeZone);

    public OrderPick Pick(DeskTurn desk, IReadOnlyList<Order> own) => ReturnRules.Pick(own, Days, desk.Info.Today, desk.Info.TimeZone);

    /// <summary>To somebody of whom no order is known.</summary>
    public Line General() => new("returns.general", ("days", Days));

    /// <summary>The window of an order: one answer where all its items have the same, else each item's own.</summary>
    public IReadOnlyList<Line> Window(ITurnContext turn, IReadOnlyList<ReturnableItem> items)
    {
        if (items.DistinctBy(item => (item.Decision, item.LastDay)).Count() == 1)
            return [Whole(items[0])];
        Verbatim list = new(string.Join('\n', items.Select(item => "- " + voice.Text(turn, OfItem(item)))));
        return [new Line("returns.windows", ("days", Days), ("items", list)), .. Offer(items)];
    }

    /// <summary>A polite no, and what else can be done.</summary>
    public IReadOnlyList<Line> Refused(ITurnContext turn, IReadOnlyList<ReturnableItem> items) =>
        items.DistinctBy(item => (item.Decision, item.LastDay)).Count() == 1 ? [Whole(items[0])] : Window(turn, items);

    public IReadOnlyList<Line> Announced(ITurnContext turn, AnnouncedReturn known) =>
        [new Line("returns.already", ("items", Labels(known)), ("number", known.Number)), .. State(turn, known)];

    /// <summary>What happens next with a return just announced.</summary>
    public IReadOnlyList<Line> Submitted(ITurnContext turn, string number, ReturnRequest request)
    {
        var handIn = ReturnStates.HandInDay(turn.Desk().Info.Today, policy.Value.ReturnHandInDays);
        return
        [
            new Line("returns.submitted", ("number", number)),
            new Line("returns.hand-in", ("items", request.Items.Select(item => item.Label).ToList()), ("hand_in", handIn)),
            SettledBy(request.Wish, handIn),
        ];
    }

    public IReadOnlyList<Line> State(ITurnContext turn, AnnouncedReturn sent)
    {
        var info = turn.Desk().Info;
        var next = ReturnStates.NextDay(sent, policy.Value.ReturnHandInDays, policy.Value.RefundDays, info.TimeZone);
        var line = new Line(
            StateKey(sent, next < info.Today),
            [("items", Labels(sent)), ("number", sent.Number), .. next is { } by ? new (string, object?)[] { ("by", by) } : [], .. On(sent, info.TimeZone)]);
        Line[] told = sent.State == ReturnStates.Requested && next is { } handIn && handIn >= info.Today ? [line, SettledBy(sent.Wish, handIn)] : [line];
        return sent.Note is { Length: > 0 } note ? [.. told, new Line("returns.note", ("note", note))] : told;
    }

    private Line SettledBy(ReturnWish wish, DateOnly handIn) => new(
        wish == ReturnWish.Refund ? "returns.refund-by" : "returns.exchange-by", ("days", policy.Value.RefundDays), ("by", handIn.AddDays(policy.Value.RefundDays)));

    private static (string, object?)[] On(AnnouncedReturn sent, TimeZoneInfo zone) =>
        sent.State is ReturnStates.Refunded ? [("on", ReturnStates.DateOf(sent.ChangedAt, zone))] : [];

    private static string StateKey(AnnouncedReturn sent, bool isLate) => (sent.State, sent.Wish) switch
    {
        (ReturnStates.Requested, _) => isLate ? "returns.state-requested-late" : "returns.state-requested",
        (ReturnStates.Received, ReturnWish.Refund) => isLate ? "returns.state-received-late" : "returns.state-received",
        (ReturnStates.Received, _) => isLate ? "returns.state-received-late" : "returns.state-received-exchange",
        (ReturnStates.Refunded, ReturnWish.Refund) => "returns.state-refunded",
        (ReturnStates.Refunded, _) => "returns.state-exchanged",
        (ReturnStates.Rejected, _) => "returns.state-rejected",
        _ => "returns.state-cancelled",
    };

    private Line Whole(ReturnableItem item) => item.Decision switch
    {
        ReturnDecision.Open => new Line("returns.open", ("last_day", item.LastDay)),
        ReturnDecision.TooLate => new Line("returns.closed", ("days", Days), ("last_day", item.LastDay)),
        ReturnDecision.NotDelivered => new Line("returns.not-delivered", ("days", Days)),
        ReturnDecision.NoDay => new Line("returns.no-day", ("days", Days)),
        _ => "returns.order-closed",
    };

    private Line OfItem(ReturnableItem item) => item.Decision switch
    {
        ReturnDecision.Open => new Line("returns.item-open", ("item", item.Label), ("last_day", item.LastDay)),
        ReturnDecision.TooLate => new Line("returns.item-closed", ("item", item.Label), ("last_day", item.LastDay)),
        ReturnDecision.NotDelivered => new Line("returns.item-not-delivered", ("item", item.Label), ("days", Days)),
        ReturnDecision.NoDay => new Line("returns.item-no-day", ("item", item.Label)),
        _ => new Line("returns.item-over", ("item", item.Label)),
    };

    private static IReadOnlyList<Line> Offer(IReadOnlyList<ReturnableItem> items) => items.Any(ReturnRules.MayGoBack) ? ["returns.windows-beyond"] : [];

    private static List<string> Labels(AnnouncedReturn sent) => [.. sent.Items.Select(item => item.Label)];
}
