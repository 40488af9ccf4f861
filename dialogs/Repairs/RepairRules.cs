using ServiceBot.Dialogs.Desk;
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
        { Fault: null } => RepairSlot.Fault,
        { Condition: null } => RepairSlot.Condition,
        { BackedUp: null } => RepairSlot.Backup,
        { Name: null } => RepairSlot.Name,
        { Contact: null } => RepairSlot.Contact,
        _ => null,
    };

    /// <summary>What the customer's opening line tells already ("iPhone 15 螢幕碎了" fills device and fault; that it is broken says nothing to an engineer).</summary>
    public static RepairState TakeIn(RepairState state, Entities named, string text) => state with
    {
        Device = state.Device ?? (named.Device is { } device && !MoodRules.NamesOnlyKind(device) ? device : null),
        SerialNumber = state.SerialNumber ?? named.Serial,
        Fault = state.Fault ?? (named.Faults.Count > 0 ? Shortened(text) : null),
    };

    /// <summary>What is known from elsewhere, save what the customer wants to say anew.</summary>
    public static RepairState TakeIn(RepairState state, string? name, string? contact) => state with
    {
        Name = state.Name ?? (state.Anew == RepairSlot.Name ? null : name),
        Contact = state.Contact ?? (state.Anew == RepairSlot.Contact ? null : contact),
    };

    /// <summary>The request with one answer taken back, to be asked for anew.</summary>
    public static RepairState Without(RepairState state, RepairSlot slot) => Cleared(state, slot) with { Anew = slot };

    private static RepairState Cleared(RepairState state, RepairSlot slot) => slot switch
    {
        RepairSlot.Device => state with { Device = null, SerialNumber = null, OrderNumber = null, OtherDevice = false },
        RepairSlot.Fault => state with { Fault = null },
        RepairSlot.Condition => state with { Condition = null },
        RepairSlot.Backup => state with { BackedUp = null },
        RepairSlot.Name => state with { Name = null },
        _ => state with { Contact = null },
    };

    /// <summary>From the first to the last day on which a replacement ordered today arrives (C-07).</summary>
    public static (DateOnly From, DateOnly To) Replacement(DateOnly ordered, Span days) => (ordered.AddDays(days.From), ordered.AddDays(days.To));

    private static string Shortened(string text) => text.Length <= LongestFault ? text : text[..LongestFault];
}
