using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Repairs;

namespace ServiceBot.Tests.Repairs;

/// <summary>What the customer hears when the shop moves a repair along, and when it does not.</summary>
public sealed class RepairNewsTests
{
    [Fact]
    public async Task B03_B04_The_customer_hears_of_each_step_in_the_same_chat_with_number_and_date()
    {
        using var shop = new RepairShop();
        var chat = await shop.HandInAsync();
        await shop.SignInAsync();

        await shop.MoveAsync("inspecting", 1, ""","documentNumber":"WX-1" """);
        var inspecting = Assert.Single(await shop.HearAsync(chat));
        await shop.MoveAsync("inspected_minor", 2, ""","expectedDate":"2026-09-04" """);
        var minor = Assert.Single(await shop.HearAsync(chat));

        Assert.Contains("WX-1", inspecting, StringComparison.Ordinal);
        Assert.Contains("9月1日（週二）下午1:00之前有結果", inspecting, StringComparison.Ordinal);
        Assert.Contains("9月4日（週五）修好", minor, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repair_state_update_sent_twice_speaks_once_also_when_both_come_at_once()
    {
        using var shop = new RepairShop();
        var chat = await shop.HandInAsync();
        await shop.SignInAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => shop.PutAsync("""{"state":"inspecting","version":1}""")));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Single(await shop.HearAsync(chat));
        await shop.PutAsync("""{"state":"inspecting","version":1}""");
        Assert.Empty(await shop.HearAsync(chat));
        Assert.Single(await shop.ChangesAsync());
    }

    [Fact]
    public async Task Of_two_different_changes_at_once_one_is_made_and_told()
    {
        using var shop = new RepairShop();
        var chat = await shop.HandInAsync();
        await shop.SignInAsync();

        var answers = await Task.WhenAll(shop.PutAsync("""{"state":"inspecting","version":1}"""), shop.PutAsync("""{"state":"cancelled","version":1}"""));

        Assert.Equal([200, 409], answers.Select(answer => answer.Status).Order());
        Assert.Single(await shop.HearAsync(chat));
    }

    [Fact]
    public async Task Several_changes_before_the_clock_runs_are_told_as_the_newest()
    {
        using var shop = new RepairShop();
        var chat = await shop.HandInAsync();
        await shop.SignInAsync();

        await shop.MoveAsync("inspecting", 1);
        await shop.MoveAsync("inspected_minor", 2);
        await shop.MoveAsync("repaired", 3);
        await shop.MoveAsync("ready", 4);

        Assert.Contains("可以來取了", Assert.Single(await shop.HearAsync(chat)), StringComparison.Ordinal);
        Assert.Equal(4, (await shop.ChangesAsync()).Count);
    }

    [Theory]
    [InlineData("zh-Hant", "維修證明", "身分證件", "上午9:00到晚上9:00")]
    [InlineData("zh-Hans", "维修证明", "身份证件", "上午9:00到晚上9:00")]
    [InlineData("en", "repair certificate", "an ID", "from 9:00 am to 9:00 pm")]
    public async Task F08_When_it_is_ready_the_customer_hears_what_to_bring_and_the_hours(string language, params string[] told)
    {
        using var shop = new RepairShop();
        var chat = await shop.HandInAsync(language: language);
        await shop.SignInAsync();
        foreach (var (state, version) in new[] { ("inspecting", 1), ("inspected_minor", 2), ("repaired", 3), ("ready", 4) })
            await shop.MoveAsync(state, version);

        var ready = Assert.Single(await shop.HearAsync(chat));

        Assert.All(told, words => Assert.Contains(words, ready, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_conversation_is_gone_the_change_is_made_all_the_same()
    {
        using var shop = new RepairShop();
        await shop.AddAsync(RepairShop.Number, conversation: 4711);
        await shop.SignInAsync();

        await shop.MoveAsync("inspecting", 1);
        await shop.Host.PassAsync(TimeSpan.FromHours(5));

        Assert.Equal("inspecting", (await shop.RepairAsync()).State);
        await using var db = await shop.DatabaseAsync();
        Assert.False(await db.Reminders.AnyAsync());
    }

    [Fact]
    public async Task C05_An_inspection_that_takes_too_long_is_admitted_first_escalated_and_promised_anew()
    {
        using var shop = new RepairShop(settings: ("Notify:Webhook", "http://127.0.0.1:9/hook"));
        var chat = await shop.HandInAsync();
        await shop.SignInAsync();
        await shop.MoveAsync("inspecting", 1);
        await shop.HearAsync(chat);

        Assert.DoesNotContain(await shop.HearAsync(chat, TimeSpan.FromMinutes(179)), text => text.Contains("升級", StringComparison.Ordinal));
        var overdue = Assert.Single(await shop.HearAsync(chat, TimeSpan.FromMinutes(1)));

        Assert.Contains("下午1:00之前給您消息的，現在晚了，實在抱歉", overdue, StringComparison.Ordinal);
        Assert.Contains("9月2日（週三）下午1:00之前給您答覆", overdue, StringComparison.Ordinal);
        var notice = Assert.Single(await shop.NoticesAsync());
        Assert.Equal("repair.overdue", notice.Event);
        Assert.InRange((await shop.RepairAsync()).PromisedBy!.Value - new DateTimeOffset(2026, 9, 2, 13, 0, 0, TimeSpan.FromHours(8)), TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task C07_On_day_16_the_desk_apologises_and_after_three_broken_promises_offers_a_person()
    {
        using var shop = new RepairShop(settings: ("Notify:Webhook", "http://127.0.0.1:9/hook"));
        var chat = await shop.HandInAsync(language: "en");
        await shop.SignInAsync();
        await shop.MoveAsync("inspecting", 1);
        await shop.MoveAsync("replacement_ordered", 2);
        Assert.Contains("between Friday 11 September and Wednesday 16 September", Assert.Single(await shop.HearAsync(chat)), StringComparison.Ordinal);
        await shop.HearAsync(chat, TimeSpan.FromHours(1));

        Assert.Empty(await shop.HearAsync(chat, TimeSpan.FromDays(15)));
        var first = Assert.Single(await shop.HearAsync(chat, TimeSpan.FromHours(22)));
        var second = Assert.Single(await shop.HearAsync(chat, TimeSpan.FromDays(1)));
        var third = Assert.Single(await shop.HearAsync(chat, TimeSpan.FromDays(1)));

        Assert.Contains("We said by Wednesday 16 September at the latest", first, StringComparison.Ordinal);
        Assert.Contains("by 9:00 am on Friday 18 September at the latest", first, StringComparison.Ordinal);
        Assert.Contains("by 9:00 am on Friday 18 September, and that has passed", second, StringComparison.Ordinal);
        Assert.Contains("a person can take over right now", third, StringComparison.Ordinal);
        Assert.Empty(await shop.HearAsync(chat, TimeSpan.FromDays(30)));
        Assert.Equal(3, (await shop.NoticesAsync()).Select(notice => notice.EventId).Distinct().Count());
    }

    [Fact]
    public async Task The_next_state_clears_the_promise_of_the_one_before()
    {
        using var shop = new RepairShop();
        var chat = await shop.HandInAsync();
        await shop.SignInAsync();
        await shop.MoveAsync("inspecting", 1);
        await shop.MoveAsync("inspected_minor", 2);
        await shop.HearAsync(chat, TimeSpan.FromHours(1));

        Assert.Empty(await shop.HearAsync(chat, TimeSpan.FromDays(40)));
        Assert.Null((await shop.RepairAsync()).PromisedBy);
    }

    [Fact]
    public async Task A_change_that_comes_while_the_clock_is_about_to_apologise_is_told_instead_or_after_it()
    {
        for (var race = 0; race < 6; race++)
        {
            using var shop = new RepairShop();
            var chat = await shop.HandInAsync();
            await shop.SignInAsync();
            await shop.MoveAsync("inspecting", 1);
            await shop.HearAsync(chat, TimeSpan.FromMinutes(30));
            shop.Host.Clock.Advance(TimeSpan.FromHours(3));

            var due = Task.Run(() => shop.Host.Services.GetRequiredService<ServiceBot.Clock.ReminderClock>().RunDueAsync(default));
            await Task.WhenAll(due, Task.Run(() => shop.MoveAsync("inspected_minor", 2)));

            var said = await shop.HearAsync(chat);
            Assert.Single(said, text => text.Contains("小故障", StringComparison.Ordinal));
            Assert.Contains("小故障", said[^1], StringComparison.Ordinal);
            Assert.InRange(said.Count, 1, 2);
        }
    }

    [Fact]
    public async Task A_customers_other_conversation_shows_the_repair_to_who_is_signed_in_and_to_nobody_else()
    {
        using var shop = new RepairShop();
        await shop.HandInAsync();
        await shop.Writer.WriteAsync(db => db.Conversations.ExecuteUpdate(set => set.SetProperty(row => row.SignedInAs, "c-883")), default);

        var own = await Asks(signedInAs: "c-883", "elsewhere-1");
        var other = await Asks(signedInAs: "c-884", "elsewhere-2");

        Assert.Contains(RepairShop.Number, own, StringComparison.Ordinal);
        Assert.DoesNotContain(RepairShop.Number, other, StringComparison.Ordinal);

        async Task<string> Asks(string signedInAs, string conversation)
        {
            var client = new Conversations.PipelineClient(shop.Host, conversation, Conversations.Script.Of("zh-Hant", signedInAs));
            await client.SayAsync("修好了嗎");
            return string.Join('\n', await shop.HearAsync(client));
        }
    }
}
