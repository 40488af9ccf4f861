using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Testing;

/// <summary>Talks to one dialog without a bot around it: sends it an activity and hands back what it answers.</summary>
public class DialogTestClient
{
    private readonly TestAdapter _testAdapter;
    private readonly BotCallbackHandler _callback;

    /// <param name="channelId">The channel that the dialog is to believe it is on.</param>
    /// <param name="targetDialog">Begun by the first activity, continued by those after.</param>
    /// <param name="initialDialogOptions">What it is begun with.</param>
    /// <param name="middlewares">Run around every turn, in their order.</param>
    /// <param name="conversationState">Where the stack is kept; in memory unless given.</param>
    public DialogTestClient(
        string channelId,
        Dialog targetDialog,
        object initialDialogOptions = null,
        IEnumerable<IMiddleware> middlewares = null,
        ConversationState conversationState = null)
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    /// <param name="testAdapter">The adapter to send through.</param>
    /// <param name="targetDialog">Begun by the first activity, continued by those after.</param>
    /// <param name="initialDialogOptions">What it is begun with.</param>
    /// <param name="middlewares">Run around every turn, in their order.</param>
    /// <param name="conversationState">Where the stack is kept; in memory unless given.</param>
    public DialogTestClient(
        TestAdapter testAdapter,
        Dialog targetDialog,
        object initialDialogOptions = null,
        IEnumerable<IMiddleware> middlewares = null,
        ConversationState conversationState = null)
    {
        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        _callback = RunDialog(targetDialog, initialDialogOptions, ConversationState.CreateProperty<DialogState>("DialogState"));
        _testAdapter = testAdapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? [])
            _testAdapter.Use(middleware);
    }

    /// <summary>What the last turn came to.</summary>
    public DialogTurnResult DialogTurnResult { get; private set; }

    public ConversationState ConversationState { get; }

    /// <returns>The first answer, or the default where there is none; the others come by <see cref="GetNextReply{T}"/>.</returns>
    public virtual async Task<T> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _testAdapter.ProcessActivityAsync(activity, _callback, cancellationToken).ConfigureAwait(false);
        return GetNextReply<T>();
    }

    /// <returns>The first answer, or the default where there is none; the others come by <see cref="GetNextReply{T}"/>.</returns>
    public virtual async Task<T> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _testAdapter.SendTextToBotAsync(text, _callback, cancellationToken).ConfigureAwait(false);
        return GetNextReply<T>();
    }

    /// <summary>The next answer that nobody has taken yet, or the default.</summary>
    public virtual T GetNextReply<T>()
        where T : IActivity => (T)_testAdapter.GetNextReply();

    private BotCallbackHandler RunDialog(Dialog dialog, object options, IStatePropertyAccessor<DialogState> accessor) =>
        async (turnContext, cancellationToken) =>
        {
            var dialogs = new DialogSet(accessor).Add(dialog);
            var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
            DialogTurnResult = await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
            if (DialogTurnResult.Status == DialogTurnStatus.Empty)
                DialogTurnResult = await dc.BeginDialogAsync(dialog.Id, options, cancellationToken).ConfigureAwait(false);
        };
}
