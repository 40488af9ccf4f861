using System.Globalization;
using Microsoft.Bot.Builder;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.Tickets;

/// <summary>How a ticket stands; said unasked when its promised time passes and when the shop has answered, each once (C-09).</summary>
public sealed class TicketNews(ITicketDesk tickets, Voice voice)
{
    public const string ReminderPrefix = "answered:";

    /// <summary>The reminder that speaks of an answer: <c>answered:T-…:2</c>.</summary>
    public static string ReminderOf(string number, int version) => string.Create(CultureInfo.InvariantCulture, $"{ReminderPrefix}{number}:{version}");

    public async Task SayDueAsync(ITurnContext turn, ReminderDue due, CancellationToken cancellationToken)
    {
        if (due.Name.StartsWith(TicketClerk.ReminderPrefix, StringComparison.Ordinal))
            await AdmitOverdueAsync(turn, due, cancellationToken).ConfigureAwait(false);
        else if ((await tickets.OfConversationAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(ticket => ReminderOf(ticket.Number, ticket.Version) == due.Name) is { } answered)
            await voice.SayAsync(turn, State(turn.Desk(), answered), cancellationToken).ConfigureAwait(false);
    }

    public static IReadOnlyList<Line> State(DeskTurn desk, OpenedTicket ticket)
    {
        (string, object?) number = ("number", ticket.Number);
        (string, object?) by = ("by", TimeZoneInfo.ConvertTime(ticket.AnsweredBy, desk.Info.TimeZone));
        if (ticket.State == TicketStates.Answered)
        {
            var on = TimeZoneInfo.ConvertTime(ticket.ChangedAt ?? ticket.AnsweredBy, desk.Info.TimeZone);
            var answered = new Line("tickets.state-answered", number, ("on", on), ("reason", ticket.Reason));
            return ticket.Note is { Length: > 0 } note ? [answered, new Line("tickets.note", ("note", note))] : [answered];
        }

        if (ticket.State == TicketStates.Cancelled)
            return [new Line("tickets.state-cancelled", number, ("reason", ticket.Reason))];
        return ticket.State == TicketStates.Overdue || ticket.AnsweredBy < desk.Info.Now
            ? [new Line("tickets.state-overdue", number, by)]
            : [new Line("tickets.state-open", number, by, ("reason", ticket.Reason))];
    }

    // The promised time has passed without an answer: said once, and passed on.
    private async Task AdmitOverdueAsync(ITurnContext turn, ReminderDue due, CancellationToken cancellationToken)
    {
        var number = due.Payload ?? due.Name[TicketClerk.ReminderPrefix.Length..];
        await tickets.EscalateAsync(number, cancellationToken).ConfigureAwait(false);
        var by = TimeZoneInfo.ConvertTime(due.DueAt, turn.Desk().Info.TimeZone);
        await voice.SayAsync(turn, new Line("tickets.overdue", ("number", number), ("by", by)), cancellationToken).ConfigureAwait(false);
    }
}
