using System.ComponentModel.DataAnnotations;

namespace ServiceBot.Orders;

/// <summary>How often numbers may be tried within <see cref="Window"/> (settings section <c>Lookups</c>).</summary>
public sealed class LookupOptions
{
    [Range(1, 10_000)]
    public int PerConversation { get; set; } = 5;

    [Range(1, 100_000)]
    public int PerAddress { get; set; } = 20;

    [Range(1, 10_000)]
    public int PerNumber { get; set; } = 10;

    public TimeSpan Window { get; set; } = TimeSpan.FromHours(1);
}
