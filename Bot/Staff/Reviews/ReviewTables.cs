using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceBot.Staff.Reviews;

internal sealed class ReviewTables :
    IEntityTypeConfiguration<ReviewRow>, IEntityTypeConfiguration<ReviewNoteRow>, IEntityTypeConfiguration<ReviewTagRow>, IEntityTypeConfiguration<ScoreOpinionRow>,
    IEntityTypeConfiguration<TopicCorrectionRow>, IEntityTypeConfiguration<SavedViewRow>, IEntityTypeConfiguration<SampleRow>, IEntityTypeConfiguration<ReindexRow>
{
    public void Configure(EntityTypeBuilder<ReviewRow> builder)
    {
        builder.ToTable("reviews");
        builder.HasKey(row => row.ConversationKey);
        builder.Property(row => row.ConversationKey).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<ReviewNoteRow> builder)
    {
        builder.ToTable("review_notes");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.ConversationKey);
    }

    public void Configure(EntityTypeBuilder<ReviewTagRow> builder)
    {
        builder.ToTable("review_tags");
        builder.HasKey(row => new { row.ConversationKey, row.Tag });
        builder.HasIndex(row => row.Tag);
    }

    public void Configure(EntityTypeBuilder<ScoreOpinionRow> builder)
    {
        builder.ToTable("score_opinions");
        builder.HasKey(row => new { row.ConversationKey, row.Practice, row.By });
    }

    public void Configure(EntityTypeBuilder<TopicCorrectionRow> builder)
    {
        builder.ToTable("topic_corrections");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.ConversationKey, row.Sequence }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SavedViewRow> builder)
    {
        builder.ToTable("saved_views");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Owner, row.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SampleRow> builder)
    {
        builder.ToTable("review_samples");
        builder.HasKey(row => new { row.Sample, row.ConversationKey });
        builder.HasIndex(row => row.ConversationKey);
    }

    public void Configure(EntityTypeBuilder<ReindexRow> builder)
    {
        builder.ToTable("reindex");
        builder.HasKey(row => row.Id);
    }
}
