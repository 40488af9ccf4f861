using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>What the desk says of a repair without being asked: that the shop has moved it along, and that a promise was not kept.</summary>
public sealed class RepairNews(
    IRepairDesk repairs, RepairAnswers answers, IReminders reminders, Voice voice, IOptions<PolicyOptions> policy, IOptions<StoreOptions> store)
{
    /// <summary>Before the number and the version of a change that the customer has not been told of.</summary>
    public const string ChangePrefix = "repair-state:";

    /// <summary>Before the number of a repair of which something is promised.</summary>
    public const string PromisePrefix = "repair:";

    // Whoever has heard three apologies wants a person.
    private const int MostApologies = 3;

    public static bool Covers(ReminderDue due) =>
        due.Name.StartsWith(ChangePrefix, StringComparison.Ordinal) || due.Name.StartsWith(PromisePrefix, StringComparison.Ordinal);

    /// <summary>How the reminders of all changes of a repair begin.</summary>
    public static string ChangeReminders(string number) => $"{ChangePrefix}{number}:";

    public static string ChangeReminder(string number, int version) => ChangeReminders(number) + version.ToString(CultureInfo.InvariantCulture);

    public static string PromiseReminder(string number) => PromisePrefix + number;

    public async Task StrikeAsync(DialogContext dc, ReminderDue due, CancellationToken cancellationToken)
    {
        var isChange = due.Name.StartsWith(ChangePrefix, StringComparison.Ordinal);
        var number = due.Name[(isChange ? ChangePrefix : PromisePrefix).Length..].Split(':')[0];
        var own = await repairs.OfConversationAsync(cancellationToken).ConfigureAwait(false);
        if (own.FirstOrDefault(repair => repair.Number == number) is not { } repair)
            return;
        if (isChange)
            await TellAsync(dc, repair, cancellationToken).ConfigureAwait(false);
        else
            await AdmitOverdueAsync(dc, repair, due, cancellationToken).ConfigureAwait(false);
    }

    // Always as it stands now: of several changes at once the newest is told.
    private async Task TellAsync(DialogContext dc, Repair repair, CancellationToken cancellationToken)
    {
        await voice.SayAsync(dc.Context, ["progress.news", .. answers.Status(dc.Context.Desk(), repair)], cancellationToken).ConfigureAwait(false);
        await Reception.GoBackToQuestionAsync(dc, cancellationToken).ConfigureAwait(false);
    }

    // C-05, C-07: speaks up first, apologises, escalates, and promises anew.
    private async Task AdmitOverdueAsync(DialogContext dc, Repair repair, ReminderDue due, CancellationToken cancellationToken)
    {
        var desk = dc.Context.Desk();
        if (answers.Promise(repair) is not { } promise)
            return;
        var before = int.TryParse(due.Payload, CultureInfo.InvariantCulture, out var said) ? said : 0;
        var broken = before == 0 || repair.PromisedBy is not { } last
            ? RepairAnswers.Broken(desk, promise)
            : new Line("progress.late", ("by", RepairAnswers.Local(desk, last)));
        Line about = new("progress.overdue", ("device", repair.Request.Device), ("number", repair.Number));
        var anew = before + 1 < MostApologies ? RepairPromiseRules.Anew(desk.Info.Now, policy.Value, store.Value) : null;
        await repairs.EscalateAsync(repair, anew?.By, cancellationToken).ConfigureAwait(false);
        if (anew is not null)
            reminders.Set(due.Name, anew.OverdueAt, (before + 1).ToString(CultureInfo.InvariantCulture));
        Line next = anew is null ? "progress.overdue-person" : new Line("progress.anew", ("by", RepairAnswers.Local(desk, anew.By)));
        await voice.SayAsync(dc.Context, [about, broken, next], cancellationToken).ConfigureAwait(false);
        await Reception.GoBackToQuestionAsync(dc, cancellationToken).ConfigureAwait(false);
    }
}
