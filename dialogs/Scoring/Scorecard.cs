namespace ServiceBot.Dialogs.Scoring;

/// <summary>The three composites of the seed (OPS-21).</summary>
public enum PracticeGroup { Tone, Care, Foresight }

public enum Verdict { Met, Missed, Off, NotApplicable }

/// <summary>One practice in one chat.</summary>
/// <param name="Practice">The seed's row, <c>I-01</c> to <c>I-25</c>.</param>
/// <param name="ActivityId">Met: the activity that proves it. Missed: the one that broke it, or after which it was due. Else null.</param>
public sealed record PracticeScore(string Practice, PracticeGroup Group, Verdict Verdict, string? ActivityId);

/// <summary>How many of those that applied were met.</summary>
public readonly record struct Score(int Met, int Of);

/// <summary>How the agent addressed the customer, counted (OPS-02).</summary>
/// <param name="Polite">您.</param>
/// <param name="Plain">你.</param>
/// <param name="Inclusive">咱們, let's, together.</param>
/// <param name="Particles">呢, 吧, 喔 and the like at the end of a clause.</param>
public sealed record Manner(int Polite, int Plain, int Inclusive, int Particles);

/// <summary>One chat against the 25 practices (I-00c, OPS-11).</summary>
public sealed record Scorecard(IReadOnlyList<PracticeScore> Lines, Manner Manner)
{
    /// <summary>The stages of the journey that were talked about, in their order in the chat (OPS-06).</summary>
    public IReadOnlyList<string> Stages { get; init; } = [];

    public Score Total => Count(Lines);

    public IEnumerable<PracticeScore> Missed => Lines.Where(line => line.Verdict == Verdict.Missed);

    public Score Of(PracticeGroup group) => Count(Lines.Where(line => line.Group == group));

    public PracticeScore this[string practice] => Lines.First(line => line.Practice == practice);

    private static Score Count(IEnumerable<PracticeScore> lines)
    {
        var counted = lines.Where(line => line.Verdict is Verdict.Met or Verdict.Missed).ToList();
        return new Score(counted.Count(line => line.Verdict == Verdict.Met), counted.Count);
    }
}
