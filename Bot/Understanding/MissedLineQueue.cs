using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Storage;

namespace ServiceBot.Understanding;

/// <summary>A wording that waits to be learned or dismissed, on all its channels.</summary>
/// <param name="Channels">With the count on each, the most frequent first.</param>
internal sealed record WaitingLine(
    string Key, string Locale, string Example, string? Guess, int Count, DateTimeOffset LastSeen, IReadOnlyList<(string Channel, int Count)> Channels);

/// <summary>From what was not understood to the phrases (OPS-05); for the command and the staff's page alike.</summary>
internal sealed partial class MissedLineQueue(IDbContextFactory<ServiceBotDb> databases, IDatabaseWriter writer, PhraseFiles phrases)
{
    /// <summary>The open lines, the most frequent first, then the newest.</summary>
    public async Task<IReadOnlyList<WaitingLine>> OpenAsync(int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.Set<MissedLineRow>().AsNoTracking().Where(line => line.State == MissedLineRow.Open).ToListAsync(cancellationToken);
        return [.. rows.GroupBy(row => row.Key).Select(Waiting).OrderByDescending(line => line.Count).ThenByDescending(line => line.LastSeen).Take(most)];
    }

    /// <param name="id">The beginning of a key.</param>
    /// <returns>Null where no open line begins so, or several do.</returns>
    public async Task<WaitingLine?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.Set<MissedLineRow>().AsNoTracking()
            .Where(line => line.State == MissedLineRow.Open && line.Key.StartsWith(id)).ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.Key).ToList() is [var only] ? Waiting(only) : null;
    }

    /// <summary>Adds the example to the topic's phrases and closes the line.</summary>
    /// <param name="topic">One of <see cref="Topics.All"/>.</param>
    /// <param name="wording">Instead of the example, as it should stand among the phrases.</param>
    /// <returns>The phrase, or why it cannot be learned; then nothing is written.</returns>
    public async Task<(string? Phrase, string? Refusal)> LearnAsync(WaitingLine line, string topic, string? wording, CancellationToken cancellationToken)
    {
        if (Topics.IndexOf(topic) < 0)
            return (null, $"{topic}: no topic; expected one of {string.Join(", ", Topics.All)}");
        var phrase = (wording ?? Suggested(line.Example)).Trim();
        if (phrases.Add(line.Locale, topic, phrase) is { } refused)
            return (null, refused);
        await SetAsync(line.Key, MissedLineRow.Learned, cancellationToken);
        return (phrase, null);
    }

    /// <summary>Closes the line without learning it; said again, it stays closed.</summary>
    public Task DismissAsync(WaitingLine line, CancellationToken cancellationToken) => SetAsync(line.Key, MissedLineRow.Dismissed, cancellationToken);

    /// <summary>The example as it can stand among the phrases.</summary>
    public static string Suggested(string example) => Masks().Replace(example, " ").Trim();

    private static WaitingLine Waiting(IGrouping<string, MissedLineRow> rows)
    {
        var latest = rows.MaxBy(row => row.LastSeen)!;
        return new(
            rows.Key, latest.Locale, latest.Example, latest.Guess, rows.Sum(row => row.Count), latest.LastSeen,
            [.. rows.OrderByDescending(row => row.Count).Select(row => (row.Channel, row.Count))]);
    }

    private Task SetAsync(string key, string state, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            db =>
            {
                foreach (var row in db.Set<MissedLineRow>().Where(line => line.Key == key))
                    row.State = state;
            },
            cancellationToken);

    // What masking left of an address or a number teaches nothing.
    [GeneratedRegex(@"\S{0,60}(?:\*{3,4}|…)\S{0,200}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Masks();
}
