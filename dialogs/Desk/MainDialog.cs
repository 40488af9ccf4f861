using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Guard;
using ServiceBot.Dialogs.Ratings;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Desk;

/// <summary>
/// The root of every conversation: hears each message first, so that commands and side questions work at every question,
/// and never ends.
/// </summary>
public sealed class MainDialog : ComponentDialog
{
    private readonly List<TopicDialog> _dialogs;
    private readonly AskDialog _ask;
    private readonly Voice _voice;
    private readonly Listener _listener;
    private readonly Reception _reception;
    private readonly CommandDesk _commands;
    private readonly MailTalk _mail;
    private readonly CareDesk _care;
    private readonly DeskClock _clock;
    private readonly RatingDesk _ratings;
    private readonly RepairConcern _concern;
    private readonly RepairTalk _repairs;
    private readonly PictureDesk _pictures;
    private readonly WishList _wishes;

    public MainDialog(
        IEnumerable<TopicDialog> dialogs, AskDialog ask, Voice voice, Listener listener, Reception reception, CommandDesk commands, MailTalk mail, CareDesk care,
        DeskClock clock, RatingDesk ratings, RepairConcern concern, RepairTalk repairs, PictureDesk pictures, WishList wishes)
        : base(nameof(MainDialog))
    {
        (_dialogs, _ask, _voice, _listener, _reception, _commands, _mail, _care, _clock, _ratings, _concern, _repairs, _pictures, _wishes) =
            ([.. dialogs], ask, voice, listener, reception, commands, mail, care, clock, ratings, concern, repairs, pictures, wishes);
        foreach (var dialog in _dialogs)
            AddDialog(dialog);
    }

    /// <summary>The question that waits for the customer, or null.</summary>
    public static Question? PendingQuestion(DialogContext dc)
    {
        var leaf = dc;
        while (leaf.Child is { } child)
            leaf = child;
        return AskDialog.QuestionOf(leaf.ActiveDialog);
    }

    /// <summary>The dialog that waits for the customer and what it has asked for; null where none does.</summary>
    public static string? Step(DialogContext dc) => dc.Child?.ActiveDialog?.Id is { } dialog ? $"{dialog}:{PendingQuestion(dc)?.Slot()}" : null;

    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        OnContinueDialogAsync(innerDc, cancellationToken);

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        if (innerDc.Context.Due() is { } due)
            await _clock.StrikeAsync(innerDc, due, cancellationToken).ConfigureAwait(false);
        else if (innerDc.Context.Activity.Type == ActivityTypes.Message)
            await HearAsync(innerDc, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    protected override string GetInternalVersion() => DeskState.VersionText;

    private async Task HearAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = dc.Context;
        var desk = turn.Desk();
        var question = PendingQuestion(dc);
        SharedLocation.PutIntoWords(turn.Activity);
        var text = turn.Activity.Text?.Trim() ?? "";
        desk.Named = EntityFinder.Find(text, question?.Slot() ?? Slot.None) with { Code = desk.Info.GivenCode };
        desk.State = desk.State with { Facts = desk.State.Facts.With(desk.Named) };
        _care.Withdraw(desk);
        WelcomeBack(desk);
        if (desk.StepLost)
            await _voice.SayAsync(turn, "desk.step-starts-over", cancellationToken).ConfigureAwait(false);
        if (!await _pictures.TakeAsync(dc, question, cancellationToken).ConfigureAwait(false))
            await ListenAsync(dc, question, text, cancellationToken).ConfigureAwait(false);
        await _wishes.CarryOnAsync(dc, _dialogs, cancellationToken).ConfigureAwait(false);
        if (!desk.Closed)
            await _care.CarryOnAsync(dc, cancellationToken).ConfigureAwait(false);
    }

    private async Task ListenAsync(DialogContext dc, Question? question, string text, CancellationToken cancellationToken)
    {
        var turn = dc.Context;
        if (text.Length == 0 && await _repairs.TakeAsync(dc, question, cancellationToken).ConfigureAwait(false))
            return;
        if (text.Length == 0)
            await WonderAsync(turn, cancellationToken).ConfigureAwait(false);
        else if (turn.Desk().Named.Code is not null)
            await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        else if (IsPassword(text))
            await RefuseAsync(dc, "desk.no-password", cancellationToken).ConfigureAwait(false);
        else if (question is not null && text.Contains(PasteGuard.Mark, StringComparison.Ordinal))
            await RefuseAsync(dc, "repairing.no-number", cancellationToken).ConfigureAwait(false);
        else if (!await _commands.ObeyAsync(dc, _dialogs, cancellationToken).ConfigureAwait(false)
            && !await _ratings.TakeAsync(dc, cancellationToken).ConfigureAwait(false)
            && !await _mail.TakeAsync(dc, cancellationToken).ConfigureAwait(false)
            && !await _repairs.TakeAsync(dc, question, cancellationToken).ConfigureAwait(false))
            await AttendAsync(dc, question, cancellationToken).ConfigureAwait(false);
    }

    // I-23: whoever comes back after the goodbye finds the talk where it was.
    private static void WelcomeBack(DeskTurn desk)
    {
        if (!desk.State.ClosedIdle)
            return;
        desk.State = desk.State with { ClosedIdle = false };
        desk.LeadWith("checkins.back");
    }

    private async Task AttendAsync(DialogContext dc, Question? question, CancellationToken cancellationToken)
    {
        if (await _concern.IsMeantAsync(dc.Context, question, cancellationToken).ConfigureAwait(false))
        {
            await _reception.BeginAsync(dc, _dialogs, Topics.RepairStatus, cancellationToken).ConfigureAwait(false);
            return;
        }

        var heard = _listener.Hear(dc.Context);
        if (question is not null && SaysOnlyWasAway(dc.Context, heard) && !BringsAnswer(dc.Context, question))
        {
            dc.Context.Desk().LeadWith("desk.carry-on-after-absence");
            await dc.RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
        }
        else if (question is null && TakesOffer(dc.Context) is { } taken)
            await TakeOfferAsync(dc, taken, cancellationToken).ConfigureAwait(false);
        else if (question is null)
        {
            if (!await WelcomeBackAsync(dc, heard, cancellationToken).ConfigureAwait(false)
                && !await _wishes.TakeAsync(dc, _dialogs, heard, cancellationToken).ConfigureAwait(false))
                await _reception.RouteAsync(dc, _dialogs, heard, cancellationToken).ConfigureAwait(false);
        }
        else if (SideQuestions.Find(dc.Context, question, _ask.Read(dc.Context, question), _ask.Offers(dc.Context, question), heard) is { } topic)
            await BeginAsideAsync(dc, topic, cancellationToken).ConfigureAwait(false);
        else
        {
            // It answers the question, whatever else it might have meant.
            dc.Context.Desk().Heard = null;
            await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private Task BeginAsideAsync(DialogContext dc, string topic, CancellationToken cancellationToken)
    {
        _wishes.Keep(dc.Context, _dialogs, topic);
        return _reception.BeginAsync(dc, _dialogs, topic, cancellationToken);
    }

    private static bool SaysOnlyWasAway(ITurnContext turn, Heard heard) =>
        MoodRules.WasAway(turn.Activity.Text ?? "") && (heard is not Heard.About about || SmallTalk.Covers(about.Topic));

    // "I'm back, lin@example.com" has not come back empty-handed.
    private bool BringsAnswer(ITurnContext turn, Question question) => question.Expects is Expects.Text or Expects.Name
        ? turn.Desk().Named.Device is not null
        : _ask.Read(turn, question) is not null;

    // The offer stands for one message.
    private static bool? TakesOffer(ITurnContext turn)
    {
        var desk = turn.Desk();
        if (!desk.State.PersonOffered)
            return null;
        desk.State = desk.State with { PersonOffered = false };
        return YesNoRules.Read(turn.Activity.Text ?? "");
    }

    private Task TakeOfferAsync(DialogContext dc, bool taken, CancellationToken cancellationToken) => taken
        ? _reception.BeginAsync(dc, _dialogs, Topics.HumanAgent, cancellationToken)
        : _voice.SayAsync(dc.Context, "desk.help", cancellationToken);

    // I-00d: "sorry, I was busy" is answered by taking up the thread at once.
    private async Task<bool> WelcomeBackAsync(DialogContext dc, Heard heard, CancellationToken cancellationToken)
    {
        var desk = dc.Context.Desk();
        var saysMore = heard is Heard.About about && !SmallTalk.Covers(about.Topic);
        if (saysMore || desk.State.Care.Pending.Count == 0 || !MoodRules.WasAway(dc.Context.Activity.Text ?? ""))
            return false;
        desk.LeadWith("desk.carry-on-after-absence");
        await _care.SayNextAsync(dc, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static bool IsPassword(string text) =>
        text.Contains(PasteGuard.Mark, StringComparison.Ordinal) && (text == PasteGuard.Mark || MoodRules.SpeaksOfPassword(text));

    // What was taken out at the door is no answer to anything (D-04, X-08).
    private async Task RefuseAsync(DialogContext dc, string key, CancellationToken cancellationToken)
    {
        await _voice.SayAsync(dc.Context, key, cancellationToken).ConfigureAwait(false);
        await Reception.GoBackToQuestionAsync(dc, cancellationToken).ConfigureAwait(false);
    }

    private Task WonderAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        turn.Activity.Attachments is { Count: > 0 } ? _voice.SayAsync(turn, "desk.only-pictures", cancellationToken) : Task.CompletedTask;
}
