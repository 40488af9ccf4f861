using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceBot.Understanding;

/// <summary>A way of saying something that the desk did not understand, on one channel: how often, when last, and an example without personal data.</summary>
internal sealed class MissedLineRow
{
    public const string Open = "open", Learned = "learned", Dismissed = "dismissed";

    /// <summary>A hash of the language and of the line without case, punctuation and digits: the same wording counts as one.</summary>
    public required string Key { get; set; }

    public required string Channel { get; set; }
    public required string Locale { get; set; }

    /// <summary>Masked.</summary>
    public required string Example { get; set; }

    /// <summary>The topic that came closest.</summary>
    public string? Guess { get; set; }
    public int Count { get; set; }
    public DateTimeOffset FirstSeen { get; set; }
    public DateTimeOffset LastSeen { get; set; }
    public required string State { get; set; }
}

internal sealed class MissedLineTable : IEntityTypeConfiguration<MissedLineRow>
{
    public void Configure(EntityTypeBuilder<MissedLineRow> builder)
    {
        builder.ToTable("missed_lines");
        builder.HasKey(line => new { line.Key, line.Channel });
        builder.HasIndex(line => new { line.State, line.Count });
        builder.HasIndex(line => line.LastSeen);
    }
}
