using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace ServiceBot.Tests.BotFramework.Builder;

public class TurnContextTests
{
    private readonly Turn _adapter = new();

    [Fact]
    public async Task What_is_sent_is_addressed_as_an_answer()
    {
        using var context = new TurnContext(_adapter, Turn.Message());

        var response = await context.SendActivityAsync("hello", inputHint: InputHints.ExpectingInput);

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(("bot", "user", "c", "in-1"), (sent.From.Id, sent.Recipient.Id, sent.Conversation.Id, sent.ReplyToId));
        Assert.Equal(InputHints.ExpectingInput, sent.InputHint);
        Assert.Equal("out-1", response.Id);
    }

    [Fact]
    public async Task A_trace_is_no_response()
    {
        using var context = new TurnContext(_adapter, Turn.Message());

        await context.TraceActivityAsync("state");
        Assert.False(context.Responded);

        await context.SendActivityAsync("hello");
        Assert.True(context.Responded);
    }

    [Fact]
    public async Task Handlers_see_activities_in_order_and_may_change_the_list()
    {
        using var context = new TurnContext(_adapter, Turn.Message());
        var calls = new List<string>();
        context.OnSendActivities(async (_, activities, next) =>
        {
            calls.Add("first");
            activities.Add(new Activity(ActivityTypes.Message) { Text = "added" });
            var responses = await next();
            calls.Add("first again");
            return responses;
        });
        context.OnSendActivities((_, _, next) =>
        {
            calls.Add("second");
            return next();
        });

        await context.SendActivityAsync("hello");

        Assert.Equal(["first", "second", "first again"], calls);
        Assert.Equal(["hello", "added"], _adapter.Sent.Select(activity => activity.Text));
    }

    [Fact]
    public async Task A_handler_that_does_not_call_next_keeps_the_activity_back()
    {
        using var context = new TurnContext(_adapter, Turn.Message());
        context.OnSendActivities((_, _, _) => Task.FromResult(Array.Empty<ResourceResponse>()));

        var response = await context.SendActivityAsync("hello");

        Assert.Empty(_adapter.Sent);
        Assert.False(context.Responded);
        Assert.Null(response.Id);
    }

    [Fact]
    public async Task Replies_that_are_expected_in_the_response_are_not_sent()
    {
        var incoming = Turn.Message();
        incoming.DeliveryMode = DeliveryModes.ExpectReplies;
        using var context = new TurnContext(_adapter, incoming);

        await context.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")]);

        Assert.Empty(_adapter.Sent);
        Assert.Equal(["one", "two"], context.BufferedReplyActivities.Select(activity => activity.Text));
        Assert.True(context.Responded);
    }

    [Fact]
    public async Task An_answer_to_an_invoke_is_noted_though_it_goes_into_the_response()
    {
        var incoming = Turn.Message();
        incoming.DeliveryMode = DeliveryModes.ExpectReplies;
        using var context = new TurnContext(_adapter, incoming);

        await context.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse));

        Assert.NotNull(context.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
    }

    [Fact]
    public async Task Updates_and_deletions_go_through_their_handlers()
    {
        using var context = new TurnContext(_adapter, Turn.Message());
        var seen = new List<string>();
        context.OnUpdateActivity((_, activity, next) =>
        {
            seen.Add($"update {activity.Id}");
            return next();
        });
        context.OnDeleteActivity((_, reference, next) =>
        {
            seen.Add($"delete {reference.ActivityId}");
            return next();
        });

        await context.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "5", Text = "better" });
        await context.DeleteActivityAsync("6");

        Assert.Equal(["update 5", "delete 6"], seen);
        Assert.Equal("c", Assert.Single(_adapter.Updated).Conversation.Id);
        Assert.Equal(["6"], _adapter.Deleted);
    }

    [Fact]
    public async Task Nothing_can_be_sent_when_the_turn_is_over()
    {
        var context = new TurnContext(_adapter, Turn.Message());
        context.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => context.SendActivityAsync("late"));
    }

    [Fact]
    public async Task An_empty_message_or_list_is_refused()
    {
        using var context = new TurnContext(_adapter, Turn.Message());

        await Assert.ThrowsAsync<ArgumentNullException>(() => context.SendActivityAsync(" "));
        await Assert.ThrowsAsync<ArgumentException>(() => context.SendActivitiesAsync([]));
    }

    [Fact]
    public async Task What_was_sent_has_the_id_that_the_channel_gave_it()
    {
        using var context = new TurnContext(_adapter, Turn.Message());
        var activity = new Activity(ActivityTypes.Message) { Text = "a" };

        var response = await context.SendActivityAsync(activity);

        Assert.Equal("out-1", response.Id);
        Assert.Equal("out-1", activity.Id);
    }

    [Fact]
    public void The_client_of_a_channel_outlives_the_turn()
    {
        using var http = new HttpClient();
        var client = new ConnectorClient(new Uri("https://channel.example"), null, http, disposeHttpClient: true);
        var context = new TurnContext(_adapter, Turn.Message());
        context.TurnState.Add<IConnectorClient>(client);

        context.Dispose();

        // Would throw if the client had been disposed of.
        http.CancelPendingRequests();
    }

    [Fact]
    public void What_a_turn_keeps_is_disposed_of_with_it()
    {
        var kept = new MemoryStream();
        var context = new TurnContext(_adapter, Turn.Message());
        context.TurnState.Add(kept);

        Assert.Same(kept, context.TurnState.Get<MemoryStream>());
        context.Dispose();

        Assert.False(kept.CanRead);
    }

    [Fact]
    public async Task A_turn_on_another_activity_shares_state_and_handlers()
    {
        using var context = new TurnContext(_adapter, Turn.Message());
        context.TurnState.Set("key", "value");
        var seen = 0;
        context.OnSendActivities((_, _, next) =>
        {
            seen++;
            return next();
        });
        var other = new TurnContext(context, Turn.Message("other"));

        await other.SendActivityAsync("hello");

        Assert.Equal("value", other.TurnState.Get<string>("key"));
        Assert.Equal(1, seen);
        Assert.Equal("other", other.Activity.Text);
    }
}
