using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Papers;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>Hands the finished form in and says what comes next, with dates (C-01, C-05, C-07).</summary>
public sealed class RepairSubmission(
    Voice voice, IRepairDesk repairs, IPapers papers, RepairChecklist checklist, IOptions<PolicyOptions> policy, IOptions<StoreOptions> store)
{
    public async Task SubmitAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        var repair = desk.State.Repair;
        var items = checklist.Items(turn, repair);
        var number = await repairs.SubmitAsync(Request(repair, items, desk.Locale), cancellationToken).ConfigureAwait(false);
        desk.State = desk.State with
        {
            Repair = new RepairState { Number = number, Items = [.. items], Ready = repair.Ready },
            Outcome = Outcome.Answered,
            Facts = desk.State.Facts with { RequestNumber = number },
        };
        desk.LeadWith("desk.acknowledge");
        await voice.SayAsync(turn, new Line("repairs.submitted", ("number", number)), cancellationToken).ConfigureAwait(false);
        var paper = papers.FaultForm(number, desk.Locale);
        await Voice.ShowAsync(
            turn, new Attachment(paper.ContentType, paper.Link.ToString(), name: paper.FileName),
            voice.Text(turn, "repairing.form"), cancellationToken).ConfigureAwait(false);
        await voice.SayAsync(turn, [repair.MailIn ? MailIn() : Process()], cancellationToken).ConfigureAwait(false);
        await voice.SayAsync(turn, [Replacement(desk), "repairing.closing", "repairs.submitted-beyond"], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What happens at the counter (C-02, C-05): one wording for the form and for whoever asks (J-02, J-03).</summary>
    public Line Process() => new(
        "repairs.process", ("inspection_from", policy.Value.InspectionHours.From), ("inspection_to", policy.Value.InspectionHours.To));

    /// <summary>What happens where a repair takes longer (C-06…C-08, J-04…J-06), counted from today.</summary>
    public Line Replacement(DeskTurn desk)
    {
        var (from, to) = RepairRules.Replacement(desk.Info.Today, policy.Value.ReplacementDays);
        return new Line("repairs.process-replacement", ("from", from), ("to", to));
    }

    // D-01: the way of a parcel begins with a call.
    private Line MailIn() => new(
        "repairing.mail-in", ("hotline", store.Value.Hotline), ("opens", store.Value.HotlineOpens), ("closes", store.Value.HotlineCloses),
        ("inspection_from", policy.Value.InspectionHours.From), ("inspection_to", policy.Value.InspectionHours.To));

    private static RepairRequest Request(RepairState repair, IReadOnlyList<string> items, string locale) => new()
    {
        Device = repair.Device!,
        Fault = repair.Fault!,
        Condition = repair.Condition!,
        BackedUp = repair.BackedUp == true,
        ContactName = repair.Name!,
        Contact = repair.Contact!,
        Locale = locale,
        OrderNumber = repair.OrderNumber,
        SerialNumber = repair.SerialNumber,
        Imei = repair.Imei,
        Market = repair.Unit?.Market,
        PurchasedOn = repair.Unit?.PurchasedOn,
        CoveredUntil = repair.Unit?.CoveredUntil,
        CoverSource = repair.Unit?.Source,
        Since = repair.Since,
        History = repair.History,
        Files = repair.Files.Count == 0 ? null : repair.Files,
        MailIn = repair.MailIn,
        Place = repair.Place,
        PlaceReference = repair.PlaceReference,
        Urgent = repair.Urgent,
        Preparation = items,
        Prepared = repair.Ready,
    };
}
