using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ServiceBot.Tests.BotFramework.Builder;

/// <summary>What a conversation costs that waits for an answer, which may be for days. Other tests would be measured too.</summary>
[CollectionDefinition(nameof(WaitingConversationTests), DisableParallelization = true)]
[Collection(nameof(WaitingConversationTests))]
public sealed class WaitingConversationTests
{
    private const int Conversations = 300;

    [Fact]
    public async Task A_conversation_that_waits_in_a_prompt_takes_ten_kilobytes_at_most()
    {
        var storage = new MemoryStorage();
        await OpenAsync(storage, 10);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await OpenAsync(storage, Conversations);

        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / Conversations;
        GC.KeepAlive(storage);
        // Less than nothing where hosts of earlier tests let go of their memory in the meantime.
        Assert.True(each <= 10 * 1024, $"{each} bytes");
    }

    [Fact]
    public async Task A_dictionary_that_is_given_holds_what_is_stored()
    {
        var dictionary = new Dictionary<string, JObject>();
        var storage = new MemoryStorage(dictionary);

        await OpenAsync(storage, 1);
        Assert.Single(dictionary);

        await storage.DeleteAsync([.. dictionary.Keys], CancellationToken.None);
        Assert.Empty(dictionary);
    }

    private static async Task OpenAsync(MemoryStorage storage, int count)
    {
        var state = new ConversationState(storage);
        var dialogs = new DialogSet(state.CreateProperty<DialogState>("DialogState"));
        dialogs.Add(new TextPrompt("name"));
        dialogs.Add(new WaterfallDialog("form", [AskAsync, (step, token) => step.EndDialogAsync(step.Result, token)]));
        for (var i = 0; i < count; i++)
        {
            var adapter = new TestAdapter(TestAdapter.CreateConversation($"c-{count}-{i}"));
            await adapter.SendTextToBotAsync(
                "hi",
                async (turn, token) =>
                {
                    var dialog = await dialogs.CreateContextAsync(turn, token);
                    await dialog.BeginDialogAsync("form", cancellationToken: token);
                    await state.SaveChangesAsync(turn, cancellationToken: token);
                },
                CancellationToken.None);
        }
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var options = new PromptOptions
        {
            Prompt = MessageFactory.Text("What is your name?"),
            RetryPrompt = (Activity)MessageFactory.SuggestedActions(["Skip", "Cancel"], "Please tell me your name."),
        };
        return step.PromptAsync("name", options, cancellationToken);
    }
}
