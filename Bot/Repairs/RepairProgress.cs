using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Log;
using ServiceBot.Orders;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Repairs;

/// <summary>
/// Moves repairs along for the shop. A change is one transaction: the repair, its history and a reminder that is due now; the clock then
/// runs the turn that tells the customer, so that it is told once and survives a crash.
/// </summary>
internal sealed class RepairProgress(
    IDatabaseWriter writer, CommitSignals signals, TimeProvider time, IOptions<PolicyOptions> policy, IOptions<StoreOptions> store)
{
    /// <param name="by"><c>api:NAME</c> of the key, or <c>staff:NAME</c>.</param>
    public async Task<RepairChangeResult> ChangeAsync(string number, RepairChange change, string by, CancellationToken cancellationToken)
    {
        // To the millisecond, as it is stored: the answer is what a later look shows.
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var key = RandomNumbers.Key(number);
        var result = await writer.WriteAsync(db => Apply(db, key, change, by, now), cancellationToken);
        if (result is RepairChangeResult.Changed)
            signals.Raise(new LeftToDo(now, Delivery: false, Message: false));
        return result;
    }

    private RepairChangeResult Apply(ServiceBotDb db, string key, RepairChange change, string by, DateTimeOffset now)
    {
        if (db.Set<RepairRow>().FirstOrDefault(repair => repair.Number == key) is not { } row)
            return new RepairChangeResult.Unknown();
        var move = RepairProgressRules.Decide(row.State, change.State);
        // Sent again after a lost answer, it names the version from before: it is done already.
        if (move == RepairMove.Repeated && SaysNothingNew(row, change))
            return new RepairChangeResult.Unchanged(row);
        if (row.Version != change.Version)
            return new RepairChangeResult.Stale(row);
        if (move is RepairMove.Impossible or RepairMove.UnknownState)
            return new RepairChangeResult.Impossible(row);
        Write(db, row, change, by, now, isNew: move == RepairMove.Allowed);
        return new RepairChangeResult.Changed(row);
    }

    private static bool SaysNothingNew(RepairRow row, RepairChange change) =>
        (change.Note is null || change.Note == row.Note)
        && (change.ExpectedOn is null || change.ExpectedOn == row.ExpectedOn)
        && (change.DocumentNumber is null || change.DocumentNumber == row.DocumentNumber);

    private void Write(ServiceBotDb db, RepairRow row, RepairChange change, string by, DateTimeOffset now, bool isNew)
    {
        row.Version++;
        row.DocumentNumber = change.DocumentNumber ?? row.DocumentNumber;
        row.Note = isNew ? change.Note : change.Note ?? row.Note;
        row.ExpectedOn = isNew ? change.ExpectedOn : change.ExpectedOn ?? row.ExpectedOn;
        if (isNew)
            (row.State, row.ChangedAt) = (change.State, now);
        db.Set<RepairChangeRow>().Add(new()
        {
            RepairId = row.Id,
            Version = row.Version,
            State = row.State,
            Note = change.Note,
            ExpectedOn = change.ExpectedOn,
            At = now,
            By = by,
        });
        var promise = RepairPromiseRules.Of(row.State, row.ChangedAt, row.ExpectedOn, policy.Value, store.Value);
        if (isNew || change.ExpectedOn is not null)
        {
            row.PromisedBy = promise?.By.ToUniversalTime();
            Remind(db, row, RepairNews.PromiseReminder(row.Number), promise?.OverdueAt);
        }

        if (isNew)
            Tell(db, row, now);
    }

    // Changes that the customer has not been told of yet give way to this one: the newest is told.
    private static void Tell(ServiceBotDb db, RepairRow row, DateTimeOffset now)
    {
        var untold = RepairNews.ChangeReminders(row.Number) + "%";
        db.Reminders.Where(reminder => reminder.ConversationKey == row.ConversationKey && EF.Functions.Like(reminder.Name, untold)).ExecuteDelete();
        Remind(db, row, RepairNews.ChangeReminder(row.Number, row.Version), now);
    }

    /// <summary>Sets the reminder of that name, or clears it. Where the conversation is gone nobody can be told; the change stands all the same.</summary>
    private static void Remind(ServiceBotDb db, RepairRow row, string name, DateTimeOffset? dueAt)
    {
        db.Reminders.Where(reminder => reminder.ConversationKey == row.ConversationKey && reminder.Name == name).ExecuteDelete();
        if (dueAt is { } at && db.Conversations.Any(conversation => conversation.Id == row.ConversationKey))
            db.Reminders.Add(new() { ConversationKey = row.ConversationKey, Name = name, DueAt = at });
    }
}
