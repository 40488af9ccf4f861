using ServiceBot.Dialogs.Knowledge;
using ServiceBot.Wording;

namespace ServiceBot.Knowledge;

/// <summary>An entry as one locale's file has it: what only this locale says, and what all locales must say alike.</summary>
internal sealed record KnowledgeText(string Key, SourceLine Line, IReadOnlyList<string> Asks, IReadOnlyList<IReadOnlyList<string>> Needs, FactSource Source, bool HasNext)
{
    public required IReadOnlyList<string> Rows { get; init; }
    public required string Stage { get; init; }
    public required string Region { get; init; }
    public string? Then { get; init; }
    public bool DependsOnModel { get; init; }
    public IReadOnlyList<string> SourceOf { get; init; } = [];

    /// <summary>What must be the same in every locale, in one text.</summary>
    public string Alike => $"{string.Join(',', Rows)}|{Stage}|{Region}|{Source.ReviewedAt:yyyy-MM-dd}|{Then}|{DependsOnModel}|{string.Join(',', SourceOf)}|{HasNext}";
}
