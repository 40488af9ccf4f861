using ServiceBot.Api;
using ServiceBot.Log;
using ServiceBot.Returns;
using ServiceBot.Tickets;
using ServiceBot.Turns;

namespace ServiceBot.Staff.Queue;

/// <summary>Settles tickets and returns by the rules of the API; the clock tells the customer in the chat at once.</summary>
internal sealed class WorkChanges(TicketChanges tickets, ReturnChanges returns, CommitSignals signals, TimeProvider time)
{
    public const int LongestNote = 1000;

    public async Task<ChangeResult> ApplyAsync(WorkSheet sheet, string state, string? note, int version)
    {
        var change = new StateChange(state, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), version);
        var result = sheet.Item.Kind == WorkQueue.Return
            ? await returns.ApplyAsync(sheet.Item.Number, change, CancellationToken.None)
            : await tickets.ApplyAsync(sheet.Item.Number, change, CancellationToken.None);
        if (result.Outcome == ChangeOutcome.Changed)
            signals.Raise(new LeftToDo(time.GetUtcNow(), Delivery: false, Message: false));
        return result;
    }
}
