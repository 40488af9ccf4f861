namespace ServiceBot.Importing;

/// <summary>What a file does to the database.</summary>
public enum ImportMode
{
    /// <summary>Nothing is written when a line is bad.</summary>
    AllOrNothing,

    /// <summary>Good lines are written, bad ones are listed.</summary>
    SkipBad,
}

/// <summary>What became of a file.</summary>
/// <param name="Written">False where nothing was written because a line is bad.</param>
/// <param name="DemoRowsRemoved">The first real import takes the demo shop out.</param>
public sealed record ImportReport(
    IReadOnlyList<ImportFault> Faults, bool Written, int Added = 0, int Replaced = 0, int Unchanged = 0, int DemoRowsRemoved = 0)
{
    /// <summary>What is no fault and yet worth a look.</summary>
    public IReadOnlyList<ImportFault> Remarks { get; init; } = [];
}
