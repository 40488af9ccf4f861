using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>The questions of the fault form, and what has to be said before each.</summary>
public sealed class RepairQuestions(Voice voice, OrderFinder orders, RepairCard card, IOptions<PolicyOptions> policy)
{
    private const int MostDevices = 5;

    private static readonly List<string> Home = [Topics.RepairRequest, Topics.DeviceTip, Topics.WarrantyCheck];

    public async Task<Question> ForAsync(ITurnContext turn, RepairSlot slot, CancellationToken cancellationToken)
    {
        if (slot == RepairSlot.Backup)
            await ExplainAsync(turn, cancellationToken).ConfigureAwait(false);
        if (slot is RepairSlot.Name or RepairSlot.Contact)
            await NotePasswordAsync(turn, cancellationToken).ConfigureAwait(false);
        return slot switch
        {
            RepairSlot.Device => await DeviceAsync(turn, cancellationToken).ConfigureAwait(false),
            RepairSlot.Fault => Text("repairs.ask-fault") with { Values = new() { ["device"] = turn.Desk().State.Repair.Device! } },
            RepairSlot.Condition => Text("repairs.ask-condition"),
            RepairSlot.Backup => Text("repairs.ask-backup") with { Expects = Expects.YesNo },
            RepairSlot.Name => Text("repairs.ask-name") with { Expects = Expects.Name },
            _ => Text("repairs.ask-contact") with { Expects = Expects.Contact },
        };
    }

    public async Task<Question> ReviewAsync(ITurnContext turn, bool withCard, CancellationToken cancellationToken)
    {
        await NotePasswordAsync(turn, cancellationToken).ConfigureAwait(false);
        if (withCard)
            await Voice.ShowAsync(turn, card.Make(turn, turn.Desk().State.Repair), null, cancellationToken).ConfigureAwait(false);
        return Text("repairs.review");
    }

    public ReviewDecision? Decide(ITurnContext turn, string text) => ReviewRules.Read(
        text, voice.Buttons(turn, "repairs.review"), [.. Enum.GetValues<RepairSlot>().Select(slot => card.FieldName(turn, slot))]);

    public Question Change(ITurnContext turn) => Text("repairs.ask-change") with
    {
        Expects = Expects.Choice,
        Choices = [.. Enum.GetValues<RepairSlot>().Select(slot => card.FieldName(turn, slot)).Select(name => new Button(name, name))],
    };

    // A signed-in customer picks from what they have bought.
    private async Task<Question> DeviceAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        var own = desk.State.Repair.OtherDevice ? [] : await orders.OwnAsync(desk, cancellationToken).ConfigureAwait(false);
        var devices = own.SelectMany(order => order.Lines).Select(line => line.Name).Distinct().Take(MostDevices).ToList();
        if (devices.Count == 0)
            return Text("repairs.ask-device");
        var other = voice.Plain(turn, "repairs.other-device");
        return Text("repairs.ask-device-of-orders") with { Choices = [.. devices.Append(other).Select(device => new Button(device, device))] };
    }

    // C-02, C-05, C-07, C-08: what happens and on which days, before the device is handed in.
    private async Task ExplainAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        if (desk.State.Repair.Explained)
            return;
        desk.State = desk.State with { Repair = desk.State.Repair with { Explained = true } };
        var (from, to) = RepairRules.Replacement(desk.Info.Today, policy.Value.ReplacementDays);
        var hours = policy.Value.InspectionHours;
        await voice.SayAsync(
            turn, new Line("repairs.process", ("inspection_from", hours.From), ("inspection_to", hours.To)), cancellationToken).ConfigureAwait(false);
        await voice.SayAsync(turn, new Line("repairs.process-replacement", ("from", from), ("to", to)), cancellationToken).ConfigureAwait(false);
    }

    private async Task NotePasswordAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        if (desk.State.Repair.PasswordNoted || !voice.IsOn(turn, "D-04"))
            return;
        desk.State = desk.State with { Repair = desk.State.Repair with { PasswordNoted = true } };
        await voice.SayAsync(turn, "repairs.password", cancellationToken).ConfigureAwait(false);
    }

    private static Question Text(string key) => new() { Key = key, Expects = Expects.Text, Topics = Home };
}
