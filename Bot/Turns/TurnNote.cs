using System.Globalization;
using Microsoft.Bot.Builder;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Turns;

/// <summary>
/// What the bot made of a message, kept with it in the log for whoever reviews the chat: how sure it was, of which topics, and which
/// question it asked next. A few dozen bytes and nothing of what the customer wrote.
/// </summary>
/// <param name="Certainty"><c>sure</c>, <c>perhaps</c>, <c>nothing</c>, or <c>answer</c> where the message answered a question.</param>
/// <param name="Percent">The classifier's probability; null where a rule decided.</param>
/// <param name="Step">The dialog that waited then, and what it had asked for.</param>
/// <param name="Outcome">How the matter stood after it.</param>
internal sealed record TurnNote(string Certainty, IReadOnlyList<string> Topics, int? Percent, string? Step, Outcome Outcome)
{
    private const string None = "-";

    /// <summary>Null where the turn heard nothing.</summary>
    public static string? Of(ITurnContext context)
    {
        if (context.TurnState.Get<DeskTurn>() is not { } desk)
            return null;
        var (certainty, topics) = desk.Heard switch
        {
            Heard.About about => ("sure", about.Topic),
            Heard.Perhaps perhaps => ("perhaps", string.Join(',', perhaps.Topics)),
            Heard.Nothing nothing => ("nothing", string.Join(',', nothing.Topics)),
            _ => ("answer", ""),
        };
        return desk.Heard is null && desk.Step is null ? null
            : string.Join(' ', certainty, topics.Length == 0 ? None : topics, desk is { Heard: not null, Sureness: { } sure } ? ((int)(100 * sure)).ToString(CultureInfo.InvariantCulture) : None, desk.Step ?? None, (int)desk.State.Outcome);
    }

    public static TurnNote? Read(string? stored) => stored?.Split(' ') is [var certainty, var topics, var percent, var step, var outcome]
        ? new(certainty, topics == None ? [] : topics.Split(','), int.TryParse(percent, NumberStyles.None, CultureInfo.InvariantCulture, out var sure) ? sure : null, step == None ? null : step,
            int.TryParse(outcome, NumberStyles.None, CultureInfo.InvariantCulture, out var stood) ? (Outcome)stood : Outcome.None)
        : null;
}
