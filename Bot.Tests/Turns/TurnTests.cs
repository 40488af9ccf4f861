using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Log;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Tests.Turns;

public class TurnTests
{
    [Fact]
    public async Task A_message_its_reply_and_the_state_are_committed_together_in_the_logs_order()
    {
        using var desk = new TurnFixture(CountAsync);

        await desk.SayAsync("one");
        var second = await desk.SayAsync("two");

        Assert.Equal(["one", "1: one", "two", "2: two"], await desk.TextsAsync());
        Assert.Equal([1L, 2, 3, 4], (await desk.LogAsync()).Select(entry => entry.Sequence));
        Assert.Equal("c1|0000003", second.ActivityId);
        Assert.Equal(second.ActivityId, ActivityJson.Parse(second.Replies.Single().Json).ReplyToId);
    }

    [Fact]
    public async Task The_same_message_twenty_times_at_once_is_answered_once()
    {
        using var desk = new TurnFixture(CountAsync);

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => desk.SayAsync("hello", "same"))));

        Assert.Equal(["hello", "1: hello"], await desk.TextsAsync());
        Assert.Single(results, result => !result.Repeated);
        Assert.All(results, result => Assert.Equal("1: hello", ActivityJson.Parse(result.Replies.Single().Json).Text));
    }

    [Fact]
    public async Task The_same_id_from_another_sender_is_another_message()
    {
        using var desk = new TurnFixture(CountAsync);

        await desk.SayAsync("mine", "same");
        await desk.Turns.RunAsync(TurnFixture.Says("yours", "same", sender: "other"), CancellationToken.None);

        Assert.Equal(["mine", "1: mine", "yours", "2: yours"], await desk.TextsAsync());
    }

    [Fact]
    public async Task Two_nodes_keep_one_order_and_lose_nothing()
    {
        using var desk = new TurnFixture(CountAsync);
        var other = desk.Node().GetRequiredService<TurnRunner>();
        await desk.SayAsync("0");

        await Task.WhenAll(Enumerable.Range(1, 20).Select(i => Task.Run(() =>
            (i % 2 == 0 ? desk.Turns : other).RunAsync(TurnFixture.Says($"{i}", $"id-{i}"), CancellationToken.None))));

        var log = await desk.LogAsync();
        Assert.Equal(Enumerable.Range(1, 42).Select(i => (long)i), log.Select(entry => entry.Sequence));
        var texts = log.Select(entry => ActivityJson.Parse(entry.Json).Text).ToList();
        Assert.Equal(Enumerable.Range(0, 21).Select(i => $"{i}").Order(), texts.Where((_, index) => index % 2 == 0).Order());
        for (var i = 0; i < texts.Count; i += 2)
            Assert.Equal($"{(i / 2) + 1}: {texts[i]}", texts[i + 1]);
    }

    [Fact]
    public async Task A_turn_that_fails_takes_the_message_in_apologises_and_undoes_everything_else()
    {
        using var desk = new TurnFixture(async (turn, services) =>
        {
            await turn.SendActivityAsync("half of an answer");
            services.GetRequiredService<IReminders>().Set("never", turn.TurnState.Get<TurnInfo>().Now);
            throw new InvalidOperationException("broken");
        });

        var result = await desk.SayAsync("hello");
        var next = await desk.RunDueAsync();

        var texts = await desk.TextsAsync();
        Assert.Equal("hello", texts[0]);
        Assert.Equal(2, texts.Count);
        Assert.DoesNotContain("half", texts[1], StringComparison.Ordinal);
        Assert.Single(result.Replies);
        Assert.Null(next);
    }

    [Fact]
    public async Task A_reminder_runs_once_at_its_time_as_a_turn_of_its_own()
    {
        using var desk = new TurnFixture(RemindAsync);
        await desk.SayAsync("remind me");

        var early = await desk.RunDueAsync();
        desk.Desk.Clock.Advance(TimeSpan.FromMinutes(2));
        await desk.RunDueAsync();
        await desk.RunDueAsync();

        Assert.Equal(desk.Desk.Clock.GetUtcNow(), early);
        Assert.Equal(["remind me", "check-in: still there?"], await desk.TextsAsync());
    }

    [Fact]
    public async Task A_reminder_survives_a_restart_and_gives_way_to_a_message_before_it()
    {
        using var desk = new TurnFixture(RemindAsync);
        await desk.SayAsync("remind me");
        desk.Desk.Clock.Advance(TimeSpan.FromMinutes(2));

        await desk.SayAsync("here I am");
        await desk.RunDueAsync();
        await desk.SayAsync("remind me");
        desk.Desk.Clock.Advance(TimeSpan.FromMinutes(2));
        await desk.Node().GetRequiredService<ServiceBot.Clock.ReminderClock>().RunDueAsync(CancellationToken.None);

        Assert.Equal(["remind me", "here I am", "remind me", "check-in: still there?"], await desk.TextsAsync());
    }

    [Fact]
    public async Task A_message_of_long_ago_that_is_sent_again_gets_its_first_result()
    {
        using var desk = new TurnFixture(CountAsync);
        var first = await desk.SayAsync("hello", "long-ago");
        for (var message = 0; message < 80; message++)
            await desk.SayAsync("and", $"m{message}");

        var again = await desk.SayAsync("hello", "long-ago");

        Assert.True(again.Repeated);
        Assert.Equal(first.ActivityId, again.ActivityId);
        Assert.Equal(2 * 81, (await desk.LogAsync()).Count);
    }

    [Fact]
    public async Task What_another_node_has_said_is_in_the_log_of_this_one()
    {
        using var desk = new TurnFixture(CountAsync);
        await desk.SayAsync("here");
        await desk.Node().GetRequiredService<TurnRunner>().RunAsync(TurnFixture.Says("there"), CancellationToken.None);

        Assert.Equal(["here", "1: here", "there", "2: there"], await desk.TextsAsync());
    }

    [Fact]
    public async Task An_event_from_outside_that_is_named_like_a_reminder_is_none()
    {
        using var desk = new TurnFixture(RemindAsync);
        var turn = TurnFixture.Says("x");
        Activity Event()
        {
            var activity = turn.Receive();
            activity.Type = ActivityTypes.Event;
            activity.Name = "check-in";
            return activity;
        }

        await desk.Turns.RunAsync(turn with { Type = ActivityTypes.Event, Receive = Event }, CancellationToken.None);

        Assert.Single(await desk.LogAsync());
    }

    [Fact]
    public async Task Typing_and_pauses_are_not_logged_but_hold_the_next_message_back_until_the_customer_writes()
    {
        using var desk = new TurnFixture(async (turn, _) =>
        {
            if (turn.Activity.Text == "quick")
                return;
            await turn.SendActivitiesAsync([new Activity(ActivityTypes.Typing), MessageFactory.Text("ten chars."), new Activity(ActivityTypes.Typing), MessageFactory.Text("ten more..")]);
        });

        await desk.SayAsync("go");
        var log = await desk.LogAsync();
        var now = desk.Desk.Clock.GetUtcNow();
        await desk.SayAsync("quick");

        Assert.Equal(3, log.Count);
        Assert.Equal([0.0, 500, 1000], log.Select(entry => (entry.NotBefore - now).TotalMilliseconds));
        Assert.Single(ReleaseRules.Of(log, now).Entries);
        Assert.Equal(log[1].NotBefore, ReleaseRules.Of(log, now).NextAt);
        Assert.Equal(3, ReleaseRules.Of(log, now.AddSeconds(1)).Entries.Count);
        Assert.Equal(4, ReleaseRules.Of(await desk.LogAsync(), now).Entries.Count);
    }

    [Fact]
    public async Task An_update_and_a_deletion_are_entries_of_the_same_activity()
    {
        using var desk = new TurnFixture(async (turn, _) =>
        {
            var sent = await turn.SendActivityAsync("first");
            var changed = MessageFactory.Text("second");
            changed.Id = sent.Id;
            await turn.UpdateActivityAsync(changed);
            await turn.DeleteActivityAsync(sent.Id);
        });

        await desk.SayAsync("go");

        var log = await desk.LogAsync();
        Assert.Equal([EntryKind.Send, EntryKind.Send, EntryKind.Update, EntryKind.Delete], log.Select(entry => entry.Kind));
        Assert.Single(log.Skip(1).Select(entry => entry.ActivityId).Distinct());
    }

    private static async Task CountAsync(ITurnContext turn, IServiceProvider services)
    {
        var state = services.GetRequiredService<ConversationState>();
        var counts = await state.CreateProperty<Dictionary<string, int>>("Counts").GetAsync(turn, () => []);
        var next = counts["turns"] = counts.GetValueOrDefault("turns") + 1;
        await turn.SendActivityAsync($"{next}: {turn.Activity.Text}");
        await state.SaveChangesAsync(turn);
    }

    private static async Task RemindAsync(ITurnContext turn, IServiceProvider services)
    {
        var reminders = services.GetRequiredService<IReminders>();
        if (turn.TurnState.Get<ReminderDue>() is { } due)
            await turn.SendActivityAsync($"{due.Name}: {due.Payload}");
        else if (turn.Activity.Text == "remind me")
            reminders.Set("check-in", turn.TurnState.Get<TurnInfo>().Now.AddMinutes(2), "still there?");
        else
            reminders.Clear("check-in");
    }
}
