using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;

namespace ServiceBot.Tests.BotFramework.Builder;

public class TestFlowTests
{
    [Fact]
    public Task A_conversation_goes_as_it_is_told() => Flow()
        .SendConversationUpdate()
        .AssertReply("welcome user1")
        .Test("hello", "echo hello")
        .Send("bye")
        .AssertReplyContains("bye")
        .Send("again")
        .AssertReplyOneOf(["echo nothing", "echo again"])
        .StartTestAsync();

    [Fact]
    public async Task A_reply_that_is_not_the_expected_one_fails_the_test()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => Flow().Test("hello", "something else").StartTestAsync());
    }

    [Fact]
    public async Task A_reply_that_does_not_come_fails_the_test()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => Flow().AssertReply("anything", timeout: 20).StartTestAsync());
    }

    [Fact]
    public async Task A_reply_that_nobody_expects_fails_the_test()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => Flow().Send("hello").AssertNoReply(timeout: 20).StartTestAsync());
    }

    [Fact]
    public Task Silence_can_be_expected() => Flow().AssertNoReply(timeout: 20).StartTestAsync();

    [Fact]
    public Task A_transcript_can_be_played()
    {
        var transcript = new List<IActivity>
        {
            new Activity(ActivityTypes.Message) { Text = "one", From = new ChannelAccount("u", role: RoleTypes.User) },
            new Activity(ActivityTypes.Message) { Text = "echo one", From = new ChannelAccount("b", role: RoleTypes.Bot) },
        };

        return Flow().Test(transcript).StartTestAsync();
    }

    [Fact]
    public async Task Traces_are_seen_only_where_they_are_asked_for()
    {
        var silent = new TestAdapter();
        await silent.SendTextToBotAsync("x", TraceAsync, CancellationToken.None);
        Assert.Null(silent.GetNextReply());

        var tracing = new TestAdapter(sendTraceActivity: true);
        await tracing.SendTextToBotAsync("x", TraceAsync, CancellationToken.None);
        Assert.Equal(ActivityTypes.Trace, tracing.GetNextReply().Type);
    }

    private static Task<ResourceResponse> TraceAsync(ITurnContext turn, CancellationToken token) =>
        turn.TraceActivityAsync("t", cancellationToken: token);

    private static TestFlow Flow() => new(new TestAdapter(), async (turn, token) =>
    {
        if (turn.Activity.AsConversationUpdateActivity() is { } update)
        {
            await turn.SendActivityAsync($"welcome {update.MembersAdded[0].Id}", cancellationToken: token);
        }
        else
        {
            await turn.SendActivityAsync(MessageFactory.Text($"echo {turn.Activity.Text}"), token);
        }
    });
}
