using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceBot.Understanding.Notes;

/// <summary>A note that was taken in, so that the same file twice, or with more lines, counts none twice.</summary>
internal sealed class ImportedNoteRow
{
    /// <summary>A hash of all that the file says of it, and of how many such lines stand before it.</summary>
    public required string Key { get; set; }
}

internal sealed class ImportedNoteTable : IEntityTypeConfiguration<ImportedNoteRow>
{
    public void Configure(EntityTypeBuilder<ImportedNoteRow> builder)
    {
        builder.ToTable("imported_notes");
        builder.HasKey(note => note.Key);
    }
}
