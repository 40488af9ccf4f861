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
        var last = After.Count - 1;
        if (stage > last || (stage == last && turn.Desk().State.Ticket.Kind == TicketState.Complaint))
            return;
        if (stage == last)
            await voice.SayAsync(turn, ["checkins.last", .. farewell.SeasonOnly(turn.Desk())], cancellationToken).ConfigureAwait(false);
        else
            await voice.SayAsync(turn, stage == 0 ? "checkins.first" : "checkins.second", cancellationToken).ConfigureAwait(false);
        if (stage < last)
            Plan(stage + 1, since);
    }

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
