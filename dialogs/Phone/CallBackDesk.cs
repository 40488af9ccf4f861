using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Tickets;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Warranty;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Phone;

/// <summary>Agrees on a call: topic, number and window, and books it with a reminder that watches the window .</summary>
public sealed class CallBackDesk(ITicketDesk tickets, IReminders reminders, OrderFinder orders, Voice voice, WarrantyLines warranty, IOptions<StoreOptions> store)
{
    public const string Kind = "callback";

    private static readonly List<string> Home = [Topics.PhoneSupport, Topics.DeviceTip, Topics.RepairRequest, Topics.WarrantyCheck];

    /// <summary>A request that names its matter is not asked for it (I-09).</summary>
    public static void TakeIn(DeskTurn desk, string text) => desk.State = desk.State with
    {
        CallBack = desk.State.CallBack with { Wanted = true, Topic = desk.Named.Faults.Count > 0 ? text.Trim() : desk.State.CallBack.Topic },
    };

    /// <summary>Everything stays but the time.</summary>
    public static void TakeUpAgain(DeskTurn desk, CallBackBooking booked) => desk.State = desk.State with
    {
        CallBack = new CallBackState { Wanted = true, Topic = booked.Topic, Booked = booked },
        Facts = desk.State.Facts with { Phone = desk.State.Facts.Phone ?? booked.Phone },
    };

    /// <summary>What is still to be asked; null where all is agreed.</summary>
    public async Task<Question?> NextAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        var call = desk.State.CallBack;
        if (call.Topic is null)
            return Ask(desk, CallBackSlot.Topic, new Question { Key = "phone.ask-topic", Expects = Expects.Text, Topics = Home });
        if (call.PhoneAnew || await PhoneAsync(desk, cancellationToken).ConfigureAwait(false) is null)
            return Ask(desk, CallBackSlot.Phone, new Question { Key = "phone.ask-phone", Expects = Expects.Phone, Topics = Home });
        if (call.From is { } from && from > desk.Info.Now)
            return null;
        if (call.From is not null)
            desk.Lead = ["phone.window-gone"];
        return AskWindow(turn);
    }

    public static void Fill(DeskTurn desk, Answer answer)
    {
        var call = desk.State.CallBack;
        if (call.Asking is not { } slot)
            return;
        desk.State = desk.State with
        {
            CallBack = call with
            {
                Topic = slot == CallBackSlot.Topic ? answer.Text : call.Topic,
                PhoneAnew = slot != CallBackSlot.Phone && call.PhoneAnew,
                From = slot == CallBackSlot.Window && answer.Index is { } index && index < call.Offered.Count ? call.Offered[index] : call.From,
                Asking = null,
                Answered = [.. call.Answered.Where(other => other != slot), slot],
            },
        };
        desk.LeadWith("desk.acknowledge");
    }

    public async Task BookAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        var call = desk.State.CallBack;
        var from = call.From!.Value;
        var until = CallBackRules.EndOf(store.Value, from);
        var phone = (await PhoneAsync(desk, cancellationToken).ConfigureAwait(false))!;
        var receipt = await tickets.OpenAsync(ToTicket(turn, phone, from, until), cancellationToken).ConfigureAwait(false);
        if (call.Booked is { } before)
            await WithdrawAsync(before, cancellationToken).ConfigureAwait(false);
        reminders.Set(TicketClerk.ReminderPrefix + receipt.Number, until, receipt.Number);
        var booked = new CallBackBooking(receipt.Number, call.Topic!, phone, from, until);
        desk.State = desk.State with { CallBack = new CallBackState { Booked = booked }, Outcome = Outcome.Answered };
        desk.LeadWith("desk.acknowledge");
        await voice.SayAsync(turn, [Told("phone.booked", desk, booked), new Line("phone.booked-beyond", ("topic", booked.Topic))], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The agreed call is not made.</summary>
    public async Task CancelAsync(ITurnContext turn, CallBackBooking booked, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        await WithdrawAsync(booked, cancellationToken).ConfigureAwait(false);
        desk.State = desk.State with { CallBack = new CallBackState(), Outcome = Outcome.Answered };
        desk.LeadWith("desk.acknowledge");
        await voice.SayAsync(turn, Told("phone.cancelled", desk, booked), cancellationToken).ConfigureAwait(false);
    }

    // Nobody watches a window any more in which nobody is to call.
    private Task WithdrawAsync(CallBackBooking booked, CancellationToken cancellationToken)
    {
        reminders.Clear(TicketClerk.ReminderPrefix + booked.Number);
        return tickets.WithdrawAsync(booked.Number, cancellationToken);
    }

    public static Line StatusOf(DeskTurn desk, CallBackBooking booked) => Told(booked.Until < desk.Info.Now ? "phone.status-passed" : "phone.status", desk, booked);

    private Question AskWindow(ITurnContext turn)
    {
        var desk = turn.Desk();
        var windows = CallBackRules.Windows(store.Value, desk.Info.Now);
        desk.State = desk.State with { CallBack = desk.State.CallBack with { Offered = [.. windows.Select(window => window.From)] } };
        var titles = windows.Select(window => Window(turn, window.From, window.Until));
        return Ask(desk, CallBackSlot.Window, new Question
        {
            Key = "phone.ask-window",
            Expects = Expects.Choice,
            Topics = Home,
            Choices = [.. titles.Select(title => new Button(title, title))],
        });
    }

    private static Question Ask(DeskTurn desk, CallBackSlot slot, Question question)
    {
        desk.State = desk.State with { CallBack = desk.State.CallBack with { Asking = slot } };
        return question;
    }

    private Ticket ToTicket(ITurnContext turn, string phone, DateTimeOffset from, DateTimeOffset until)
    {
        var desk = turn.Desk();
        var state = desk.State;
        Line summary = new("phone.summary", ("topic", state.CallBack.Topic), ("window", Window(turn, from, until)), ("device", warranty.DeviceName(turn)));
        Dictionary<string, string> details = new() { ["from"] = Iso(from), ["until"] = Iso(until), ["phone"] = phone };
        if (state.Warranty.Serial is { } serial)
            details["serialNumber"] = serial;
        if (state.CallBack.Booked is { } before)
            details["replaces"] = before.Number;
        return new Ticket(
            Kind, state.CallBack.Topic!, state.Facts.Name ?? voice.Plain(turn, "tickets.unnamed"), phone, voice.Plain(turn, summary), desk.Locale,
            state.Orders.Shown ?? state.Facts.OrderNumber, until, details);
    }

    private string Window(ITurnContext turn, DateTimeOffset from, DateTimeOffset until) =>
        voice.Plain(turn, new Line("phone.window", ("from", Local(turn.Desk(), from)), ("until", Local(turn.Desk(), until))));

    // What the customer has typed is called back; what stands on an order is theirs too, and is shown masked.
    private async Task<string?> PhoneAsync(DeskTurn desk, CancellationToken cancellationToken)
    {
        if (desk.State.Facts.Phone is { } told)
            return told;
        if (await orders.ShownAsync(desk, cancellationToken).ConfigureAwait(false) is { Customer.Telephone: { } shown })
            return shown;
        return (await orders.OwnAsync(desk, cancellationToken).ConfigureAwait(false)).Select(order => order.Customer.Telephone).FirstOrDefault(phone => phone is not null);
    }

    private static Line Told(string key, DeskTurn desk, CallBackBooking booked) => new(
        key, ("number", booked.Number), ("from", Local(desk, booked.From)), ("until", Local(desk, booked.Until)), ("topic", booked.Topic),
        ("phone", booked.Phone == desk.State.Facts.Phone ? booked.Phone : new Verbatim(ContactRules.Masked(booked.Phone))));

    private static DateTimeOffset Local(DeskTurn desk, DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, desk.Info.TimeZone);

    private static string Iso(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mmzzz", System.Globalization.CultureInfo.InvariantCulture);
}
