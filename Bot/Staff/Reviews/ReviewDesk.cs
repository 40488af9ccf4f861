using Microsoft.EntityFrameworkCore;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Reviews;

/// <summary>What reviewers have said about a conversation.</summary>
internal sealed record Review(
    ReviewRow? Read, IReadOnlyList<ReviewNoteRow> Notes, IReadOnlyList<ReviewTagRow> Tags, IReadOnlyList<ScoreOpinionRow> Opinions, IReadOnlyList<TopicCorrectionRow> Corrections);

/// <summary>Takes down what reviewers say. Each word of theirs is one durable change, and the search index learns of it by the same.</summary>
internal sealed class ReviewDesk(ServiceBotDb db, IDatabaseWriter writer, TimeProvider time)
{
    public const int LongestNote = 2000;
    public const int LongestTag = 40;

    public async Task<Review> OfAsync(long conversation, CancellationToken cancellationToken) => new(
        await db.Set<ReviewRow>().AsNoTracking().FirstOrDefaultAsync(row => row.ConversationKey == conversation, cancellationToken),
        await db.Set<ReviewNoteRow>().AsNoTracking().Where(row => row.ConversationKey == conversation).OrderBy(row => row.Id).ToListAsync(cancellationToken),
        await db.Set<ReviewTagRow>().AsNoTracking().Where(row => row.ConversationKey == conversation).OrderBy(row => row.Tag).ToListAsync(cancellationToken),
        await db.Set<ScoreOpinionRow>().AsNoTracking().Where(row => row.ConversationKey == conversation).OrderBy(row => row.At).ToListAsync(cancellationToken),
        await db.Set<TopicCorrectionRow>().AsNoTracking().Where(row => row.ConversationKey == conversation).ToListAsync(cancellationToken));

    public Task MarkAsync(long conversation, bool read, string by, CancellationToken cancellationToken) => ChangeAsync(
        conversation,
        inside =>
        {
            var rows = inside.Set<ReviewRow>();
            var row = rows.Find(conversation);
            if (read && row is null)
                rows.Add(new() { ConversationKey = conversation, By = by, At = time.GetUtcNow() });
            else if (!read && row is not null)
                rows.Remove(row);
        },
        cancellationToken);

    /// <summary>Labels it; a label is one word in small letters.</summary>
    public Task TagAsync(long conversation, string? tag, string by, CancellationToken cancellationToken)
    {
        var clean = CleanTag(tag);
        return clean.Length == 0 ? Task.CompletedTask : ChangeAsync(
            conversation,
            inside =>
            {
                if (inside.Set<ReviewTagRow>().Find(conversation, clean) is null)
                    inside.Set<ReviewTagRow>().Add(new() { ConversationKey = conversation, Tag = clean, By = by, At = time.GetUtcNow() });
            },
            cancellationToken);
    }

    public Task UntagAsync(long conversation, string? tag, CancellationToken cancellationToken) => ChangeAsync(
        conversation,
        inside =>
        {
            if (inside.Set<ReviewTagRow>().Find(conversation, tag ?? "") is { } row)
                inside.Set<ReviewTagRow>().Remove(row);
        },
        cancellationToken);

    public Task NoteAsync(long conversation, string? text, string by, CancellationToken cancellationToken) => Clean(text, LongestNote) is not { } note
        ? Task.CompletedTask
        : writer.WriteAsync(inside => { inside.Set<ReviewNoteRow>().Add(new() { ConversationKey = conversation, By = by, At = time.GetUtcNow(), Text = note }); }, cancellationToken);

    /// <summary>Agrees or disagrees with a line of the scorecard, in the place of what the same person said of it before.</summary>
    public Task ThinkAsync(long conversation, string practice, string verdict, bool agrees, string? note, string by, CancellationToken cancellationToken) => writer.WriteAsync(
        inside =>
        {
            var rows = inside.Set<ScoreOpinionRow>();
            if (rows.Find(conversation, practice, by) is { } before)
                rows.Remove(before);
            inside.SaveChanges();
            rows.Add(new() { ConversationKey = conversation, Practice = practice, By = by, Verdict = verdict, Agrees = agrees, Note = Clean(note, LongestNote), At = time.GetUtcNow() });
        },
        cancellationToken);

    /// <summary>Says what a line should have been understood as.</summary>
    public Task CorrectAsync(long conversation, TopicCorrectionRow correction, CancellationToken cancellationToken) => writer.WriteAsync(
        inside =>
        {
            var rows = inside.Set<TopicCorrectionRow>();
            rows.RemoveRange(rows.Where(row => row.ConversationKey == conversation && row.Sequence == correction.Sequence));
            inside.SaveChanges();
            correction.At = time.GetUtcNow();
            rows.Add(correction);
        },
        cancellationToken);

    public Task SampleAsync(string name, IReadOnlyList<long> conversations, string by, CancellationToken cancellationToken) => writer.WriteAsync(
        inside =>
        {
            var there = inside.Set<SampleRow>().Where(row => row.Sample == name).Select(row => row.ConversationKey).ToHashSet();
            foreach (var conversation in conversations.Where(key => !there.Contains(key)))
            {
                inside.Set<SampleRow>().Add(new() { Sample = name, ConversationKey = conversation, By = by, At = time.GetUtcNow() });
                inside.Set<ReindexRow>().Add(new() { ConversationKey = conversation });
            }
        },
        cancellationToken);

    public static string CleanTag(string? tag)
    {
        var words = (tag ?? "").Trim().ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var clean = string.Join('-', words);
        return clean.Length > LongestTag ? clean[..LongestTag] : clean;
    }

    private Task ChangeAsync(long conversation, Action<ServiceBotDb> change, CancellationToken cancellationToken) => writer.WriteAsync(
        inside =>
        {
            change(inside);
            inside.Set<ReindexRow>().Add(new() { ConversationKey = conversation });
        },
        cancellationToken);

    private static string? Clean(string? text, int longest) => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is var clean && clean.Length > longest ? clean[..longest] : clean;
}
