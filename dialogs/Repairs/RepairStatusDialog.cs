using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>How a repair stands: the customer's own at once, another by number and contact (B-04).</summary>
public sealed class RepairStatusDialog : TopicDialog
{
    private const int MostTold = 3;

    private readonly IRepairDesk _repairs;
    private readonly RepairAnswers _answers;
    private readonly RepairWarranty _warranty;
    private readonly Voice _voice;

    public RepairStatusDialog(AskDialog ask, IRepairDesk repairs, RepairAnswers answers, RepairWarranty warranty, Voice voice)
        : base(nameof(RepairStatusDialog), ask)
    {
        (_repairs, _answers, _warranty, _voice) = (repairs, answers, warranty, voice);
        AddDialog(new WaterfallDialog(Steps, [AskNumberAsync, LookUpAsync, LookUpWithContactAsync]));
        InitialDialogId = Steps;
    }

    public override IReadOnlyList<string> Topics => [Understanding.Topics.RepairStatus];

    private async Task<DialogTurnResult> AskNumberAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (desk.Named.RequestNumber is null)
        {
            var own = await OwnAsync(cancellationToken).ConfigureAwait(false);
            if (own.Count > 0)
                return await AnswerAsync(step, own, cancellationToken).ConfigureAwait(false);
        }

        return desk.State.Facts.RequestNumber is not null
            ? await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false)
            : await step.AskAsync(Ask("repairs.ask-number", Expects.RequestOrContact), cancellationToken).ConfigureAwait(false);
    }

    // What is under way is what is asked about; what is over only where nothing else is.
    private async Task<IReadOnlyList<Repair>> OwnAsync(CancellationToken cancellationToken)
    {
        var own = await _repairs.OfConversationAsync(cancellationToken).ConfigureAwait(false);
        if (own.Count == 0)
            own = await _repairs.OfCustomerAsync(cancellationToken).ConfigureAwait(false);
        List<Repair> open = [.. own.Where(repair => !RepairProgressRules.IsOver(repair.State))];
        return open.Count > 0 ? open : [.. own.Take(1)];
    }

    private async Task<DialogTurnResult> LookUpAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (desk.State.Facts.RequestNumber is not { } number)
            return await step.ReplaceDialogAsync(Steps, step.Options, cancellationToken).ConfigureAwait(false);
        var contact = OrderFinder.KnownContact(desk);
        if (contact is not null || await _repairs.FindAsync(number, null, cancellationToken).ConfigureAwait(false) is not RepairLookup.Found found)
            return contact is not null
                ? await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false)
                : await step.AskAsync(Ask("repairs.ask-status-contact", Expects.Contact), cancellationToken).ConfigureAwait(false);
        return await AnswerAsync(step, [found.Repair], cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> LookUpWithContactAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var contact = OrderFinder.KnownContact(desk);
        switch (await _repairs.FindAsync(desk.State.Facts.RequestNumber!, contact, cancellationToken).ConfigureAwait(false))
        {
            case RepairLookup.Found found:
                desk.Customer = desk.Customer with { ConfirmedContact = contact };
                return await AnswerAsync(step, [found.Repair], cancellationToken).ConfigureAwait(false);
            case RepairLookup.Limited limited:
                var until = TimeZoneInfo.ConvertTime(limited.Until, desk.Info.TimeZone);
                await _voice.SayAsync(step.Context, new Line("repairs.limited", ("until", until)), cancellationToken).ConfigureAwait(false);
                break;
            default:
                await _voice.SayAsync(step.Context, "repairs.refused", cancellationToken).ConfigureAwait(false);
                desk.State = desk.State with { Facts = desk.State.Facts with { RequestNumber = null } };
                break;
        }

        desk.State = desk.State with { Outcome = Outcome.Unresolved };
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, IReadOnlyList<Repair> repairs, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var question = RepairQuestionRules.Read(step.Context.Activity.Text ?? "") ?? RepairQuestion.Progress;
        List<Repair> meant = [.. repairs.Where(repair => RepairQuestionRules.DependsOn(question, repair)).Take(1)];
        foreach (var repair in meant.Count > 0 ? meant : repairs.Take(MostTold))
        {
            var until = question == RepairQuestion.WarrantyAfter ? await _warranty.LastDayAsync(desk, repair, cancellationToken).ConfigureAwait(false) : null;
            await _voice.SayAsync(step.Context, _answers.Answer(desk, question, repair, until), cancellationToken).ConfigureAwait(false);
        }

        desk.State = desk.State with { Outcome = Outcome.Answered };
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private static Question Ask(string key, Expects expects) =>
        new() { Key = key, Expects = expects, Topics = [Understanding.Topics.RepairStatus, Understanding.Topics.RepairRequest] };
}
