using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Dialogs.Returns;
using ServiceBot.Dialogs.Tickets;
using ServiceBot.Orders;
using ServiceBot.Repairs;
using ServiceBot.Returns;
using ServiceBot.Storage;
using ServiceBot.Tickets;

namespace ServiceBot.Staff.Queue;

/// <summary>Everything that waits for a person: call-backs, complaints and other tickets, returns, repairs; what is promised first comes first.</summary>
internal sealed class WorkQueue(ServiceBotDb db, IOptions<PolicyOptions> policy, IOptions<StoreOptions> store)
{
    public const int Most = 200;
    public const string Repair = "repair";
    public const string Return = "return";

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(store.Value.TimeZone);

    /// <param name="kind">Null for all.</param>
    public async Task<IReadOnlyList<WorkItem>> OpenAsync(string? kind, CancellationToken cancellationToken)
    {
        var items = new List<WorkItem>();
        if (kind is not (Repair or Return))
            items.AddRange(await TicketsAsync(kind, cancellationToken));
        if (kind is null or Return)
            items.AddRange(await ReturnsAsync(cancellationToken));
        if (kind is null or Repair)
            items.AddRange(await RepairsAsync(cancellationToken));
        return [.. items.OrderBy(item => item.DueAt is null).ThenBy(item => item.DueAt).ThenBy(item => item.CreatedAt).Take(Most)];
    }

    /// <summary>How many wait, by kind.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(CancellationToken cancellationToken)
    {
        var counts = await db.Set<TicketRow>().Where(ticket => ticket.State != TicketStates.Answered && ticket.State != TicketStates.Cancelled).GroupBy(ticket => ticket.Kind)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        counts[Return] = await db.Set<ReturnRow>().CountAsync(row => row.State == ReturnStates.Requested || row.State == ReturnStates.Received, cancellationToken);
        counts[Repair] = await db.Set<RepairRow>().CountAsync(row => row.State != RepairStates.Collected && row.State != RepairStates.Cancelled, cancellationToken);
        return counts;
    }

    public async Task<WorkSheet?> FindAsync(string number, CancellationToken cancellationToken)
    {
        var key = RandomNumbers.Key(number);
        if (await db.Set<TicketRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Number == key, cancellationToken) is { } ticket)
            return await SheetAsync(ticket, cancellationToken);
        return await db.Set<ReturnRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Number == key, cancellationToken) is { } sent ? await SheetAsync(sent, cancellationToken) : null;
    }

    private async Task<IEnumerable<WorkItem>> TicketsAsync(string? kind, CancellationToken cancellationToken) =>
        (await db.Set<TicketRow>().AsNoTracking().Where(ticket => ticket.State != TicketStates.Answered && ticket.State != TicketStates.Cancelled && (kind == null || ticket.Kind == kind))
            .OrderBy(ticket => ticket.AnsweredBy).Take(Most).ToListAsync(cancellationToken)).Select(Item);

    private async Task<IEnumerable<WorkItem>> ReturnsAsync(CancellationToken cancellationToken) =>
        (await db.Set<ReturnRow>().AsNoTracking().Where(row => row.State == ReturnStates.Requested || row.State == ReturnStates.Received)
            .OrderBy(row => row.ChangedAt).Take(Most).ToListAsync(cancellationToken)).Select(Item);

    private async Task<IEnumerable<WorkItem>> RepairsAsync(CancellationToken cancellationToken) =>
        (await db.Set<RepairRow>().AsNoTracking().Where(row => row.State != RepairStates.Collected && row.State != RepairStates.Cancelled)
            .OrderBy(row => row.PromisedBy == null).ThenBy(row => row.PromisedBy).Take(Most).ToListAsync(cancellationToken))
        .Select(row => new WorkItem(Repair, row.Number, row.State, row.PromisedBy, row.CreatedAt, $"{row.Device}: {row.Fault}", $"/staff/repairs/{row.Number}"));

    private static WorkItem Item(TicketRow row) => new(row.Kind, row.Number, row.State, TicketStates.IsClosed(row.State) ? null : row.AnsweredBy, row.CreatedAt, row.Reason, $"/staff/queue/{row.Number}");

    private WorkItem Item(ReturnRow row)
    {
        var due = ReturnStates.IsOpen(row.State) ? DueOf(row) : null;
        return new(Return, row.Number, row.State, due, row.CreatedAt, $"{row.OrderNumber}: {string.Join(", ", ReturnJson.Items(row.Items).Select(item => item.Name))}", $"/staff/queue/{row.Number}");
    }

    // The end of the day that the customer was told.
    private DateTimeOffset? DueOf(ReturnRow row)
    {
        var day = row.State == ReturnStates.Requested
            ? ReturnStates.HandInDay(ReturnStates.DateOf(row.CreatedAt, _zone), policy.Value.ReturnHandInDays)
            : ReturnStates.DateOf(row.ChangedAt, _zone).AddDays(policy.Value.RefundDays);
        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue), _zone), TimeSpan.Zero);
    }

    private async Task<WorkSheet> SheetAsync(TicketRow row, CancellationToken cancellationToken) => new(
        Item(row), row.Version, row.ConversationKey, await ConversationAsync(row.ConversationKey, cancellationToken), TicketStates.CanBecome(row.State, TicketStates.Answered) ? [TicketStates.Answered] : [],
        [
            ("Reason", row.Reason, true), ("Summary", row.Summary, true), ("Contact", row.ContactName, true), ("Reached at", row.Contact, true), ("Order", row.OrderNumber ?? "", false),
            ("Language", row.Locale, false), .. TicketDetails.All(row.Details).Select(detail => (Humanizer.StringHumanizeExtensions.Humanize(detail.Key), detail.Value, true)),
        ],
        TicketDetails.NoteIn(row.Details));

    private async Task<WorkSheet> SheetAsync(ReturnRow row, CancellationToken cancellationToken)
    {
        var details = ReturnJson.Details(row.Details);
        return new(
            Item(row), row.Version, row.ConversationKey, await ConversationAsync(row.ConversationKey, cancellationToken), [.. ReturnStates.All.Where(state => ReturnStates.CanBecome(row.State, state))],
            [
                ("Order", row.OrderNumber, false), ("Items", string.Join(", ", ReturnJson.Items(row.Items).Select(item => item.Name)), false), ("Wish", details.Wish.ToString(), false),
                ("Why", details.Reason ?? "", true), ("Contact", row.ContactName, true), ("Reached at", row.Contact, true), ("Language", row.Locale, false),
            ],
            row.Note);
    }

    private Task<string?> ConversationAsync(long key, CancellationToken cancellationToken) =>
        db.Conversations.Where(conversation => conversation.Id == key).Select(conversation => conversation.ConversationId).FirstOrDefaultAsync(cancellationToken);
}
