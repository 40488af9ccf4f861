using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.CheckIns;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Dialogs.Returns;
using ServiceBot.Dialogs.Tickets;

namespace ServiceBot.Dialogs.Desk;

/// <summary>What happens in a turn that the clock started.</summary>
public sealed class DeskClock(CareDesk care, CheckInDesk checkIns, TicketNews tickets, RepairNews repairs, ReturnNews returns)
{
    public Task StrikeAsync(DialogContext dc, ReminderDue due, CancellationToken cancellationToken) => due.Name switch
    {
        CareDesk.Reminder => care.SayDueAsync(dc, cancellationToken),
        CheckInDesk.Reminder => checkIns.SayDueAsync(dc.Context, due, cancellationToken),
        _ when RepairNews.Covers(due) => OfRepairAsync(dc, due, cancellationToken),
        _ when due.Name.StartsWith(TicketClerk.ReminderPrefix, StringComparison.Ordinal) => tickets.SayDueAsync(dc.Context, due, cancellationToken),
        _ when due.Name.StartsWith(TicketNews.ReminderPrefix, StringComparison.Ordinal) => tickets.SayDueAsync(dc.Context, due, cancellationToken),
        _ when due.Name.StartsWith(ReturnNews.ReminderPrefix, StringComparison.Ordinal) => returns.SayDueAsync(dc.Context, due, cancellationToken),
        _ => Task.CompletedTask,
    };

    private Task OfRepairAsync(DialogContext dc, ReminderDue due, CancellationToken cancellationToken)
    {
        var desk = dc.Context.Desk();
        desk.State = desk.State with { Stage = JourneyRules.Repair };
        return repairs.StrikeAsync(dc, due, cancellationToken);
    }
}
