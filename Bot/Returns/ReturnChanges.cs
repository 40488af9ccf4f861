using ServiceBot.Api;
using ServiceBot.Clock;
using ServiceBot.Dialogs.Returns;
using ServiceBot.Orders;
using ServiceBot.Storage;

namespace ServiceBot.Returns;

/// <summary>Moves a return on in one durable change, together with the reminder that tells the customer of it.</summary>
internal sealed class ReturnChanges(IDatabaseWriter writer, TimeProvider time)
{
    public Task<ChangeResult> ApplyAsync(string number, StateChange change, CancellationToken cancellationToken)
    {
        var (key, now) = (RandomNumbers.Key(number), time.GetUtcNow());
        return writer.WriteAsync(db => Apply(db, key, change, now), cancellationToken);
    }

    private static ChangeResult Apply(ServiceBotDb db, string key, StateChange change, DateTimeOffset now)
    {
        if (db.Set<ReturnRow>().FirstOrDefault(sent => sent.Number == key) is not { } row)
            return new ChangeResult(ChangeOutcome.Unknown);
        if (row.State == change.State)
            return new ChangeResult(ChangeOutcome.Same, row.State, row.Version);
        if (!ReturnStates.CanBecome(row.State, change.State))
            return new ChangeResult(ChangeOutcome.Impossible, row.State, row.Version);
        if (row.Version != change.Version)
            return new ChangeResult(ChangeOutcome.OtherVersion, row.State, row.Version);
        (row.State, row.Note, row.Version, row.ChangedAt) = (change.State, change.Note, row.Version + 1, now);
        ReminderRows.Set(db, row.ConversationKey, ReturnNews.ReminderOf(row.Number, row.Version), now);
        return new ChangeResult(ChangeOutcome.Changed, row.State, row.Version, row.ConversationKey);
    }
}
