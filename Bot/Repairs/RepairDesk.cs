using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Notifications;
using ServiceBot.Orders;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Repairs;

/// <summary>Takes repair requests in with the turn's commit, and shows them to whom they belong.</summary>
internal sealed class RepairDesk(CurrentTurn turn, INumbers numbers, LookupLimits limits, Contacts contacts, ShopNotices notices) : IRepairDesk
{
    private const int MostOfCustomer = 20;

    private List<RepairRow> Submitted => turn.Notes<List<RepairRow>>();

    public Task<string> SubmitAsync(RepairRequest request, CancellationToken cancellationToken)
    {
        var work = turn.Work;
        var row = Row(numbers.Draw("RP-"), request, work.Now);
        Submitted.Add(row);
        work.Changes.Add(inside =>
        {
            row.ConversationKey = work.CommittedId;
            inside.Set<RepairRow>().Add(row);
        });
        notices.Add(work, "repair.created", row.Number, new { state = row.State, request });
        return Task.FromResult(row.Number);
    }

    public async Task<RepairLookup> FindAsync(string number, string? contact, CancellationToken cancellationToken)
    {
        var key = RandomNumbers.Key(number);
        if ((await OwnAsync(cancellationToken)).FirstOrDefault(repair => repair.Number == key) is { } own)
            return new RepairLookup.Found(Repair(own));
        if (contact is null)
            return new RepairLookup.ContactNeeded();
        if (await limits.TryAsync(turn.Work, key, cancellationToken) is { } until)
            return new RepairLookup.Limited(until);
        var row = await turn.Db.Set<RepairRow>().AsNoTracking().FirstOrDefaultAsync(repair => repair.Number == key, cancellationToken);
        return contacts.IsOneOf(contact, Contacts.EmailKey(row?.Contact), contacts.TelephoneKey(row?.Contact))
            ? new RepairLookup.Found(Repair(row!))
            : new RepairLookup.Refused();
    }

    public async Task<IReadOnlyList<Repair>> OfConversationAsync(CancellationToken cancellationToken) =>
        [.. (await OwnAsync(cancellationToken)).Select(Repair)];

    public async Task<IReadOnlyList<Repair>> OfCustomerAsync(CancellationToken cancellationToken)
    {
        if (turn.Info.CustomerId is not { } customer)
            return [];
        var rows = await turn.Db.Set<RepairRow>().AsNoTracking()
            .Where(repair => turn.Db.Conversations.Any(conversation => conversation.Id == repair.ConversationKey && conversation.SignedInAs == customer))
            .OrderByDescending(repair => repair.Id)
            .Take(MostOfCustomer)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(Repair)];
    }

    public Task EscalateAsync(Repair repair, DateTimeOffset? promisedBy, CancellationToken cancellationToken)
    {
        var work = turn.Work;
        if (promisedBy is { } by)
            work.Changes.Add(inside => inside.Set<RepairRow>()
                .Where(row => row.Number == repair.Number && row.Version == repair.Version)
                .ExecuteUpdate(set => set.SetProperty(row => row.PromisedBy, by)));
        var occurrence = string.Create(CultureInfo.InvariantCulture, $"{repair.Version}:{work.Now.ToUnixTimeSeconds()}");
        notices.Add(work, "repair.overdue", repair.Number, new { repair.State, repair.Since, repair.PromisedBy, PromisedAnew = promisedBy }, occurrence);
        return Task.CompletedTask;
    }

    private async Task<IEnumerable<RepairRow>> OwnAsync(CancellationToken cancellationToken)
    {
        var conversation = turn.Work.Conversation.Id;
        var stored = conversation == 0 ? [] : await turn.Db.Set<RepairRow>().AsNoTracking()
            .Where(repair => repair.ConversationKey == conversation)
            .OrderByDescending(repair => repair.Id)
            .ToListAsync(cancellationToken);
        return Submitted.AsEnumerable().Reverse().Concat(stored);
    }

    private static RepairRow Row(string number, RepairRequest request, DateTimeOffset now) => new()
    {
        Number = number,
        State = RepairStates.Received,
        Version = 1,
        CreatedAt = now,
        ChangedAt = now,
        Device = request.Device,
        Fault = request.Fault,
        Condition = request.Condition,
        ContactName = request.ContactName,
        Contact = request.Contact,
        BackedUp = request.BackedUp,
        Locale = request.Locale,
        OrderNumber = request.OrderNumber,
        SerialNumber = request.SerialNumber,
        Details = RepairDetails.Write(request),
    };

    private static Repair Repair(RepairRow row) => new(row.Number, row.State, row.CreatedAt, RepairDetails.Of(row))
    {
        Version = row.Version,
        Since = row.ChangedAt,
        Note = row.Note,
        ExpectedOn = row.ExpectedOn,
        DocumentNumber = row.DocumentNumber,
        PromisedBy = row.PromisedBy,
    };
}
