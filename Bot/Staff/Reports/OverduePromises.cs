using Microsoft.EntityFrameworkCore;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Dialogs.Tickets;
using ServiceBot.Repairs;
using ServiceBot.Storage;
using ServiceBot.Tickets;

namespace ServiceBot.Staff.Reports;

/// <summary>Promises whose time has passed.</summary>
internal sealed class OverduePromises(ServiceBotDb db, TimeProvider time)
{
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await db.Set<TicketRow>().CountAsync(ticket => ticket.State != TicketStates.Answered && ticket.State != TicketStates.Cancelled && ticket.AnsweredBy <= now, cancellationToken)
            + await db.Set<RepairRow>().CountAsync(repair => repair.PromisedBy <= now && repair.State != RepairStates.Collected && repair.State != RepairStates.Cancelled, cancellationToken);
    }
}
