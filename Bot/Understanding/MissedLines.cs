using ServiceBot.Dialogs.Desk;
using ServiceBot.Turns;

namespace ServiceBot.Understanding;

/// <summary>Counts missed lines in the turn's unit of work: one statement with the commit, nothing where the turn fails.</summary>
internal sealed class MissedLines(CurrentTurn turn) : IMissedLines
{
    // What nobody has said again for this long is no common wording.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    private const string Forget = "DELETE FROM missed_lines WHERE last_seen <= $1";

    // Said again after it was learned, it has not been learned: it is open again. What was dismissed stays so.
    internal const string Count = """
        INSERT INTO missed_lines (key, channel, locale, example, guess, count, first_seen, last_seen, state) VALUES ($1, $2, $3, $4, $5, 1, $6, $6, 'open')
        ON CONFLICT (key, channel) DO UPDATE SET
            count = missed_lines.count + 1, last_seen = excluded.last_seen, guess = excluded.guess,
            state = CASE WHEN missed_lines.state = 'learned' THEN 'open' ELSE missed_lines.state END
        """;

    public void Add(string text, string locale, string? guess)
    {
        if (MissedLine.Of(text, locale) is not { } line)
            return;
        var work = turn.Work;
        var (channel, now) = (work.Conversation.Key.ChannelId, work.Now.ToUnixTimeMilliseconds());
        var oldest = (work.Now - Kept).ToUnixTimeMilliseconds();
        work.Prepared.Add(new(Forget, _ => [oldest]));
        work.Prepared.Add(new(Count, _ => [line.Key, channel, locale, line.Example, guess, now]));
    }
}
