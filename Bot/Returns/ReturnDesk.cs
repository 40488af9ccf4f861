using Microsoft.EntityFrameworkCore;
using ServiceBot.Dialogs.Returns;
using ServiceBot.Notifications;
using ServiceBot.Orders;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Returns;

/// <summary>Takes returns in with the turn's commit, and shows them to whom they belong.</summary>
internal sealed class ReturnDesk(
    CurrentTurn turn, IOrderTable orders, INumbers numbers, LookupLimits limits, Contacts contacts, ShopNotices notices) : IReturnDesk
{
    private List<ReturnRow> Submitted => turn.Notes<List<ReturnRow>>();

    private const int MostOrders = 10;

    public Task<string> SubmitAsync(ReturnRequest request, CancellationToken cancellationToken)
    {
        var work = turn.Work;
        var row = Row(numbers.Draw("R-"), request, work.Now);
        Submitted.Add(row);
        work.Changes.Add(inside =>
        {
            InsistOnFirst(inside, row);
            row.ConversationKey = work.CommittedId;
            inside.Set<ReturnRow>().Add(row);
        });
        notices.Add(work, "return.created", row.Number, new { state = row.State, request });
        return Task.FromResult(row.Number);
    }

    public async Task<IReadOnlyList<AnnouncedReturn>> OfOrderAsync(string orderNumber, CancellationToken cancellationToken)
    {
        var key = OrderNumber.Key(orderNumber);
        var stored = await Open(turn.Db, key).AsNoTracking().ToListAsync(cancellationToken);
        return [.. Submitted.Where(row => row.OrderNumber == key).Concat(stored).Select(Return)];
    }

    public async Task<IReadOnlyList<AnnouncedReturn>> OwnAsync(CancellationToken cancellationToken) => [.. (await OwnRowsAsync(cancellationToken)).Select(Return)];

    public async Task<ReturnLookup> FindAsync(string number, string? contact, CancellationToken cancellationToken)
    {
        var key = RandomNumbers.Key(number);
        if ((await OwnRowsAsync(cancellationToken)).FirstOrDefault(sent => sent.Number == key) is { } own)
            return new ReturnLookup.Found(Return(own));
        if (contact is null)
            return new ReturnLookup.ContactNeeded();
        if (await limits.TryAsync(turn.Work, key, cancellationToken) is { } until)
            return new ReturnLookup.Limited(until);
        var row = await turn.Db.Set<ReturnRow>().AsNoTracking().FirstOrDefaultAsync(sent => sent.Number == key, cancellationToken);
        return contacts.IsOneOf(contact, Contacts.EmailKey(row?.Contact), contacts.TelephoneKey(row?.Contact))
            ? new ReturnLookup.Found(Return(row!))
            : new ReturnLookup.Refused();
    }

    private static IQueryable<ReturnRow> Open(ServiceBotDb inside, string orderKey) => inside.Set<ReturnRow>()
        .Where(row => row.OrderNumber == orderKey && (row.State == ReturnStates.Requested || row.State == ReturnStates.Received));

    // The one writer runs the commits one after another, so of two that announce the same item the second sees the first.
    private static void InsistOnFirst(ServiceBotDb inside, ReturnRow row)
    {
        var lines = ReturnJson.Items(row.Items).Select(item => item.Line).ToHashSet();
        if (Open(inside, row.OrderNumber).AsEnumerable().Any(other => ReturnJson.Items(other.Items).Any(item => lines.Contains(item.Line))))
            throw new ChangeOvertakenException($"An item of order {row.OrderNumber} is announced already.");
    }

    private async Task<IEnumerable<ReturnRow>> OwnRowsAsync(CancellationToken cancellationToken)
    {
        var conversation = turn.Work.Conversation.Id;
        List<string> keys = turn.Info.CustomerId is { } customer
            ? [.. (await orders.OfCustomerAsync(customer, MostOrders, cancellationToken)).Select(order => order.Key)]
            : [];
        var stored = await turn.Db.Set<ReturnRow>().AsNoTracking()
            .Where(row => (conversation != 0 && row.ConversationKey == conversation) || keys.Contains(row.OrderNumber))
            .OrderByDescending(row => row.Id)
            .ToListAsync(cancellationToken);
        return Submitted.AsEnumerable().Reverse().Concat(stored);
    }

    private static ReturnRow Row(string number, ReturnRequest request, DateTimeOffset now) => new()
    {
        Number = number,
        OrderNumber = OrderNumber.Key(request.OrderNumber),
        Items = ReturnJson.Write(request.Items),
        State = ReturnStates.Requested,
        Version = 1,
        CreatedAt = now,
        ChangedAt = now,
        ContactName = request.ContactName,
        Contact = request.Contact,
        Locale = request.Locale,
        LastDay = request.LastDay,
        Details = ReturnJson.Write(new ReturnDetails(request.Wish, request.Reason)),
    };

    private static AnnouncedReturn Return(ReturnRow row) => new(
        row.Number, row.OrderNumber, row.State, row.Version, row.CreatedAt, row.ChangedAt,
        ReturnJson.Items(row.Items), ReturnJson.Details(row.Details).Wish, row.Note);
}
