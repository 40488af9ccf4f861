using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Dialogs.Care;

/// <summary>
/// Says the notes one by one (I-00d): each is a turn of its own that the clock starts, so a customer's message comes first and the
/// rest follows its answer. Where no later turn is possible, all are said at once.
/// </summary>
public sealed class CareDesk(
    Voice voice, CareLines lines, OrderFinder orders, IReminders reminders, IOptions<CareOptions> options, IOptions<PacingOptions> pacing)
{
    public const string Reminder = "notes";

    /// <summary>Chooses the notes for an order that has just been shown, once an order.</summary>
    public void Prepare(ITurnContext turn, Order order, string topic)
    {
        var desk = turn.Desk();
        var care = desk.State.Care;
        if (CareRules.NoteOf(topic) is { } settled)
            care = care.Say(settled);
        var arrived = topic == OrderAnswers.Arrived;
        if (care.OrderNumber != order.Number || (arrived && !care.Arrived))
        {
            var notes = CareRules.NotesFor(
                order, options.Value.Notes ?? CareNotes.SeedOrder, care.Sent, practice => voice.IsOn(turn, practice), arrived ? JourneyStage.Delivered : null);
            care = care with { OrderNumber = order.Number, Pending = [.. notes], Begun = false, Interrupted = false, Arrived = arrived };
        }

        desk.State = desk.State with { Care = care };
    }

    /// <summary>The customer has written: what is planned waits.</summary>
    public void Withdraw(DeskTurn desk)
    {
        if (desk.State.Care.Pending.Count == 0)
            return;
        reminders.Clear(Reminder);
        desk.State = desk.State with { Care = desk.State.Care with { Interrupted = true } };
    }

    /// <summary>Drops what has not been said; false where there was nothing.</summary>
    public bool Drop(DeskTurn desk)
    {
        var had = desk.State.Care.Pending.Count > 0;
        if (had)
            reminders.Clear(Reminder);
        desk.State = desk.State with { Care = desk.State.Care with { Pending = [], MailAsked = false } };
        return had;
    }

    /// <summary>A topic that was talked about is not explained again unasked.</summary>
    public static void Settle(DeskTurn desk, string note) => desk.State = desk.State with { Care = desk.State.Care.Say(note) };

    /// <summary>Goes on with the notes after an answer, as long as nothing else is being asked.</summary>
    public async Task CarryOnAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var desk = dc.Context.Desk();
        while (dc.ActiveDialog is null && desk.State.Care.Pending.Count > 0 && !desk.Expecting)
        {
            if (desk.Info.CanFollowUp)
            {
                Plan(desk);
                return;
            }

            await SayNextAsync(dc, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The clock's turn: one note, and the next one planned.</summary>
    public async Task SayDueAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog is not null || dc.Context.Desk().State.Care.Pending.Count == 0)
            return;
        await SayNextAsync(dc, cancellationToken).ConfigureAwait(false);
        await CarryOnAsync(dc, cancellationToken).ConfigureAwait(false);
    }

    public async Task SayNextAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var desk = dc.Context.Desk();
        var note = desk.State.Care.Pending[0];
        if (await orders.ShownAsync(desk, cancellationToken).ConfigureAwait(false) is not { } order)
        {
            Drop(desk);
            return;
        }

        LeadIn(desk, note);
        desk.State = desk.State with
        {
            Stage = JourneyRules.Name(desk.State.Care.Arrived ? JourneyStage.Delivered : JourneyRules.StageOf(order)),
            Care = desk.State.Care.Say(note) with { MailAsked = note == CareNotes.ShippingMail || desk.State.Care.MailAsked, Begun = true, Interrupted = false },
        };
        if (note == CareNotes.Check)
            await dc.BeginDialogAsync(nameof(CareCheckDialog), null, cancellationToken).ConfigureAwait(false);
        else
            await voice.SayAsync(dc.Context, lines.Of(dc.Context, note, order), cancellationToken).ConfigureAwait(false);
    }

    // I-16: every note has its connective; one after an interruption takes the thread up again.
    private static void LeadIn(DeskTurn desk, string note)
    {
        var care = desk.State.Care;
        if (care.Interrupted && care.Begun)
            desk.LeadWith("desk.carry-on");
        else if (note != CareNotes.Check)
            desk.LeadWith(care.Begun ? "care.next" : "care.first");
    }

    private void Plan(DeskTurn desk) =>
        reminders.Set(Reminder, desk.Info.Now + CareRules.Pause(desk.Said, pacing.Value.CharactersPerSecond, options.Value));
}
