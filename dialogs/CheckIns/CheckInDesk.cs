using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Farewell;
using ServiceBot.Dialogs.Tickets;

namespace ServiceBot.Dialogs.CheckIns;

/// <summary>Looks after a customer who falls silent (I-23, I-24): two kind words, then a warm goodbye; never a cut-off.</summary>
public sealed class CheckInDesk(Voice voice, FarewellWords farewell, IReminders reminders, IOptions<CheckInOptions> options)
{
    public const string Reminder = "check-in";

    private IReadOnlyList<TimeSpan> After => (IReadOnlyList<TimeSpan>?)options.Value.After ?? CheckInOptions.SeedAfter;

    /// <summary>Begins to count from the customer's message of this turn.</summary>
    public void Watch(ITurnContext turn)
    {
        var desk = turn.Desk();
        if (desk.Closed || After.Count == 0 || !voice.IsOn(turn, "I-23"))
            reminders.Clear(Reminder);
        else
            Plan(0, desk.Info.Now);
    }

    /// <summary>One stage, and the next one planned.</summary>
    public async Task SayDueAsync(ITurnContext turn, ReminderDue due, CancellationToken cancellationToken)
    {
        var (stage, since) = Read(due);
        var desk = turn.Desk();
        var last = After.Count - 1;
        stage = Latest(stage, since, desk.Info.Now, last);
        if (stage > last || (stage == last && IsComplaintOpen(desk)))
            return;
        if (stage == last)
        {
            desk.State = desk.State with { ClosedIdle = true };
            await voice.SayAsync(turn, ["checkins.last", .. farewell.SeasonOnly(desk)], cancellationToken).ConfigureAwait(false);
            return;
        }

        await voice.SayAsync(turn, stage == 0 ? "checkins.first" : "checkins.second", cancellationToken).ConfigureAwait(false);
        Plan(stage + 1, since);
    }

    // After a restart several stages may be overdue: the latest of them speaks for all.
    private int Latest(int stage, DateTimeOffset since, DateTimeOffset now, int last)
    {
        while (stage < last && since + After[stage + 1] <= now)
            stage++;
        return stage;
    }

    // C-09: an intake of a complaint is never closed for silence.
    private static bool IsComplaintOpen(DeskTurn desk) => desk.State.Ticket.Kind == TicketState.Complaint;

    private void Plan(int stage, DateTimeOffset since) =>
        reminders.Set(Reminder, since + After[stage], string.Create(CultureInfo.InvariantCulture, $"{stage} {since.UtcTicks}"));

    private static (int Stage, DateTimeOffset Since) Read(ReminderDue due)
    {
        var parts = (due.Payload ?? "").Split(' ');
        return parts.Length == 2 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var stage) && long.TryParse(parts[1], CultureInfo.InvariantCulture, out var ticks)
            ? (stage, new DateTimeOffset(ticks, TimeSpan.Zero))
            : (int.MaxValue, due.DueAt);
    }
}
