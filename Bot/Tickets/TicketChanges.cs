using ServiceBot.Api;
using ServiceBot.Clock;
using ServiceBot.Dialogs.Tickets;
using ServiceBot.Orders;
using ServiceBot.Storage;

namespace ServiceBot.Tickets;

/// <summary>Answers a ticket in one durable change: nobody is told any more that it is overdue, and the customer is told of the answer.</summary>
internal sealed class TicketChanges(IDatabaseWriter writer, TimeProvider time)
{
    public Task<ChangeResult> ApplyAsync(string number, StateChange change, CancellationToken cancellationToken)
    {
        var (key, now) = (RandomNumbers.Key(number), time.GetUtcNow());
        return writer.WriteAsync(db => Apply(db, key, change, now), cancellationToken);
    }

    private static ChangeResult Apply(ServiceBotDb db, string key, StateChange change, DateTimeOffset now)
    {
        if (db.Set<TicketRow>().FirstOrDefault(ticket => ticket.Number == key) is not { } row)
            return new ChangeResult(ChangeOutcome.Unknown);
        if (row.State == change.State)
            return new ChangeResult(ChangeOutcome.Same, row.State, row.Version);
        if (!TicketStates.CanBecome(row.State, change.State))
            return new ChangeResult(ChangeOutcome.Impossible, row.State, row.Version);
        if (row.Version != change.Version)
            return new ChangeResult(ChangeOutcome.OtherVersion, row.State, row.Version);
        (row.State, row.Details, row.Version, row.ChangedAt) = (change.State, TicketDetails.WithNote(row.Details, change.Note), row.Version + 1, now);
        ReminderRows.Clear(db, row.ConversationKey, TicketClerk.ReminderPrefix + row.Number);
        ReminderRows.Set(db, row.ConversationKey, TicketNews.ReminderOf(row.Number, row.Version), now);
        return new ChangeResult(ChangeOutcome.Changed, row.State, row.Version, row.ConversationKey);
    }
}
