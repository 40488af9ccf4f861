using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Clock;
using ServiceBot.Dialogs.CheckIns;
using ServiceBot.Storage;
using ServiceBot.Tests.Conversations;
using ServiceBot.Tests.Hosting;
using ServiceBot.Turns;

namespace ServiceBot.Tests.Endurance;

/// <summary>
/// A customer's message and a due check-in start at the same moment, on the real store: one of both comes first, and nothing is lost or
/// said twice. 400 races by default; SERVICEBOT_LONG=1 runs 10,000.
/// </summary>
public sealed class CheckInRaceTests
{
    private const int AtOnce = 100;
    private static readonly int Races = Environment.GetEnvironmentVariable("SERVICEBOT_LONG") == "1" ? 10_000 : 400;

    [Fact]
    public async Task I23_In_each_race_either_the_check_in_was_first_or_the_message_withdrew_it()
    {
        using var desk = new DeskHost();
        // The host is made by whoever asks first, and two at once would make two.
        _ = desk.Services;
        var random = new Random(20260908);
        var checkedIn = 0;
        for (var begun = 0; begun < Races; begun += AtOnce)
        {
            var ids = Enumerable.Range(begun, AtOnce).Select(race => $"race-{race}").ToList();
            checkedIn += await RaceAsync(desk, ids, random);
        }

        Assert.InRange(checkedIn, 1, Races - 1);
    }

    /// <returns>How many check-ins came first.</returns>
    private static async Task<int> RaceAsync(DeskHost desk, List<string> ids, Random random)
    {
        var script = Script.Of("zh-Hant");
        var customers = ids.ToDictionary(id => id, id => new PipelineClient(desk, id, script));
        await Parallel.ForEachAsync(customers.Values, async (customer, _) => await customer.SayAsync("你好"));
        desk.Clock.Advance(CheckInOptions.SeedAfter[0]);
        var order = ids.OrderBy(_ => random.Next()).ToList();
        var clock = desk.Services.GetRequiredService<ReminderClock>();
        var lead = random.Next(order.Count);
        var early = Parallel.ForEachAsync(order.Take(lead), async (id, _) => await customers[id].SayAsync("在嗎"));
        var due = Task.Run(() => clock.RunDueAsync(CancellationToken.None));
        var late = Parallel.ForEachAsync(order.Skip(lead), async (id, _) => await customers[id].SayAsync("在嗎"));
        await Task.WhenAll(early, due, late);
        var first = 0;
        foreach (var id in ids)
            first += await JudgeAsync(desk, id);
        return first;
    }

    private static async Task<int> JudgeAsync(DeskHost desk, string id)
    {
        var store = desk.Services.GetRequiredService<ITurnStore>();
        var conversation = await store.FindConversationAsync(new ConversationKey(ConversationKey.DirectLine, "directline", id), CancellationToken.None);
        var log = await store.ReadLogAsync(conversation!.Id, 0, 100, CancellationToken.None);
        var asked = Assert.Single(log, entry => !entry.FromBot && entry.Json.Contains("在嗎", StringComparison.Ordinal));
        Assert.Single(log, entry => entry.FromBot && entry.Type == ActivityTypes.Message && entry.AnswerTo == asked.Sequence);
        var checkIns = log.Where(entry => entry.FromBot && entry.Json.Contains("比較忙", StringComparison.Ordinal)).ToList();
        Assert.True(checkIns.Count <= 1, $"{id} was asked twice.");
        Assert.All(checkIns, checkIn => Assert.True(checkIn.Sequence < asked.Sequence, $"{id} was asked after it had written."));

        await using var db = await desk.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();
        var next = Assert.Single(await db.Reminders.AsNoTracking().Where(reminder => reminder.ConversationKey == conversation.Id).ToListAsync());
        Assert.Equal((CheckInDesk.Reminder, desk.Clock.GetUtcNow() + CheckInOptions.SeedAfter[0]), (next.Name, next.DueAt));
        return checkIns.Count;
    }
}
