namespace ServiceBot.Dialogs.Scoring;

/// <summary>What a rule finds about one practice.</summary>
internal readonly record struct Finding(Verdict Verdict, Said? At)
{
    public static readonly Finding NotApplicable = new(Verdict.NotApplicable, null);

    public static Finding Met(Said proof) => new(Verdict.Met, proof);

    public static Finding Missed(Said? due) => due is null ? NotApplicable : new(Verdict.Missed, due);

    /// <summary>Met where there is a proof; else missed where it was due, or not applicable.</summary>
    public static Finding Of(Said? proof, Said? due) => proof is null ? Missed(due) : Met(proof);
}
