using Microsoft.Bot.Builder;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Orders;

/// <summary>Says how an order stands: its state in warm words (I-10), an exact day or honestly none (I-11), each parcel by itself (I-17).</summary>
public sealed class OrderAnswers(Voice voice)
{
    /// <summary>"Can you make it faster?" is answered from the order like the other topics (I-00b).</summary>
    public const string Expedite = "expedite";

    /// <summary>"The parcel has come": the customer's word goes before the shop's record (OPS-06).</summary>
    public const string Arrived = "arrived";

    public Task SayAsync(ITurnContext turn, Order order, string topic, CancellationToken cancellationToken)
    {
        turn.Desk().State = turn.Desk().State with { Outcome = Outcome.Answered };
        var parcels = OrderRules.Parcels(order);
        return topic switch
        {
            Arrived when !OrderRules.HasArrived(order) => voice.SayAsync(turn, "orders.arrived-told", cancellationToken),
            Expedite => ExpediteAsync(turn, order, parcels, cancellationToken),
            Topics.Tracking => TrackingAsync(turn, order, parcels, cancellationToken),
            _ when parcels.Count > 1 => ParcelsAsync(turn, parcels, cancellationToken),
            Topics.SplitShipment => voice.SayAsync(turn, ["orders.one-parcel", .. StateAndDate(turn, order, parcels[0])], cancellationToken),
            _ => voice.SayAsync(turn, StateAndDate(turn, order, parcels[0]), cancellationToken),
        };
    }

    /// <summary>The parcels as a list, each with its own day.</summary>
    public Verbatim List(ITurnContext turn, IReadOnlyList<Parcel> parcels) =>
        new(string.Join('\n', parcels.Select(parcel => "- " + voice.Text(turn, ParcelLine(turn, parcel)))));

    private async Task ParcelsAsync(ITurnContext turn, IReadOnlyList<Parcel> parcels, CancellationToken cancellationToken) =>
        await voice.SayAsync(turn, [new Line("orders.parcels", ("count", parcels.Count), ("parcels", List(turn, parcels)))], cancellationToken).ConfigureAwait(false);

    private static List<Line> StateAndDate(ITurnContext turn, Order order, Parcel parcel)
    {
        List<Line> lines = [StatusLine(order)];
        if (DateLine(turn, parcel) is { } date)
            lines.Add(date);
        return lines;
    }

    private static Line StatusLine(Order order) => new(StatusKey(OrderRules.StatusOf(order)), ("items", OrderRules.Items(order)));

    // Before it has left, its state says more than "no record".
    private static bool IsTraced(Parcel parcel) =>
        parcel.Status == OrderStatus.InTransit || parcel.Delivery is { Checkpoints.Count: > 0 } or { TrackingNumber: not null };

    private static Line? DateLine(ITurnContext turn, Parcel parcel)
    {
        var desk = turn.Desk();
        var arrival = OrderRules.ArrivalOf(parcel, desk.Info.Today, desk.Info.TimeZone);
        if (arrival is Arrival.Late || parcel.Status == OrderStatus.Problem)
            desk.State = desk.State with { Outcome = Outcome.Unresolved };
        return arrival switch
        {
            Arrival.By { Date: var date } => new Line("orders.latest-date", ("date", date)),
            Arrival.Late { Date: var date } => new Line("orders.late", ("date", date)),
            Arrival.Arrived { On: { } date } => new Line("orders.delivered-on", ("date", date)),
            Arrival.Unknown when parcel.Status is not (OrderStatus.Problem or OrderStatus.PickupAvailable) => "orders.no-date",
            _ => null,
        };
    }

    private Line ParcelLine(ITurnContext turn, Parcel parcel)
    {
        var info = turn.Desk().Info;
        var warmly = voice.IsOn(turn, "I-10");
        var items = ("items", (object?)parcel.Items);
        return OrderRules.ArrivalOf(parcel, info.Today, info.TimeZone) switch
        {
            Arrival.By { Date: var date } => new Line(
                "orders.parcel-latest", items, ("date", date),
                ("packing", warmly && parcel.Status == OrderStatus.Processing), ("on_way", warmly && parcel.Status == OrderStatus.InTransit)),
            Arrival.Late { Date: var date } => new Line("orders.parcel-late", items, ("date", date)),
            Arrival.Arrived { On: { } date } => new Line("orders.parcel-delivered", items, ("date", date)),
            Arrival.Arrived => new Line("orders.parcel-arrived", items),
            Arrival.Closed => new Line("orders.parcel-closed", items),
            _ => new Line("orders.parcel-no-date", items),
        };
    }

    private async Task TrackingAsync(ITurnContext turn, Order order, IReadOnlyList<Parcel> parcels, CancellationToken cancellationToken)
    {
        var onTheWay = parcels.Where(parcel => parcel.Status is not (OrderStatus.Delivered or OrderStatus.Cancelled or OrderStatus.Returned)).ToList();
        if (parcels.Count > 1 || onTheWay.Count == 0)
            await SayStandingAsync(turn, order, parcels, cancellationToken).ConfigureAwait(false);
        foreach (var parcel in onTheWay)
        {
            if (parcels.Count > 1 && !IsTraced(parcel))
                continue;
            List<Line> lines = IsTraced(parcel) ? [.. TrackingLines(turn, parcel)] : [StatusLine(order)];
            if (parcels.Count > 1)
                lines.Insert(0, new Line("orders.about-parcel", ("items", parcel.Items)));
            else if (DateLine(turn, parcel) is { } date)
                lines.Add(date);
            await voice.SayAsync(turn, lines, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task SayStandingAsync(ITurnContext turn, Order order, IReadOnlyList<Parcel> parcels, CancellationToken cancellationToken) => parcels.Count > 1
        ? ParcelsAsync(turn, parcels, cancellationToken)
        : voice.SayAsync(turn, StateAndDate(turn, order, parcels[0]), cancellationToken);

    // I-18: the latest place, the carrier and a link.
    private static IEnumerable<Line> TrackingLines(ITurnContext turn, Parcel parcel)
    {
        var delivery = parcel.Delivery;
        if (delivery?.Checkpoints.MaxBy(checkpoint => checkpoint.At ?? DateTimeOffset.MinValue) is { } latest)
        {
            object? at = latest.At is { } when ? TimeZoneInfo.ConvertTime(when, turn.Desk().Info.TimeZone) : null;
            yield return new Line("orders.checkpoint", ("place", latest.Name), ("at", at), ("carrier", delivery.Carrier));
        }
        else
        {
            yield return new Line("orders.no-checkpoint", ("carrier", delivery?.Carrier));
        }

        if (delivery?.TrackingUrl is { Scheme: "http" or "https" } url)
            yield return new Line("orders.tracking-link", ("number", delivery.TrackingNumber ?? ""), ("url", url));
        else if (delivery?.TrackingNumber is { } number)
            yield return new Line("orders.tracking-number", ("number", number));
    }

    // I-00b: an honest no with the exact day, never a promise to try.
    private async Task ExpediteAsync(ITurnContext turn, Order order, IReadOnlyList<Parcel> parcels, CancellationToken cancellationToken)
    {
        var info = turn.Desk().Info;
        if (OrderRules.HasArrived(order))
        {
            await voice.SayAsync(turn, "orders.expedite-arrived", cancellationToken).ConfigureAwait(false);
            return;
        }

        turn.Desk().State = turn.Desk().State with { Outcome = Outcome.AnsweredNotExpedited };
        var arrivals = parcels.Select(parcel => OrderRules.ArrivalOf(parcel, info.Today, info.TimeZone)).ToList();
        Line line = arrivals.OfType<Arrival.Late>().FirstOrDefault() is { } late ? new Line("orders.late", ("date", late.Date))
            : arrivals.Exists(arrival => arrival is Arrival.Unknown) || !arrivals.Exists(arrival => arrival is Arrival.By) ? "orders.expedite-no-date"
            : new Line("orders.expedite", ("date", arrivals.OfType<Arrival.By>().Max(by => by.Date)));
        await voice.SayAsync(turn, line, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The message for a state; one without a phrase does not start (I-10).</summary>
    public static string StatusKey(OrderStatus? status) => status switch
    {
        OrderStatus.PaymentDue => "orders.status-payment-due",
        OrderStatus.Processing => "orders.status-processing",
        OrderStatus.InTransit => "orders.status-in-transit",
        OrderStatus.PickupAvailable => "orders.status-pickup-available",
        OrderStatus.Delivered => "orders.status-delivered",
        OrderStatus.Problem => "orders.status-problem",
        OrderStatus.Returned => "orders.status-returned",
        OrderStatus.Cancelled => "orders.status-cancelled",
        null => "orders.status-unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No phrase for this state."),
    };
}
