namespace ServiceBot.Dialogs.Repairs;

/// <summary>Where a repair stands (B-04, C-05, C-06); the names that the shop's systems use.</summary>
public static class RepairStates
{
    public const string Received = "received";
    public const string Inspecting = "inspecting";

    /// <summary>A small fault: an inspection report, and on to the engineers (C-05).</summary>
    public const string InspectedMinor = "inspected_minor";

    /// <summary>Cannot be fixed at once: a new device is on order (C-06).</summary>
    public const string ReplacementOrdered = "replacement_ordered";
    public const string Repaired = "repaired";
    public const string Ready = "ready";
    public const string Collected = "collected";
    public const string Cancelled = "cancelled";

    public static IReadOnlyList<string> All { get; } =
        [Received, Inspecting, InspectedMinor, ReplacementOrdered, Repaired, Ready, Collected, Cancelled];
}
