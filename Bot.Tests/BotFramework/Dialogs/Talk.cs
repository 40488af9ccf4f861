using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace ServiceBot.Tests.BotFramework.Dialogs;

/// <summary>A conversation with one root dialog, whose state is stored as JSON after every turn.</summary>
internal static class Talk
{
    public static TestFlow With(Dialog root, string locale = "en-us", bool typeNames = true) => With(set => set.Add(root), root.Id, locale, typeNames);

    public static TestFlow With(
        Action<DialogSet> fill,
        string rootId,
        string locale = "en-us",
        bool typeNames = true,
        Func<DialogContext, CancellationToken, Task<bool>>? before = null)
    {
        var storage = typeNames ? new MemoryStorage() : new MemoryStorage(new JsonSerializer());
        var state = new ConversationState(storage);
        var set = new DialogSet(state.CreateProperty<DialogState>("dialogState"));
        fill(set);
        var adapter = new TestAdapter(TestAdapter.CreateConversation(Guid.NewGuid().ToString())) { Locale = locale };
        adapter.Conversation.Locale = locale;
        adapter.Use(new AutoSaveStateMiddleware(state));
        return new TestFlow(adapter, async (turn, cancellationToken) =>
        {
            var dc = await set.CreateContextAsync(turn, cancellationToken);
            if (before is not null && await before(dc, cancellationToken))
                return;
            var result = await dc.ContinueDialogAsync(cancellationToken);
            if (result.Status == DialogTurnStatus.Empty)
                result = await dc.BeginDialogAsync(rootId, cancellationToken: cancellationToken);
            if (result.Status == DialogTurnStatus.Complete)
                await turn.SendActivityAsync($"done: {result.Result ?? "nothing"}", cancellationToken: cancellationToken);
        });
    }

    /// <summary>A waterfall that asks with the prompt once and ends with what it answered, put into words.</summary>
    public static WaterfallDialog Asking(string promptId, PromptOptions options, Func<object, string> say) => new("ask",
    [
        (step, cancellationToken) => step.PromptAsync(promptId, options, cancellationToken),
        (step, cancellationToken) => step.EndDialogAsync(say(step.Result), cancellationToken),
    ]);

    public static TestFlow Ask<T>(Prompt<T> prompt, PromptOptions options, Func<T, string> say, string locale = "en-us", bool typeNames = true) =>
        With(set => set.Add(Asking(prompt.Id, options, answer => say((T)answer))).Add(prompt), "ask", locale, typeNames);

    public static PromptOptions Options(string prompt, string? retry = null) => new()
    {
        Prompt = MessageFactory.Text(prompt),
        RetryPrompt = retry is null ? null : MessageFactory.Text(retry),
    };

    public static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text };
}
