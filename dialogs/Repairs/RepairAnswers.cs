using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>What there is to say of a repair: how it stands, what comes next and by which day, and what to bring.</summary>
public sealed class RepairAnswers(IOptions<PolicyOptions> policy, IOptions<StoreOptions> store)
{
    /// <summary>The state and the next event (B-04).</summary>
    public IReadOnlyList<Line> Status(DeskTurn desk, Repair repair) =>
        [State(repair), .. Next(desk, repair), .. Note(repair)];

    /// <summary>The answer to a question about it, from where it stands.</summary>
    /// <param name="warrantyUntil">The last day of the old device's warranty, where it is known (C-08).</param>
    public IReadOnlyList<Line> Answer(DeskTurn desk, RepairQuestion question, Repair repair, DateOnly? warrantyUntil) => question switch
    {
        RepairQuestion.OnTheSpot when IsUndecided(repair) => [OnceReplaced("progress.not-on-the-spot"), .. After(desk, repair)],
        RepairQuestion.NewOrRepaired when IsUndecided(repair) => ["progress.new-or-repaired", .. After(desk, repair)],
        RepairQuestion.ReplacementTime when IsUndecided(repair) => [OnceReplaced("progress.replacement-undecided"), .. After(desk, repair)],
        RepairQuestion.ReplacementOrder when repair.State == RepairStates.ReplacementOrdered => ["progress.replacement-order", .. Status(desk, repair)],
        RepairQuestion.WarrantyAfter => [warrantyUntil is { } last ? new Line("progress.warranty-until", ("last_day", last)) : "progress.warranty-continues"],
        RepairQuestion.Certificate when repair.DocumentNumber is { } document => [new Line("progress.certificate", ("document", document))],
        _ => Status(desk, repair),
    };

    /// <summary>The promise of its state; null where there is none.</summary>
    public RepairPromise? Promise(Repair repair) => RepairPromiseRules.Of(repair.State, repair.Since, repair.ExpectedOn, policy.Value, store.Value);

    // The shop's own words, in whatever language it wrote them.
    private static Line[] Note(Repair repair) => repair.Note is null ? [] : [new Line("progress.note", ("note", repair.Note))];

    private Line OnceReplaced(string key) =>
        new(key, ("replacement_from", policy.Value.ReplacementDays.From), ("replacement_to", policy.Value.ReplacementDays.To));

    private static bool IsUndecided(Repair repair) => repair.State is RepairStates.Received or RepairStates.Inspecting;

    // Before the device is there nothing follows from a state; afterwards it says where the matter stands.
    private IReadOnlyList<Line> After(DeskTurn desk, Repair repair) => repair.State == RepairStates.Received ? [] : Status(desk, repair);

    private static Line State(Repair repair)
    {
        (string, object?)[] values = [("device", repair.Request.Device), ("number", repair.Number)];
        (string, object?)[] documented = [.. values, ("document", repair.DocumentNumber)];
        return repair.State switch
        {
            RepairStates.Received => new Line("progress.received", documented),
            RepairStates.Inspecting => new Line("progress.inspecting", documented),
            RepairStates.InspectedMinor => new Line("progress.inspected-minor", documented),
            RepairStates.ReplacementOrdered => new Line("progress.replacement-ordered", documented),
            RepairStates.Repaired => new Line("progress.repaired", values),
            RepairStates.Ready => new Line("progress.ready", values),
            RepairStates.Collected => new Line("progress.collected", values),
            RepairStates.Cancelled => new Line("progress.cancelled", values),
            _ => new Line("progress.unknown", values),
        };
    }

    private List<Line> Next(DeskTurn desk, Repair repair)
    {
        if (repair.State == RepairStates.Ready)
            return PickUp(repair);
        if (!RepairProgressRules.IsWithTheShop(repair.State))
            return [];
        var promise = Promise(repair);
        if (promise is null)
            return ["progress.told-here"];
        if (promise.By <= desk.Info.Now)
            return Late(desk, repair, promise);
        return [Promised(desk, repair, promise), .. repair.State == RepairStates.ReplacementOrdered ? (IReadOnlyList<Line>)["progress.warranty-continues"] : []];
    }

    private static Line Promised(DeskTurn desk, Repair repair, RepairPromise promise) => (repair.State, promise) switch
    {
        (RepairStates.ReplacementOrdered, { From: { } from, LastDay: { } to }) => new Line("progress.arrives-between", ("from", from), ("to", to)),
        (RepairStates.ReplacementOrdered, { LastDay: { } day }) => new Line("progress.arrives-by", ("day", day)),
        (RepairStates.Inspecting, { LastDay: { } day }) => new Line("progress.result-on", ("day", day)),
        (RepairStates.Inspecting, _) => new Line("progress.result-by", ("by", Local(desk, promise.By))),
        (RepairStates.InspectedMinor, { LastDay: { } day }) => new Line("progress.repaired-by", ("day", day)),
        (_, { LastDay: { } day }) => new Line("progress.ready-by", ("day", day)),
        _ => "progress.told-here",
    };

    // What was promised is named before the new promise is.
    private static List<Line> Late(DeskTurn desk, Repair repair, RepairPromise promise)
    {
        List<Line> lines = [Broken(desk, promise)];
        if (repair.PromisedBy is { } anew && anew > desk.Info.Now)
            lines.Add(new Line("progress.anew", ("by", Local(desk, anew))));
        return lines;
    }

    /// <summary>The apology that names what was promised.</summary>
    public static Line Broken(DeskTurn desk, RepairPromise promise) => promise.LastDay is { } day
        ? new Line("progress.late-day", ("day", day))
        : new Line("progress.late", ("by", Local(desk, promise.By)));

    // F-08: the certificate, an ID, and the hours.
    private List<Line> PickUp(Repair repair) =>
    [
        new Line("progress.bring", ("document", repair.DocumentNumber), ("number", repair.Number)),
        new Line("progress.pickup-hours", ("hotline", store.Value.Hotline), ("opens", store.Value.HotlineOpens), ("closes", store.Value.HotlineCloses)),
    ];

    internal static DateTimeOffset Local(DeskTurn desk, DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, desk.Info.TimeZone);
}
