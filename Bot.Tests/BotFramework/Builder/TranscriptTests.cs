using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace ServiceBot.Tests.BotFramework.Builder;

public class TranscriptTests
{
    [Fact]
    public async Task A_transcript_has_both_sides_in_order()
    {
        var store = new MemoryTranscriptStore();
        var adapter = new TestAdapter().Use(new TranscriptLoggerMiddleware(store));

        await new TestFlow(adapter, EchoAsync).Test("one", "echo one").Test("two", "echo two").StartTestAsync();

        var page = await store.GetTranscriptActivitiesAsync("test", adapter.Conversation.Conversation.Id);
        Assert.Equal(["one", "echo one", "two", "echo two"], page.Items.Select(item => item.AsMessageActivity().Text));
        Assert.All(page.Items, item => Assert.NotNull(item.Id));
    }

    [Fact]
    public async Task What_is_logged_no_longer_changes()
    {
        var store = new MemoryTranscriptStore();
        var adapter = new TestAdapter().Use(new TranscriptLoggerMiddleware(store));

        await adapter.SendTextToBotAsync("secret", (turn, _) =>
        {
            turn.Activity.Text = "changed by the bot";
            return Task.CompletedTask;
        }, CancellationToken.None);

        var page = await store.GetTranscriptActivitiesAsync("test", adapter.Conversation.Conversation.Id);
        Assert.Equal("secret", page.Items[0].AsMessageActivity().Text);
    }

    [Fact]
    public async Task Updates_and_deletions_are_logged_as_such()
    {
        var store = new MemoryTranscriptStore();
        var adapter = new TestAdapter().Use(new TranscriptLoggerMiddleware(store));

        await adapter.SendTextToBotAsync("x", async (turn, token) =>
        {
            var sent = MessageFactory.Text("first");
            sent.Id = (await turn.SendActivityAsync(sent, token)).Id;
            sent.Text = "better";
            await turn.UpdateActivityAsync(sent, token);
            await turn.DeleteActivityAsync(sent.Id, token);
        }, CancellationToken.None);

        var page = await store.GetTranscriptActivitiesAsync("test", adapter.Conversation.Conversation.Id);
        Assert.Equal(["message", "message", "messageUpdate", "messageDelete"], page.Items.Select(item => item.Type));
    }

    [Fact]
    public async Task A_full_page_says_where_to_go_on_and_the_last_one_does_not()
    {
        var store = new MemoryTranscriptStore();
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < 40; i++)
        {
            var activity = Turn.Message();
            activity.Id = $"a{i}";
            activity.Timestamp = start.AddSeconds(i);
            await store.LogActivityAsync(activity);
        }

        var first = await store.GetTranscriptActivitiesAsync("test", "c");
        var second = await store.GetTranscriptActivitiesAsync("test", "c", first.ContinuationToken);
        var third = await store.GetTranscriptActivitiesAsync("test", "c", second.ContinuationToken);

        Assert.Equal("a20", second.Items[0].Id);
        Assert.Equal([20, 20, 0], new[] { first, second, third }.Select(page => page.Items.Length));
        Assert.Null(third.ContinuationToken);
    }

    [Fact]
    public async Task A_logger_that_fails_does_not_fail_the_turn()
    {
        var adapter = new TestAdapter().Use(new TranscriptLoggerMiddleware(new Broken()));

        await new TestFlow(adapter, EchoAsync).Test("one", "echo one").StartTestAsync();
    }

    [Fact]
    public async Task A_long_transcript_comes_in_pages_without_a_gap()
    {
        var store = new MemoryTranscriptStore();
        for (var i = 0; i < 45; i++)
        {
            var activity = Turn.Message($"{i}");
            activity.Id = $"{i}";
            activity.Timestamp = DateTimeOffset.UnixEpoch.AddSeconds(i);
            await store.LogActivityAsync(activity);
        }

        var seen = new List<string>();
        string? token = null;
        do
        {
            var page = await store.GetTranscriptActivitiesAsync("test", "c", token);
            seen.AddRange(page.Items.Select(item => item.Id));
            token = page.ContinuationToken;
        }
        while (token is not null);

        Assert.Equal(Enumerable.Range(0, 45).Select(i => $"{i}"), seen);
    }

    [Fact]
    public async Task A_transcript_can_be_listed_and_deleted()
    {
        var store = new MemoryTranscriptStore();
        await store.LogActivityAsync(Turn.Message());
        Assert.Equal("c", Assert.Single((await store.ListTranscriptsAsync("test")).Items).Id);

        await store.DeleteTranscriptAsync("test", "c");

        Assert.Empty((await store.ListTranscriptsAsync("test")).Items);
    }

    [Fact]
    public async Task A_transcript_file_holds_the_activities_of_its_conversation()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var logger = new FileTranscriptLogger(folder.FullName);
            await logger.LogActivityAsync(Turn.Message("一"));
            await logger.LogActivityAsync(Turn.Message("二"));

            var page = await new FileTranscriptLogger(folder.FullName).GetTranscriptActivitiesAsync("test", "c");
            Assert.Equal(["一", "二"], page.Items.Select(item => item.AsMessageActivity().Text));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<ResourceResponse> EchoAsync(ITurnContext turn, CancellationToken token) =>
        turn.SendActivityAsync($"echo {turn.Activity.Text}", cancellationToken: token);

    private sealed class Broken : ITranscriptLogger
    {
        public Task LogActivityAsync(IActivity activity) => throw new IOException("full");
    }
}
