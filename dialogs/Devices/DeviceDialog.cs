using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Warranty;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Devices;

/// <summary>Asks until the device is known (true) or cannot be looked up now (false). What is known already is not asked.</summary>
public sealed class DeviceDialog : ComponentDialog
{
    private const string Find = "find";
    private const string Again = "again";
    private const int MostDevices = 5;

    private static readonly List<string> Home = [Topics.WarrantyCheck, Topics.OrderStatus, Topics.Invoice];

    private readonly DeviceDesk _devices;
    private readonly Voice _voice;

    public DeviceDialog(AskDialog ask, DeviceDesk devices, Voice voice)
        : base(nameof(DeviceDialog))
    {
        (_devices, _voice) = (devices, voice);
        AddDialog(new WaterfallDialog(Find, [PickAsync, TakeInAsync]));
        AddDialog(ask);
        InitialDialogId = Find;
    }

    protected override string GetInternalVersion() => DeskState.VersionText;

    private async Task<DialogTurnResult> PickAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        switch (await _devices.PickAsync(step.Context, step.Options as string == Again, cancellationToken).ConfigureAwait(false))
        {
            case DevicePick.Known:
                return await step.EndDialogAsync(true, cancellationToken).ConfigureAwait(false);
            case DevicePick.Several several:
                return await step.AskAsync(Which(step, several.Devices), cancellationToken).ConfigureAwait(false);
            case DevicePick.ContactNeeded:
                return await step.AskAsync(new Question { Key = "orders.ask-contact", Expects = Expects.Contact, Topics = Home }, cancellationToken).ConfigureAwait(false);
            case DevicePick.Limited limited:
                desk.State = desk.State with { Outcome = Outcome.Unresolved };
                var until = TimeZoneInfo.ConvertTime(limited.Until, desk.Info.TimeZone);
                await _voice.SayAsync(step.Context, new Line("warranty.limited", ("until", until)), cancellationToken).ConfigureAwait(false);
                return await step.EndDialogAsync(false, cancellationToken).ConfigureAwait(false);
            case DevicePick.Ask ask:
                desk.Lead = [.. desk.Lead, .. ask.Lines];
                return await step.AskAsync(Number(ask.Suggestion), cancellationToken).ConfigureAwait(false);
        }

        return await step.EndDialogAsync(false, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> TakeInAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var owned = await _devices.DevicesAsync(desk, cancellationToken).ConfigureAwait(false);
        if (step.Answer()?.Choice is not { } choice || owned.FirstOrDefault(device => device.Label == choice) is not { } chosen)
            return await step.ReplaceDialogAsync(Find, Again, cancellationToken).ConfigureAwait(false);
        await _devices.TakeAsync(desk, chosen, DateSource.Order, cancellationToken).ConfigureAwait(false);
        return await step.EndDialogAsync(true, cancellationToken).ConfigureAwait(false);
    }

    private Question Which(WaterfallStepContext step, IReadOnlyList<OwnedDevice> devices)
    {
        var labels = devices.Take(MostDevices).Select(device => device.Label).Append(_voice.Plain(step.Context, "warranty.other-device"));
        return new Question { Key = "warranty.ask-which", Expects = Expects.Device, Topics = Home, Choices = [.. labels.Select(label => new Button(label, label))] };
    }

    private static Question Number(string? suggestion) => new()
    {
        Key = "warranty.ask-device",
        Expects = Expects.Device,
        Topics = Home,
        Choices = suggestion is null ? [] : [new Button(suggestion, suggestion)],
    };
}
