using System.ComponentModel.DataAnnotations;

namespace ServiceBot.Dialogs.Knowledge;

/// <summary>Settings section <c>Knowledge</c>.</summary>
public sealed class KnowledgeOptions
{
    /// <summary>A fact that nobody has checked for longer is said with a word of caution .</summary>
    [Range(1, 36500)]
    public int ReviewAfterDays { get; set; } = 365;

    public bool IsStale(FactSource source, DateOnly today) => source.ReviewedAt.AddDays(ReviewAfterDays) < today;
}
