using Microsoft.Bot.Builder;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>Puts what the customer says into the request, and finds the kind word that belongs to it.</summary>
public sealed class RepairIntake(Voice voice, RepairUnits units, OrderFinder orders, PlaceFinder places)
{
    /// <summary>What is known without asking: from the opening line, earlier in the conversation, or the customer's orders (A-04, I-09).</summary>
    public async Task TakeInWhatIsKnownAsync(ITurnContext turn, bool opens, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        var repair = desk.State.Repair;
        if (opens && RepairRules.IsFresh(repair))
        {
            repair = RepairRules.TakeIn(new RepairState { Files = repair.Files, PhotosDone = repair.Files.Count > 0 }, desk.Named, turn.Activity.Text ?? "");
            if (repair.Device is { } device)
                repair = await units.FromOrdersAsync(desk, repair, device, cancellationToken).ConfigureAwait(false);
            desk.Lead = [.. desk.Lead, repair.Urgent ? "repairing.urgent" : "repairs.opening", .. Known(desk, repair)];
        }

        var looked = await units.LookUpAsync(desk, repair, cancellationToken).ConfigureAwait(false);
        if (looked.Told.Count > repair.Told.Count)
            desk.Lead = [.. desk.Lead, units.Say(desk, looked.Unit)];
        repair = TellDamage(desk, looked);
        repair = RepairRules.TakeIn(repair, desk.State.Facts.Name, desk.State.Facts.Contact);
        if ((repair.Name is null || repair.Contact is null) && await orders.OwnAsync(desk, cancellationToken).ConfigureAwait(false) is [var own, ..])
            repair = RepairRules.TakeIn(repair, own.Customer.Name, own.Customer.Email ?? own.Customer.Telephone);
        desk.State = desk.State with { Repair = repair with { Name = repair.Name is null ? null : desk.Named.PersonName ?? repair.Name } };
    }

    /// <summary>The request with one answer more; a word about it leads the next question.</summary>
    public async Task<RepairState> FillAsync(ITurnContext turn, RepairState repair, RepairSlot slot, Answer answer, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        repair = repair with { Urgent = repair.Urgent || RepairWords.IsUrgent(answer.Text) };
        switch (slot)
        {
            case RepairSlot.Device:
                return await DeviceAsync(turn, repair, answer.Text, cancellationToken).ConfigureAwait(false);
            case RepairSlot.Serial:
                return Serial(desk, repair);
            case RepairSlot.Fault:
                return RepairRules.WithFault(repair, answer.Text);
            case RepairSlot.Condition:
                return Condition(desk, repair, answer.Text);
            case RepairSlot.History:
                return RepairWords.History(answer.Text) is { } history ? repair with { History = history } : AskAgain(desk, repair, "asking.miss-choice");
            case RepairSlot.Photos:
                return repair with { PhotosDone = true };
            case RepairSlot.Place:
                return await PlaceAsync(desk, repair, answer.Text, cancellationToken).ConfigureAwait(false);
            case RepairSlot.Backup:
                return Backup(desk, repair, answer);
            case RepairSlot.Name:
                return repair with { Name = answer.Text };
            default:
                return repair with { Contact = desk.State.Facts.Contact };
        }
    }

    private IEnumerable<Line> Known(DeskTurn desk, RepairState repair) => repair.Unit is { } unit ? [units.Say(desk, unit)] : [];

    private async Task<RepairState> DeviceAsync(ITurnContext turn, RepairState repair, string text, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        if (text == voice.Plain(turn, "repairs.other-device"))
            return repair with { OtherDevice = true };
        var told = RepairRules.TakeIn(repair, desk.Named, text);
        told = await units.FromOrdersAsync(desk, told with { Device = told.Device ?? text }, told.Device ?? text, cancellationToken).ConfigureAwait(false);
        desk.Lead = [.. desk.Lead, "desk.acknowledge", .. Known(desk, told)];
        return told;
    }

    private static RepairState Serial(DeskTurn desk, RepairState repair)
    {
        if ((desk.Named.Serial ?? desk.Named.Imei) is not null)
            return repair with { SerialNumber = desk.Named.Serial, Imei = desk.Named.Serial is null ? desk.Named.Imei : null };
        desk.Lead = [.. desk.Lead, "repairing.serial-not-needed"];
        return repair with { SerialUnknown = true };
    }

    // C-03: at least one situation, or "not sure" in so many words.
    private static RepairState Condition(DeskTurn desk, RepairState repair, string text)
    {
        if (RepairWords.SaysNothing(text))
            return AskAgain(desk, repair, "repairing.condition-needed");
        var history = RepairRules.IsDamage(text) || RepairRules.IsDamage(repair.Fault) ? RepairWords.History(text) : null;
        return repair with
        {
            Condition = text,
            Since = RepairWords.Since(text) ?? repair.Since,
            History = history is { Count: > 0 } ? [.. (repair.History ?? []).Union(history)] : repair.History,
        };
    }

    private static RepairState AskAgain(DeskTurn desk, RepairState repair, string why)
    {
        desk.Lead = [why];
        return repair;
    }

    // F-01: what happened is taken down, not held against anybody; what it means for the warranty is said honestly, once.
    private static RepairState TellDamage(DeskTurn desk, RepairState repair)
    {
        if (repair.Unit?.Jailbroken == true && repair.History?.Contains(DamageKinds.Jailbroken) == false)
            repair = repair with { History = [.. repair.History, DamageKinds.Jailbroken] };
        foreach (var line in Damage(repair.History ?? []).Where(line => !repair.Told.Contains(line)).ToList())
        {
            repair = repair with { Told = [.. repair.Told, line] };
            desk.Lead = [.. desk.Lead, line];
        }

        return repair;
    }

    private static IEnumerable<string> Damage(List<string> history)
    {
        if (history.Contains(DamageKinds.Liquid))
            yield return "repairing.liquid";
        else if (history.Contains(DamageKinds.Dropped))
            yield return "repairing.dropped";
        if (history.Contains(DamageKinds.Jailbroken))
            yield return "repairing.jailbroken";
    }

    private async Task<RepairState> PlaceAsync(DeskTurn desk, RepairState repair, string text, CancellationToken cancellationToken)
    {
        var near = await places.NearAsync(repair.Area ?? text, desk.Locale, cancellationToken).ConfigureAwait(false);
        var chosen = repair.Area is null ? near.FirstOrDefault(place => text.Contains(place.Name, StringComparison.OrdinalIgnoreCase))
            : ChoiceRules.Read(text, [.. near.Select(place => new Button(place.Name, place.Name))]) is { } index ? near[index] : null;
        if (chosen is null && RepairWords.WantsToSend(text))
            return repair with { MailIn = true };
        if (chosen is null && repair.Area is null && near.Count > 0)
            return repair with { Area = text };
        if (repair.Urgent)
            desk.Lead = [.. desk.Lead, "repairing.last-resort"];
        return repair with { Place = chosen is null ? text : Shown(chosen), PlaceReference = chosen?.Reference };
    }

    private static string Shown(ServicePoint place) => string.Join(' ', new[] { place.Name, place.Address, place.Phone }.OfType<string>());

    private static RepairState Backup(DeskTurn desk, RepairState repair, Answer answer)
    {
        if (answer.Yes != true)
            desk.Lead = [.. desk.Lead, "repairs.backup-steps"];
        return repair with
        {
            BackedUp = answer.Yes == true,
            Ready = answer.Yes == true ? [.. repair.Ready.Union([Preparations.Backup])] : [.. repair.Ready.Where(item => item != Preparations.Backup)],
        };
    }
}
