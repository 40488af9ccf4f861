using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace ServiceBot.Tests.BotFramework.Dialogs;

public sealed class DialogTestClientTests
{
    [Fact]
    public async Task A_dialog_is_talked_to_from_its_first_answer_to_its_result()
    {
        var client = new DialogTestClient(Microsoft.Bot.Connector.Channels.Msteams, Order(), "W100027");

        var reply = await client.SendActivityAsync<IMessageActivity>("hi");
        Assert.Equal("W100027 on msteams", reply.Text);
        Assert.Equal("name?", client.GetNextReply<IMessageActivity>().Text);
        Assert.Null(client.GetNextReply<IMessageActivity>());
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);

        Assert.Null(await client.SendActivityAsync<IMessageActivity>(Talk.Message("Lin")));
        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
        Assert.Equal("Lin", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task Middlewares_run_around_every_turn()
    {
        var counting = new Counting();
        var client = new DialogTestClient(Microsoft.Bot.Connector.Channels.Test, Order(), middlewares: [counting]);

        await client.SendActivityAsync<IMessageActivity>("hi");
        await client.SendActivityAsync<IMessageActivity>("Lin");

        Assert.Equal(2, counting.Turns);
    }

    [Fact]
    public async Task A_conversation_that_waits_in_a_question_is_small_in_storage()
    {
        var storage = new MemoryStorage();
        var outer = new ComponentDialog("outer").AddDialog(new ComponentDialog("inner").AddDialog(Order()));
        var client = new DialogTestClient(Microsoft.Bot.Connector.Channels.Test, outer, "W100027", conversationState: new ConversationState(storage));

        await client.SendActivityAsync<IMessageActivity>("hi");

        var stored = await storage.ReadAsync([$"{Microsoft.Bot.Connector.Channels.Test}/conversations/convo1"], CancellationToken.None);
        var text = JsonConvert.SerializeObject(Assert.Single(stored).Value, new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All });
        Assert.InRange(text.Length, 1, 10_000);
    }

    private static ComponentDialog Order()
    {
        var steps = new WaterfallDialog(
            "steps",
            [
                async (step, cancellationToken) =>
                {
                    await step.Context.SendActivityAsync($"{step.Options} on {step.Context.Activity.ChannelId}", cancellationToken: cancellationToken);
                    return await step.PromptAsync("text", Talk.Options("name?"), cancellationToken);
                },
                (step, cancellationToken) => step.EndDialogAsync(step.Result, cancellationToken),
            ]);
        return new ComponentDialog("order").AddDialog(steps).AddDialog(new TextPrompt("text"));
    }

    private sealed class Counting : IMiddleware
    {
        public int Turns { get; private set; }

        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            Turns++;
            return next(cancellationToken);
        }
    }
}
