namespace ServiceBot.Dialogs.Documents;

/// <summary>
/// What to bring by region, channel, warranty and destination (G-01): one table, so that no two answers contradict each other
/// . Every situation has exactly one row.
/// </summary>
public sealed class DocumentTable(IReadOnlyList<DocumentRow> rows)
{
    public IReadOnlyList<DocumentRow> Rows => rows;

    /// <summary>The rows that are still possible.</summary>
    public IReadOnlyList<DocumentRow> Matching(Situation known) =>
        [.. Situation.All.Where(known.Covers).SelectMany(whole => rows.Where(row => row.When.Covers(whole))).Distinct()];
}
