namespace ServiceBot.Dialogs.Knowledge;

/// <summary>Where a fact comes from, in the customer's language and with the day on which somebody last checked it (D-09, X-01).</summary>
public sealed record FactSource(string Name, DateOnly ReviewedAt);

/// <summary>One question that customers ask, with what the desk answers to it.</summary>
public sealed record KnowledgeEntry
{
    /// <summary>The key of its messages: <c>knowledge.on-the-spot</c> or <c>tips.screenshot</c>; a topic too.</summary>
    public required string Key { get; init; }

    /// <summary>The seed rows that it answers.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    /// <summary>Where on the journey it is asked (OPS-06).</summary>
    public string? Stage { get; init; }

    /// <summary>How customers ask, in every language.</summary>
    public required IReadOnlyList<string> Asks { get; init; }

    /// <summary>Key terms by language: of each group of one language a term must occur, or the question is another one.</summary>
    public required IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Needs { get; init; }

    /// <summary>The source by locale.</summary>
    public required IReadOnlyDictionary<string, FactSource> Sources { get; init; }

    /// <summary>Whether there is a part beyond what was asked (I-00e).</summary>
    public bool HasNext { get; init; }

    /// <summary>The topic that goes on from here, or null.</summary>
    public string? Then { get; init; }

    /// <summary>The answer depends on the customer's device.</summary>
    public bool DependsOnModel { get; init; }

    /// <summary>Topics of the desk whose rules this entry is the source of.</summary>
    public IReadOnlyList<string> SourceOf { get; init; } = [];

    public string NextKey => Key + "-next";
}
