using Microsoft.Bot.Builder;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>The questions of the fault form, and what has to be said before each.</summary>
public sealed class RepairQuestions(Voice voice, RepairUnits units, RepairCard card, RepairChecklist checklist, PlaceFinder places, TopicNames names)
{
    /// <summary>The question that a picture answers.</summary>
    public const string Photos = "repairing.ask-photos";

    private static readonly List<string> Home = [Topics.RepairRequest, Topics.DeviceTip, Topics.WarrantyCheck];

    public async Task<Question> ForAsync(ITurnContext turn, RepairSlot slot, CancellationToken cancellationToken)
    {
        var repair = turn.Desk().State.Repair;
        return slot switch
        {
            RepairSlot.Device => await DeviceAsync(turn, cancellationToken).ConfigureAwait(false),
            RepairSlot.Serial => Text(SerialKey(repair.Device!)) with { Expects = Expects.Serial },
            RepairSlot.Fault => Text("repairs.ask-fault") with { Values = new() { ["device"] = repair.Device! } },
            RepairSlot.Condition => Text(RepairRules.IsDamage(repair.Fault) ? "repairing.ask-cause" : "repairs.ask-condition"),
            RepairSlot.History => Text(AsksForJailbreak(repair) ? "repairing.ask-history" : "repairing.ask-history-plain"),
            RepairSlot.Photos => Text(Photos),
            RepairSlot.Place => await PlaceAsync(turn, repair, cancellationToken).ConfigureAwait(false),
            RepairSlot.Backup => await BackupAsync(turn, cancellationToken).ConfigureAwait(false),
            RepairSlot.Name => Text("repairs.ask-name") with { Expects = Expects.Name },
            _ => Text("repairs.ask-contact") with { Expects = Expects.Contact },
        };
    }

    public async Task<Question> ReviewAsync(ITurnContext turn, bool withCard, CancellationToken cancellationToken)
    {
        if (withCard)
            await Voice.ShowAsync(turn, card.Make(turn, turn.Desk().State.Repair), null, cancellationToken).ConfigureAwait(false);
        return Text("repairs.review");
    }

    public ReviewDecision? Decide(ITurnContext turn, string text) => ReviewRules.Read(
        text, voice.Buttons(turn, "repairs.review"), [.. RepairFields.All.Select(slot => (slot, card.FieldName(turn, slot)))]);

    public Question Change(ITurnContext turn) => Text("repairs.ask-change") with
    {
        Expects = Expects.Choice,
        Choices = [.. RepairFields.All.Select(slot => card.FieldName(turn, slot)).Select(name => new Button(name, name))],
    };

    // F-09: only of what can be jailbroken, and not where the shop's record says it.
    private static bool AsksForJailbreak(RepairState repair) => repair.Unit?.Jailbroken is null && RepairDevices.KindOf(repair.Device!) == RepairDeviceKind.Phone;

    // A signed-in customer picks from what they have bought.
    private async Task<Question> DeviceAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        var devices = desk.State.Repair.OtherDevice ? [] : await units.OwnAsync(desk, cancellationToken).ConfigureAwait(false);
        if (devices.Count == 0)
            return Text("repairs.ask-device");
        var other = voice.Plain(turn, "repairs.other-device");
        return Text("repairs.ask-device-of-orders") with { Choices = [.. devices.Append(other).Select(device => new Button(device, device))] };
    }

    // Where the number stands differs.
    private static string SerialKey(string device) => RepairDevices.KindOf(device) switch
    {
        RepairDeviceKind.Phone => "repairing.ask-serial",
        RepairDeviceKind.Computer => "repairing.ask-serial-computer",
        _ => "repairing.ask-serial-other",
    };

    private async Task<Question> PlaceAsync(ITurnContext turn, RepairState repair, CancellationToken cancellationToken)
    {
        var found = repair.Area is { } area ? await places.NearAsync(area, turn.Desk().Locale, cancellationToken).ConfigureAwait(false) : [];
        return found.Count == 0
            ? Text("repairing.ask-place")
            : Text("repairing.ask-which-place") with { Choices = [.. found.Select(place => new Button(place.Name, place.Name)), voice.Buttons(turn, "repairing.ask-place")[0]] };
    }

    // D-06: a receipt that cannot be found is sent again from here.
    private async Task<Question> BackupAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        await Voice.ShowAsync(turn, checklist.Make(turn, turn.Desk().State.Repair), null, cancellationToken).ConfigureAwait(false);
        return Text("repairs.ask-backup") with
        {
            Expects = Expects.YesNo,
            Choices = [names.Button(Topics.ReceiptPdf, turn.Desk().Locale)],
        };
    }

    // "That's all" says of most of them that there is nothing to tell; a fault it is not.
    private static Question Text(string key) => new() { Key = key, Expects = Expects.Text, Topics = Home, TakesNone = key != "repairs.ask-fault" };
}
