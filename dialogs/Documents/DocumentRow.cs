namespace ServiceBot.Dialogs.Documents;

/// <summary>One row of the decision table: for the situations that <see cref="When"/> covers, what to bring, what not, and what else to know.</summary>
/// <param name="Bring">Names of papers and things, in the order in which they are read out.</param>
/// <param name="NotNeeded">Papers whose absence is said in so many words (E-02, E-04).</param>
/// <param name="Advice">What else to know before the visit.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record DocumentRow(Situation When, IReadOnlyList<string> Bring, IReadOnlyList<string> NotNeeded, IReadOnlyList<string> Advice, long Line = 0)
{
    public bool SaysTheSameTo(DocumentRow other) => Bring.SequenceEqual(other.Bring) && NotNeeded.SequenceEqual(other.NotNeeded);
}

/// <summary>What one customer is told.</summary>
public sealed record DocumentList(IReadOnlyList<string> Bring, IReadOnlyList<string> NotNeeded, IReadOnlyList<string> Advice);
