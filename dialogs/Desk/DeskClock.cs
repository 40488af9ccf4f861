using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.CheckIns;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Dialogs.Tickets;

namespace ServiceBot.Dialogs.Desk;

/// <summary>What happens in a turn that the clock started.</summary>
public sealed class DeskClock(Voice voice, CareDesk care, CheckInDesk checkIns, ITicketDesk tickets, RepairNews repairs)
{
    public Task StrikeAsync(DialogContext dc, ReminderDue due, CancellationToken cancellationToken) => due.Name switch
    {
        CareDesk.Reminder => care.SayDueAsync(dc, cancellationToken),
        CheckInDesk.Reminder => checkIns.SayDueAsync(dc.Context, due, cancellationToken),
        _ when due.Name.StartsWith(HandOverDialog.ReminderPrefix, StringComparison.Ordinal) => AdmitOverdueAsync(dc.Context, due, cancellationToken),
        _ when RepairNews.Covers(due) => repairs.StrikeAsync(dc, due, cancellationToken),
        _ => Task.CompletedTask,
    };

    // The promised time has passed without an answer: said once, and passed on.
    private async Task AdmitOverdueAsync(ITurnContext turn, ReminderDue due, CancellationToken cancellationToken)
    {
        var number = due.Payload ?? due.Name[HandOverDialog.ReminderPrefix.Length..];
        await tickets.EscalateAsync(number, cancellationToken).ConfigureAwait(false);
        var by = TimeZoneInfo.ConvertTime(due.DueAt, turn.Desk().Info.TimeZone);
        await voice.SayAsync(turn, new Line("tickets.overdue", ("number", number), ("by", by)), cancellationToken).ConfigureAwait(false);
    }
}
