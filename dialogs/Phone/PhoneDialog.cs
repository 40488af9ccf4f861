using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Tickets;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Warranty;

namespace ServiceBot.Dialogs.Phone;

/// <summary>The hotline with its hours of now, and within the free days a call by a technician at an agreed time .</summary>
public sealed class PhoneDialog : TopicDialog
{
    private const string Booking = "booking";

    private readonly CallBackDesk _calls;
    private readonly WarrantyLines _warranty;
    private readonly Voice _voice;
    private readonly StoreOptions _store;
    private readonly PolicyOptions _policy;

    public PhoneDialog(
        AskDialog ask, DeviceDialog device, CallBackDesk calls, WarrantyLines warranty, Voice voice, IOptions<StoreOptions> store, IOptions<PolicyOptions> policy)
        : base(nameof(PhoneDialog), ask)
    {
        (_calls, _warranty, _voice, _store, _policy) = (calls, warranty, voice, store.Value, policy.Value);
        AddDialog(device);
        AddDialog(new WaterfallDialog(Steps, [BeginAsync, JudgeAsync]));
        AddDialog(new WaterfallDialog(Booking, [AskNextAsync, TakeInAsync]));
        InitialDialogId = Steps;
    }

    public override IReadOnlyList<string> Topics => [Understanding.Topics.PhoneSupport];

    public override void Forget(DeskTurn desk) => desk.State = desk.State with { CallBack = new CallBackState { Booked = desk.State.CallBack.Booked } };

    public override bool StepBack(DeskTurn desk)
    {
        var call = desk.State.CallBack;
        if (call.Answered.Count == 0)
            return false;
        var last = call.Answered[^1];
        desk.State = desk.State with
        {
            CallBack = call with
            {
                Topic = last == CallBackSlot.Topic ? null : call.Topic,
                PhoneAnew = last == CallBackSlot.Phone,
                Answered = [.. call.Answered.SkipLast(1)],
            },
        };
        return true;
    }

    private async Task<DialogTurnResult> BeginAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var text = step.Context.Activity.Text ?? "";
        if (desk.State.CallBack is { Asking: not null } && TopicOf(step) == Resumed)
            return await step.ReplaceDialogAsync(Booking, null, cancellationToken).ConfigureAwait(false);
        if (desk.State.CallBack.Booked is { } booked && SpeaksOfCall(text) && !WarrantyWishes.AsksWhetherCallsAreFree(text))
            return await TellOfBookingAsync(step, booked, text, cancellationToken).ConfigureAwait(false);
        if (WarrantyWishes.WantsCallBack(text))
        {
            CallBackDesk.TakeIn(desk, text);
            desk.Lead = [.. desk.Lead, .. desk.State.Warranty.Purchase is null ? new Line[] { "phone.check-first" } : []];
            return await step.BeginDialogAsync(nameof(DeviceDialog), null, cancellationToken).ConfigureAwait(false);
        }

        if (WarrantyWishes.AsksWhetherCallsAreFree(text))
            return await step.BeginDialogAsync(nameof(DeviceDialog), null, cancellationToken).ConfigureAwait(false);
        await _voice.SayAsync(step.Context, [Hours(desk), Free(step), .. desk.State.CallBack.Booked is null ? new Line[] { "phone.offer" } : []], cancellationToken).ConfigureAwait(false);
        desk.State = desk.State with { Outcome = Outcome.Answered };
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> JudgeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (step.Result is not true)
            return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var coverage = _warranty.CoverageOf(desk);
        if (coverage.Phone.IsActive && desk.State.CallBack.Wanted)
        {
            desk.LeadWith("desk.acknowledge");
            desk.Lead = [.. desk.Lead, new Line("phone.within", ("last_day", coverage.Phone.Last))];
            return await step.ReplaceDialogAsync(Booking, null, cancellationToken).ConfigureAwait(false);
        }

        IReadOnlyList<Line> lines = coverage.Phone.State switch
        {
            CoverageState.Active => [_warranty.Phone(coverage), Hours(desk), "phone.offer"],
            CoverageState.Ended => [new Line("phone.not-free", ("device", _warranty.DeviceName(step.Context)), ("last_day", coverage.Phone.Last)), Otherwise(coverage)],
            _ => ["phone.cannot-check"],
        };
        await _voice.SayAsync(step.Context, lines, cancellationToken).ConfigureAwait(false);
        Forget(desk);
        desk.State = desk.State with { Outcome = coverage.Phone.IsActive ? Outcome.Answered : Outcome.Unresolved };
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> AskNextAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (await _calls.NextAsync(step.Context, cancellationToken).ConfigureAwait(false) is { } question)
            return await step.AskAsync(question, cancellationToken).ConfigureAwait(false);
        await _calls.BookAsync(step.Context, cancellationToken).ConfigureAwait(false);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> TakeInAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Answer() is { } answer)
            CallBackDesk.Fill(step.Context.Desk(), answer);
        return await step.ReplaceDialogAsync(Booking, null, cancellationToken).ConfigureAwait(false);
    }

    private static bool SpeaksOfCall(string text) =>
        WarrantyWishes.WantsCallBack(text) || WarrantyWishes.WantsOtherTime(text) || WarrantyWishes.CancelsCall(text);

    // Asked again, it is told when the call comes; another time takes the place of the agreed one.
    private async Task<DialogTurnResult> TellOfBookingAsync(WaterfallStepContext step, CallBackBooking booked, string text, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (WarrantyWishes.CancelsCall(text) && booked.Until > desk.Info.Now)
        {
            await _calls.CancelAsync(step.Context, booked, cancellationToken).ConfigureAwait(false);
            return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        if (WarrantyWishes.WantsOtherTime(text) && booked.From > desk.Info.Now)
        {
            CallBackDesk.TakeUpAgain(desk, booked);
            return await step.ReplaceDialogAsync(Booking, null, cancellationToken).ConfigureAwait(false);
        }

        await _voice.SayAsync(step.Context, CallBackDesk.StatusOf(desk, booked), cancellationToken).ConfigureAwait(false);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private Line Hours(DeskTurn desk)
    {
        if (HandOverRules.IsHotlineOpen(_store, desk.Info.Now))
            return new Line("phone.open", ("hotline", _store.Hotline), ("closes", _store.HotlineCloses));
        var opens = TimeZoneInfo.ConvertTime(CallBackRules.NextOpening(_store, desk.Info.Now), desk.Info.TimeZone);
        return new Line("phone.closed", ("hotline", _store.Hotline), ("opens", opens));
    }

    private Line Free(WaterfallStepContext step)
    {
        var coverage = _warranty.CoverageOf(step.Context.Desk());
        return coverage.Phone.IsActive
            ? new Line("phone.free-until", ("device", _warranty.DeviceName(step.Context)), ("last_day", coverage.Phone.Last), ("support_days", _policy.PhoneSupportDays))
            : new Line("phone.free-for", ("support_days", _policy.PhoneSupportDays));
    }

    private static Line Otherwise(Coverage coverage) => coverage.Whole.IsActive ? "phone.not-free-beyond" : "phone.not-free-quote";
}
