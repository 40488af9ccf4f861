using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ServiceBot.Benchmarks.Framework;

/// <summary>The classic bot of one dialog: runs it on every message and saves both states at the end of every turn.</summary>
internal sealed class FormBot(ConversationState conversation, UserState user) : ActivityHandler
{
    private readonly FormDialog _dialog = new(user);
    private readonly IStatePropertyAccessor<DialogState> _stack = conversation.CreateProperty<DialogState>(nameof(DialogState));

    public static FormBot On(IStorage storage) => new(new ConversationState(storage), new UserState(storage));

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await conversation.SaveChangesAsync(turnContext, false, cancellationToken);
        await user.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        _dialog.RunAsync(turnContext, _stack, cancellationToken);
}
