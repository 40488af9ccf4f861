using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Storage;

namespace ServiceBot.Understanding;

/// <summary><c>understand queue</c>, <c>learn</c>, <c>dismiss</c>: from what was not understood to the phrases (OPS-05).</summary>
internal sealed partial class MissedLinesCommand(IDbContextFactory<ServiceBotDb> databases, IDatabaseWriter writer, PhraseFiles phrases)
{
    private const int IdLength = 8;

    /// <summary>The open lines, the most frequent first, with what <c>learn</c> calls them.</summary>
    public async Task<int> ListAsync(int count, TextWriter output, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.Set<MissedLineRow>().AsNoTracking().Where(line => line.State == MissedLineRow.Open).ToListAsync(cancellationToken);
        var lines = rows.GroupBy(row => row.Key).OrderByDescending(line => line.Sum(row => row.Count)).ThenByDescending(line => line.Max(row => row.LastSeen)).Take(count).ToList();
        if (lines.Count == 0)
            await output.WriteLineAsync("Nothing waits: every line was understood, learned or dismissed.");
        foreach (var line in lines)
        {
            var latest = line.MaxBy(row => row.LastSeen)!;
            var channels = string.Join(", ", line.Select(row => $"{row.Channel} {row.Count.ToString(CultureInfo.InvariantCulture)}"));
            await output.WriteLineAsync($"{line.Key[..IdLength]}  {line.Sum(row => row.Count),5}  {latest.Locale,-7}  {latest.LastSeen:yyyy-MM-dd}  {channels}  {latest.Guess ?? "-"}?  {latest.Example}");
        }

        return 0;
    }

    /// <summary>Adds the example to the topic's phrases and closes the line.</summary>
    /// <param name="id">The beginning of the line's key.</param>
    /// <param name="topic">One of <see cref="Topics.All"/>.</param>
    /// <param name="wording">Instead of the example, as it should stand among the phrases.</param>
    /// <param name="output">Gets what was done, or what was wrong.</param>
    /// <param name="cancellationToken">Ends the command before anything is written.</param>
    /// <returns>The exit code: 0, or 1 where there is no such line or topic, or the phrase stands under another topic.</returns>
    public async Task<int> LearnAsync(string id, string topic, string? wording, TextWriter output, CancellationToken cancellationToken)
    {
        if (Topics.IndexOf(topic) < 0)
            return await FailAsync(output, $"{topic}: no topic; expected one of {string.Join(", ", Topics.All)}");
        if (await FindAsync(id, cancellationToken) is not { } line)
            return await FailAsync(output, $"{id}: no open line begins so, or several do");
        var phrase = (wording ?? Masks().Replace(line.Example, " ")).Trim();
        if (phrases.Add(line.Locale, topic, phrase) is { } refused)
            return await FailAsync(output, refused);
        await SetAsync(line.Key, MissedLineRow.Learned, cancellationToken);
        await output.WriteLineAsync($"{line.Locale} {topic}: {phrase}");
        return 0;
    }

    /// <summary>Closes the line without learning it; said again, it stays closed.</summary>
    public async Task<int> DismissAsync(string id, TextWriter output, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } line)
            return await FailAsync(output, $"{id}: no open line begins so, or several do");
        await SetAsync(line.Key, MissedLineRow.Dismissed, cancellationToken);
        await output.WriteLineAsync($"Dismissed: {line.Example}");
        return 0;
    }

    private static async Task<int> FailAsync(TextWriter output, string reason)
    {
        await output.WriteLineAsync(reason);
        return 1;
    }

    private async Task<MissedLineRow?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.Set<MissedLineRow>().AsNoTracking()
            .Where(line => line.State == MissedLineRow.Open && line.Key.StartsWith(id)).ToListAsync(cancellationToken);
        return rows.Select(row => row.Key).Distinct().Count() == 1 ? rows.MaxBy(row => row.LastSeen) : null;
    }

    private Task<bool> SetAsync(string key, string state, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            db =>
            {
                foreach (var row in db.Set<MissedLineRow>().Where(line => line.Key == key))
                    row.State = state;
                return true;
            },
            cancellationToken);

    // What masking left of an address or a number teaches nothing.
    [GeneratedRegex(@"\S{0,60}(?:\*{3,4}|…)\S{0,200}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Masks();
}
