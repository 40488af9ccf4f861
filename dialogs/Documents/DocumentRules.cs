namespace ServiceBot.Dialogs.Documents;

/// <summary>What has to be asked before the list can be read out, and the list.</summary>
public static class DocumentRules
{
    private static readonly SituationPart[] Order = [SituationPart.Region, SituationPart.Channel, SituationPart.Destination, SituationPart.Standing];

    /// <summary>The first unknown on which the list depends (G-01: nothing else is asked); null where the list is settled.</summary>
    public static SituationPart? Next(DocumentTable table, Situation known)
    {
        if (IsSettled(table, known))
            return null;
        var open = Order.Where(part => !known.Knows(part)).ToList();
        return open.Cast<SituationPart?>().FirstOrDefault(part => Decides(table, known, part!.Value)) ?? (open.Count > 0 ? open[0] : null);
    }

    /// <summary>The list of a situation that is settled: what all its possible rows say.</summary>
    /// <exception cref="InvalidOperationException">Something has still to be asked.</exception>
    public static DocumentList Decide(DocumentTable table, Situation known)
    {
        var rows = table.Matching(known);
        if (rows.Count == 0 || !IsSettled(table, known))
            throw new InvalidOperationException("What to bring is not settled.");
        var advice = rows[0].Advice.Where(line => rows.All(row => row.Advice.Contains(line)));
        return new DocumentList(rows[0].Bring, rows[0].NotNeeded, [.. advice]);
    }

    private static bool IsSettled(DocumentTable table, Situation known)
    {
        var rows = table.Matching(known);
        return rows.All(row => row.SaysTheSameTo(rows[0]));
    }

    // Whether the list can differ between two answers to the same question, all else being equal.
    private static bool Decides(DocumentTable table, Situation known, SituationPart part)
    {
        var possible = Situation.All.Where(known.Covers).ToList();
        return possible.Exists(one => possible.Exists(other =>
            DiffersOnlyIn(one, other, part) && !table.Matching(one)[0].SaysTheSameTo(table.Matching(other)[0])));
    }

    private static bool DiffersOnlyIn(Situation one, Situation other, SituationPart part) => part switch
    {
        SituationPart.Region => one.Region != other.Region && one with { Region = other.Region } == other,
        SituationPart.Channel => one.Channel != other.Channel && one with { Channel = other.Channel } == other,
        SituationPart.Standing => one.Standing != other.Standing && one with { Standing = other.Standing } == other,
        _ => one.Destination != other.Destination && one with { Destination = other.Destination } == other,
    };
}
