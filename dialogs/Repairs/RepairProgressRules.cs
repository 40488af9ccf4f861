using System.Collections.Frozen;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>What a change of state is.</summary>
public enum RepairMove { Allowed, Repeated, Impossible, UnknownState }

/// <summary>From which state to which a repair may go.</summary>
public static class RepairProgressRules
{
    // Nothing is called ready that was not repaired or replaced, and what is over stays over.
    private static readonly FrozenDictionary<string, string[]> Next = new Dictionary<string, string[]>
    {
        [RepairStates.Received] = [RepairStates.Inspecting, RepairStates.Cancelled],
        [RepairStates.Inspecting] = [RepairStates.InspectedMinor, RepairStates.ReplacementOrdered, RepairStates.Cancelled],
        [RepairStates.InspectedMinor] = [RepairStates.ReplacementOrdered, RepairStates.Repaired, RepairStates.Cancelled],
        [RepairStates.ReplacementOrdered] = [RepairStates.Repaired, RepairStates.Ready, RepairStates.Cancelled],
        [RepairStates.Repaired] = [RepairStates.Ready],
        [RepairStates.Ready] = [RepairStates.Collected],
        [RepairStates.Collected] = [],
        [RepairStates.Cancelled] = [],
    }.ToFrozenDictionary();

    public static RepairMove Decide(string from, string to) =>
        !Next.ContainsKey(to) ? RepairMove.UnknownState
        : from == to ? RepairMove.Repeated
        : After(from).Contains(to) ? RepairMove.Allowed
        : RepairMove.Impossible;

    /// <summary>The states that may follow; none where the repair is over.</summary>
    public static IReadOnlyList<string> After(string state) => Next.GetValueOrDefault(state, []);

    public static bool IsOver(string state) => state is RepairStates.Collected or RepairStates.Cancelled;

    /// <summary>Whether the shop still owes the customer something; once the device is ready, the next step is the customer's.</summary>
    public static bool IsWithTheShop(string state) =>
        state is RepairStates.Inspecting or RepairStates.InspectedMinor or RepairStates.ReplacementOrdered or RepairStates.Repaired;
}
