using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Desk;

/// <summary>What works at every question: cancel, help, start over, back, a person, another language.</summary>
public sealed class CommandDesk(ICommands commands, Voice voice, CareDesk care, Reception reception)
{
    /// <returns>Whether the message was a command.</returns>
    public async Task<bool> ObeyAsync(DialogContext dc, IReadOnlyCollection<TopicDialog> dialogs, CancellationToken cancellationToken)
    {
        var text = dc.Context.Activity.Text ?? "";
        if (commands.Match(text) is not { } command)
        {
            // "Never mind then" at an open question is the wish to leave it.
            if (MainDialog.PendingQuestion(dc) is not { Expects: Expects.Text or Expects.Name or Expects.Email or Expects.Contact or Expects.Phone or Expects.OrderOrContact or Expects.RequestOrContact or Expects.Device, TakesNone: false } || !ClosingRules.GivesUp(text))
                return false;
            await CancelAsync(dc, dialogs, cancellationToken).ConfigureAwait(false);
            return true;
        }

        await (command.Command switch
        {
            Command.Cancel => CancelAsync(dc, dialogs, cancellationToken),
            Command.Help => HelpAsync(dc, cancellationToken),
            Command.StartOver => StartOverAsync(dc, dialogs, cancellationToken),
            Command.Back => GoBackAsync(dc, dialogs, cancellationToken),
            Command.Person => CallPersonAsync(dc, dialogs, cancellationToken),
            _ => SpeakAsync(dc, command.Locale, cancellationToken),
        }).ConfigureAwait(false);
        return true;
    }

    private async Task CancelAsync(DialogContext dc, IReadOnlyCollection<TopicDialog> dialogs, CancellationToken cancellationToken)
    {
        var key = dc.ActiveDialog is not null ? "desk.cancelled" : care.Drop(dc.Context.Desk()) ? "desk.notes-stopped" : "desk.nothing-to-cancel";
        await ForgetAllAsync(dc, dialogs, cancellationToken).ConfigureAwait(false);
        await voice.SayAsync(dc.Context, key, cancellationToken).ConfigureAwait(false);
    }

    private async Task HelpAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var atQuestion = dc.ActiveDialog is not null;
        await voice.SayAsync(dc.Context, atQuestion ? "desk.help-at-question" : "desk.help", cancellationToken).ConfigureAwait(false);
        dc.Context.Desk().Expecting = !atQuestion;
        await dc.RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task StartOverAsync(DialogContext dc, IReadOnlyCollection<TopicDialog> dialogs, CancellationToken cancellationToken)
    {
        var desk = dc.Context.Desk();
        care.Drop(desk);
        await ForgetAllAsync(dc, dialogs, cancellationToken).ConfigureAwait(false);
        desk.State = desk.State with { Topic = null, Misses = 0, Wishes = [], Facts = desk.State.Facts with { OrderNumber = null, RequestNumber = null }, Orders = desk.State.Orders with { Shown = null } };
        await voice.SayAsync(dc.Context, "desk.started-over", cancellationToken).ConfigureAwait(false);
    }

    private async Task GoBackAsync(DialogContext dc, IReadOnlyCollection<TopicDialog> dialogs, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog is not { } active)
        {
            await voice.SayAsync(dc.Context, "desk.nothing-to-cancel", cancellationToken).ConfigureAwait(false);
            return;
        }

        var dialog = dialogs.FirstOrDefault(dialog => dialog.Id == active.Id);
        if (dialog?.StepBack(dc.Context.Desk()) == true)
        {
            await dc.ReplaceDialogAsync(active.Id, TopicDialog.Resumed, cancellationToken).ConfigureAwait(false);
            return;
        }

        dc.Context.Desk().LeadWith("desk.nothing-before");
        await dc.RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task CallPersonAsync(DialogContext dc, IReadOnlyCollection<TopicDialog> dialogs, CancellationToken cancellationToken)
    {
        var desk = dc.Context.Desk();
        desk.State = desk.State with { Wishes = [] };
        await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        await reception.BeginAsync(dc, dialogs, Topics.HumanAgent, cancellationToken).ConfigureAwait(false);
    }

    private async Task SpeakAsync(DialogContext dc, string? locale, CancellationToken cancellationToken)
    {
        if (locale is not null)
            dc.Context.Desk().SpeakIn(locale);
        await voice.SayAsync(dc.Context, "desk.language-switched", cancellationToken).ConfigureAwait(false);
        await dc.RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task ForgetAllAsync(DialogContext dc, IReadOnlyCollection<TopicDialog> dialogs, CancellationToken cancellationToken)
    {
        await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        foreach (var dialog in dialogs)
            dialog.Forget(dc.Context.Desk());
    }
}
