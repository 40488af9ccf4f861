using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using ServiceBot.Dialogs.CheckIns;
using ServiceBot.Dialogs.Greeting;
using ServiceBot.Dialogs.Personas;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Desk;

/// <summary>The bot: greets, listens, and leaves everything that is no message and no arrival unanswered.</summary>
public sealed class ServiceDesk(
    DeskMemory memory, MainDialog main, Welcome welcome, CheckInDesk checkIns, IPersonas personas, IExpectations expectations) : ActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var isClock = turnContext.Due() is not null;
        if (!isClock && turnContext.Activity.Type is not (ActivityTypes.Message or ActivityTypes.ConversationUpdate))
            return;
        var desk = await memory.OpenAsync(turnContext, cancellationToken).ConfigureAwait(false);
        Portrait.Sign(turnContext, desk, personas);
        if (isClock)
            await RunDialogAsync(turnContext, cancellationToken).ConfigureAwait(false);
        else
            await base.OnTurnAsync(turnContext, cancellationToken).ConfigureAwait(false);
        await memory.CloseAsync(turnContext, desk, cancellationToken).ConfigureAwait(false);
    }

    // The Emulator sends bot and user in one update, and may send it twice; some doors send none.
    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        membersAdded.Any(member => member.Id != turnContext.Activity.Recipient?.Id)
            ? welcome.GreetAsync(turnContext, briefly: false, cancellationToken)
            : Task.CompletedTask;

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var desk = turnContext.Desk();
        var text = turnContext.Activity.Text?.Trim() ?? "";
        if (LanguageRules.Decide(text, desk.Locale) is var locale && locale != desk.Locale)
            desk.SpeakIn(locale);
        var isFirst = !desk.State.Greeted;
        if (isFirst)
            await welcome.GreetAsync(turnContext, briefly: !welcome.IsOnlyHello(turnContext, text), cancellationToken).ConfigureAwait(false);
        if (!isFirst || !welcome.IsOnlyHello(turnContext, text))
            await RunDialogAsync(turnContext, cancellationToken).ConfigureAwait(false);
        checkIns.Watch(turnContext);
    }

    private async Task RunDialogAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var dialogs = new DialogSet(memory.Dialogs);
        dialogs.Add(main);
        var dc = await dialogs.CreateContextAsync(turn, cancellationToken).ConfigureAwait(false);
        var result = await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (result.Status == DialogTurnStatus.Empty)
            await dc.BeginDialogAsync(main.Id, null, cancellationToken).ConfigureAwait(false);
        turn.Desk().Step = MainDialog.Step(dc);
        if (turn.Due() is null)
            expectations.Expect(MainDialog.PendingQuestion(dc)?.Slot() ?? Slot.None);
    }
}
