using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Tickets;

namespace ServiceBot.Dialogs.Care;

/// <summary>
/// The address on the order is not the one that the customer reads (I-12): takes the other and, where the shop sends mails, has a code
/// come back from it before anything changes; else reads it back and says honestly what a colleague has to do.
/// </summary>
public sealed class MailDialog : TopicDialog
{
    private const string Code = "code";
    private const string Waiting = "waiting";
    private const string Again = "again";
    private const int AnotherAddress = 1;

    private readonly Voice _voice;
    private readonly MailCodeDesk _codes;

    public MailDialog(AskDialog ask, HandOverDialog handOver, Voice voice, MailCodeDesk codes)
        : base(nameof(MailDialog), ask)
    {
        (_voice, _codes) = (voice, codes);
        AddDialog(new WaterfallDialog(Steps, [AskAsync, ReadBackAsync, NoteAsync, HandOverAsync]));
        AddDialog(new WaterfallDialog(Code, [SendAsync, TakeAsync, HandOverAsync]));
        AddDialog(handOver);
        InitialDialogId = Steps;
    }

    public override IReadOnlyList<string> Topics => [];

    public override void Forget(DeskTurn desk) => MailCodeDesk.Drop(desk);

    public override bool StepBack(DeskTurn desk)
    {
        var waits = desk.State.Care.Code is not null;
        MailCodeDesk.Drop(desk);
        return waits;
    }

    private static async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Context.Desk().Named.Email is not null && step.Options is null
            ? await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false)
            : await step.AskAsync(new Question { Key = "care.mail-ask", Expects = Expects.Email }, cancellationToken).ConfigureAwait(false);

    private async Task<DialogTurnResult> ReadBackAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var email = desk.State.Facts.Email!;
        if (await _codes.OrderAsync(desk, cancellationToken).ConfigureAwait(false) is not { } order)
            return await step.AskAsync(new Question { Key = "care.mail-repeat", Expects = Expects.YesNo, Values = new() { ["email"] = email } }, cancellationToken).ConfigureAwait(false);
        if (!string.Equals(order.Customer.Email, email, StringComparison.OrdinalIgnoreCase))
            return await step.ReplaceDialogAsync(Code, null, cancellationToken).ConfigureAwait(false);
        await _voice.SayAsync(step.Context, "care.mail-same", cancellationToken).ConfigureAwait(false);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private static Task<DialogTurnResult> NoteAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Answer()?.Yes == true
            ? step.AskAsync(new Question { Key = "care.mail-noted", Expects = Expects.YesNo }, cancellationToken)
            : step.ReplaceDialogAsync(Steps, Again, cancellationToken);

    private async Task<DialogTurnResult> SendAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var email = desk.State.Care.Code?.Email ?? desk.State.Facts.Email!;
        if (step.Options as string == Waiting && desk.State.Care.Code is not null)
            return await step.AskAsync(AskCode("care.mail-code-again", email), cancellationToken).ConfigureAwait(false);
        if (await _codes.OrderAsync(desk, cancellationToken).ConfigureAwait(false) is not { } order)
            return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        switch (await _codes.SendAsync(desk, order, email, cancellationToken).ConfigureAwait(false))
        {
            case CodeSending.Sent:
                return await step.AskAsync(AskCode("care.mail-code", email), cancellationToken).ConfigureAwait(false);
            case CodeSending.NoAddress:
                desk.LeadWith("asking.miss-email");
                return await step.ReplaceDialogAsync(Steps, Again, cancellationToken).ConfigureAwait(false);
        }

        return await OfferColleagueAsync(step, "care.mail-code-enough", cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> TakeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var answer = step.Answer()!;
        if (answer.Yes is not null)
            return await step.NextAsync(answer, cancellationToken).ConfigureAwait(false);
        if (desk.Named.Code is null)
        {
            MailCodeDesk.Drop(desk);
            var named = desk.Named.Email is not null;
            return answer.Index is null or AnotherAddress
                ? await step.ReplaceDialogAsync(Steps, named ? null : Again, cancellationToken).ConfigureAwait(false)
                : await step.ReplaceDialogAsync(Code, null, cancellationToken).ConfigureAwait(false);
        }

        var (order, email) = (await _codes.OrderAsync(desk, cancellationToken).ConfigureAwait(false), desk.State.Care.Code?.Email);
        var (verdict, left) = await _codes.JudgeAsync(desk, answer.Text, cancellationToken).ConfigureAwait(false);
        switch (verdict)
        {
            case CodeVerdict.Right when order is not null:
                return await ChangeAsync(step, order, email!, cancellationToken).ConfigureAwait(false);
            case CodeVerdict.Wrong:
                desk.Lead = [.. desk.Lead, new Line("care.mail-code-wrong", ("left", left))];
                return await step.ReplaceDialogAsync(Code, Waiting, cancellationToken).ConfigureAwait(false);
            case CodeVerdict.Locked:
                return await OfferColleagueAsync(step, "care.mail-code-locked", cancellationToken).ConfigureAwait(false);
        }

        desk.Lead = [.. desk.Lead, "care.mail-code-expired"];
        return await step.ReplaceDialogAsync(Code, null, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> ChangeAsync(WaterfallStepContext step, Order order, string email, CancellationToken cancellationToken)
    {
        var before = order.Customer.Email is { } old ? new Verbatim(ContactRules.Masked(old)) : null;
        _codes.Change(step.Context.Desk(), order, email);
        step.Context.Desk().LeadWith("desk.acknowledge");
        await _voice.SayAsync(step.Context, new Line("care.mail-changed", ("email", email), ("number", order.Number), ("before", before)), cancellationToken).ConfigureAwait(false);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private static Task<DialogTurnResult> OfferColleagueAsync(WaterfallStepContext step, string why, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        desk.Lead = [.. desk.Lead, why];
        return step.AskAsync(new Question { Key = "care.mail-colleague", Expects = Expects.YesNo }, cancellationToken);
    }

    private Question AskCode(string key, string email) => new()
    {
        Key = key,
        Expects = Expects.Code,
        Values = new() { ["email"] = email, ["minutes"] = ((int)_codes.Lifetime.TotalMinutes).ToString(CultureInfo.InvariantCulture) },
    };

    private async Task<DialogTurnResult> HandOverAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (step.Answer()?.Yes != true)
        {
            await _voice.SayAsync(step.Context, "care.mail-left", cancellationToken).ConfigureAwait(false);
            return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        var reason = _voice.Plain(step.Context, new Line("care.mail-reason", ("number", desk.State.Orders.Shown ?? ""), ("email", desk.State.Facts.Email!)));
        HandOverDialog.Prepare(desk, reason);
        return await step.BeginDialogAsync(nameof(HandOverDialog), null, cancellationToken).ConfigureAwait(false);
    }
}
