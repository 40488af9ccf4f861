using Microsoft.EntityFrameworkCore;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Orders;
using ServiceBot.Repairs;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Repairs;

/// <summary>Repairs as staff work through them: what is promised first comes first, what is not promised last.</summary>
internal sealed class RepairQueue(ServiceBotDb db)
{
    public const int PageSize = 50;

    /// <param name="state">Null for all that is not over.</param>
    /// <param name="page">From 1.</param>
    /// <returns>One more than a page has where there is another.</returns>
    public Task<List<RepairRow>> ListAsync(string? state, int page, CancellationToken cancellationToken)
    {
        var rows = db.Set<RepairRow>().AsNoTracking();
        rows = state is null
            ? rows.Where(row => row.State != RepairStates.Collected && row.State != RepairStates.Cancelled)
            : rows.Where(row => row.State == state);
        return rows.OrderBy(row => row.PromisedBy == null).ThenBy(row => row.PromisedBy).ThenBy(row => row.Id)
            .Skip((page - 1) * PageSize).Take(PageSize + 1)
            .ToListAsync(cancellationToken);
    }

    /// <summary>How many repairs are in each state.</summary>
    public Task<Dictionary<string, int>> CountsAsync(CancellationToken cancellationToken) =>
        db.Set<RepairRow>().GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

    public Task<RepairRow?> FindAsync(string number, CancellationToken cancellationToken)
    {
        var key = RandomNumbers.Key(number);
        return db.Set<RepairRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Number == key, cancellationToken);
    }

    public Task<List<RepairChangeRow>> HistoryAsync(RepairRow repair, CancellationToken cancellationToken) =>
        db.Set<RepairChangeRow>().AsNoTracking().Where(change => change.RepairId == repair.Id).OrderBy(change => change.Version).ToListAsync(cancellationToken);

    /// <summary>The id of the conversation in which it was handed in; null where that is gone.</summary>
    public Task<string?> ConversationAsync(RepairRow repair, CancellationToken cancellationToken) =>
        db.Conversations.Where(conversation => conversation.Id == repair.ConversationKey).Select(conversation => conversation.ConversationId)
            .FirstOrDefaultAsync(cancellationToken);
}
