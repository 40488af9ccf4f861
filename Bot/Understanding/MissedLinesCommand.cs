using System.Globalization;

namespace ServiceBot.Understanding;

/// <summary><c>understand queue</c>, <c>learn</c>, <c>dismiss</c>.</summary>
internal sealed class MissedLinesCommand(MissedLineQueue queue)
{
    private const int IdLength = 8;

    /// <summary>The open lines, the most frequent first, with what <c>learn</c> calls them.</summary>
    public async Task<int> ListAsync(int count, TextWriter output, CancellationToken cancellationToken)
    {
        var lines = await queue.OpenAsync(count, cancellationToken);
        if (lines.Count == 0)
            await output.WriteLineAsync("Nothing waits: every line was understood, learned or dismissed.");
        foreach (var line in lines)
        {
            var channels = string.Join(", ", line.Channels.Select(channel => $"{channel.Channel} {channel.Count.ToString(CultureInfo.InvariantCulture)}"));
            await output.WriteLineAsync($"{line.Key[..IdLength]}  {line.Count,5}  {line.Locale,-7}  {line.LastSeen:yyyy-MM-dd}  {channels}  {line.Guess ?? "-"}?  {line.Example}");
        }

        return 0;
    }

    /// <summary>Adds the example to the topic's phrases and closes the line.</summary>
    /// <param name="id">The beginning of the line's key.</param>
    /// <param name="topic">One of <see cref="Dialogs.Understanding.Topics.All"/>.</param>
    /// <param name="wording">Instead of the example, as it should stand among the phrases.</param>
    /// <param name="output">Gets what was done, or what was wrong.</param>
    /// <param name="cancellationToken">Ends the command before anything is written.</param>
    /// <returns>The exit code: 0, or 1 where there is no such line or topic, or the phrase stands under another topic.</returns>
    public async Task<int> LearnAsync(string id, string topic, string? wording, TextWriter output, CancellationToken cancellationToken)
    {
        if (await queue.FindAsync(id, cancellationToken) is not { } line)
            return await FailAsync(output, $"{id}: no open line begins so, or several do");
        var (phrase, refusal) = await queue.LearnAsync(line, topic, wording, cancellationToken);
        if (refusal is not null)
            return await FailAsync(output, refusal);
        await output.WriteLineAsync($"{line.Locale} {topic}: {phrase}");
        return 0;
    }

    /// <summary>Closes the line without learning it; said again, it stays closed.</summary>
    public async Task<int> DismissAsync(string id, TextWriter output, CancellationToken cancellationToken)
    {
        if (await queue.FindAsync(id, cancellationToken) is not { } line)
            return await FailAsync(output, $"{id}: no open line begins so, or several do");
        await queue.DismissAsync(line, cancellationToken);
        await output.WriteLineAsync($"Dismissed: {line.Example}");
        return 0;
    }

    private static async Task<int> FailAsync(TextWriter output, string reason)
    {
        await output.WriteLineAsync(reason);
        return 1;
    }
}
