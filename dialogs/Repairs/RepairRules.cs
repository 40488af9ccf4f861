using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>What a repair request still needs, and what an answer fills.</summary>
public static class RepairRules
{
    private const int LongestFault = 300;

    /// <summary>The next thing to ask for, or null when the request is complete.</summary>
    public static RepairSlot? Next(RepairState state) => state switch
    {
        { Device: null } => RepairSlot.Device,
        { Urgent: true } when !HasPlace(state) => RepairSlot.Place,
        { SerialNumber: null, Imei: null, SerialUnknown: false } => RepairSlot.Serial,
        { Fault: null } => RepairSlot.Fault,
        { Condition: null } => RepairSlot.Condition,
        { History: null } => RepairSlot.History,
        { PhotosDone: false } => RepairSlot.Photos,
        _ when !HasPlace(state) => RepairSlot.Place,
        { BackedUp: null } => RepairSlot.Backup,
        { Name: null } => RepairSlot.Name,
        { Contact: null } => RepairSlot.Contact,
        _ => null,
    };

    /// <summary>Nothing has been told yet.</summary>
    public static bool IsFresh(RepairState state) => state is { Device: null, Fault: null, Condition: null, Asking: null };

    /// <summary>What the customer's opening line tells already ("iPhone 15 螢幕碎了" fills device and fault; that it is broken says nothing to an engineer).</summary>
    public static RepairState TakeIn(RepairState state, Entities named, string text) => TakeFault(
        state with
        {
            Device = state.Device ?? (named.Device is { } device && !MoodRules.NamesOnlyKind(device) ? device : null),
            SerialNumber = state.SerialNumber ?? named.Serial,
            Imei = state.Imei ?? (named.Imei is { } imei && !DeviceNumbers.IsMistyped(imei) ? imei : null),
            Urgent = state.Urgent || RepairWords.IsUrgent(text),
        },
        named, text);

    /// <summary>What is known from elsewhere, save what the customer wants to say anew.</summary>
    public static RepairState TakeIn(RepairState state, string? name, string? contact) => state with
    {
        Name = state.Name ?? (state.Anew == RepairSlot.Name ? null : name),
        Contact = state.Contact ?? (state.Anew == RepairSlot.Contact ? null : contact),
    };

    /// <summary>The fault in the customer's words, and what they tell besides: in which situation, since when, whether it was damage.</summary>
    public static RepairState WithFault(RepairState state, string text) => state with
    {
        Fault = Shortened(text),
        Condition = state.Condition ?? (state.Anew != RepairSlot.Condition && RepairWords.NamesCondition(text) ? Shortened(text) : null),
        Since = state.Since ?? RepairWords.Since(text),
        History = state.History ?? (state.Anew != RepairSlot.History && IsDamage(text) ? RepairWords.History(text) ?? [] : null),
    };

    /// <summary>The request with one answer taken back, to be asked for anew.</summary>
    public static RepairState Without(RepairState state, RepairSlot slot) => Cleared(state, slot) with { Anew = slot };

    /// <summary>From the first to the last day on which a replacement ordered today arrives (C-07).</summary>
    public static (DateOnly From, DateOnly To) Replacement(DateOnly ordered, Span days) => (ordered.AddDays(days.From), ordered.AddDays(days.To));

    /// <summary>It was broken from outside: what is asked then is how, and not in which situation it fails.</summary>
    public static bool IsDamage(string? fault) =>
        fault is not null && EntityFinder.Find(fault).Faults.Any(name => name is Faults.BrokenScreen or Faults.Liquid or Faults.Dropped);

    private static bool HasPlace(RepairState state) => state.MailIn || state.Place is not null;

    private static RepairState TakeFault(RepairState state, Entities named, string text) =>
        state.Fault is null && named.Faults.Count > 0 ? WithFault(state, text) : state;

    private static RepairState Cleared(RepairState state, RepairSlot slot) => slot switch
    {
        RepairSlot.Device => Cleared(state, RepairSlot.Serial) with { Device = null, OtherDevice = false },
        RepairSlot.Serial => state with { SerialNumber = null, Imei = null, OrderNumber = null, Unit = null, SerialUnknown = false },
        RepairSlot.Fault => state with { Fault = null },
        RepairSlot.Condition => state with { Condition = null, Since = null },
        RepairSlot.History => state with { History = null },
        RepairSlot.Photos => state with { PhotosDone = false, Files = [] },
        RepairSlot.Place => state with { Area = null, Place = null, PlaceReference = null, MailIn = false },
        RepairSlot.Backup => state with { BackedUp = null },
        RepairSlot.Name => state with { Name = null },
        _ => state with { Contact = null },
    };

    private static string Shortened(string text) => text.Length <= LongestFault ? text : text[..LongestFault];
}
