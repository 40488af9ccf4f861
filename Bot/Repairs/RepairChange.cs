namespace ServiceBot.Repairs;

/// <summary>What the shop wants to become of a repair.</summary>
/// <param name="Version">The repair's version that the shop has seen.</param>
/// <param name="Note">Words for the customer.</param>
/// <param name="ExpectedOn">The day on which the shop expects the next state.</param>
/// <param name="DocumentNumber">Of the certificate, the inspection report or the replacement order; null leaves it as it is.</param>
internal sealed record RepairChange(string State, int Version, string? Note = null, DateOnly? ExpectedOn = null, string? DocumentNumber = null);

/// <summary>What became of it.</summary>
internal abstract record RepairChangeResult
{
    private RepairChangeResult() { }

    /// <summary>Committed; the customer is told where the state is another one.</summary>
    public sealed record Changed(RepairRow Repair) : RepairChangeResult;

    /// <summary>It was so already: nothing is written and nobody told.</summary>
    public sealed record Unchanged(RepairRow Repair) : RepairChangeResult;

    public sealed record Unknown : RepairChangeResult;

    /// <summary>The state cannot follow the one that it is in.</summary>
    public sealed record Impossible(RepairRow Repair) : RepairChangeResult;

    /// <summary>Somebody else changed it since the given version.</summary>
    public sealed record Stale(RepairRow Repair) : RepairChangeResult;
}
