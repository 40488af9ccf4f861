using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Dialogs.Personas;
using ServiceBot.Dialogs.Scoring;
using ServiceBot.Staff;
using ServiceBot.Storage;
using ServiceBot.Tests.Conversations;
using ServiceBot.Tests.Dialogs;
using ServiceBot.Tests.Hosting;

namespace ServiceBot.Tests.Practices;

/// <summary>Rows that are about the whole desk: who speaks, who has to lift a hand, what a version has to score.</summary>
public sealed class DeskRowTests
{
    [Fact]
    public async Task OPS01_A_new_name_is_used_from_the_next_conversation_on_and_says_what_it_is()
    {
        string[] asked = [];
        foreach (var name in new[] { "Lei", "Nora" })
        {
            var settings = new Dictionary<string, string?>
            {
                ["Agents:0:Id"] = "lei",
                ["Agents:0:Avatar"] = "avatars/lei.svg",
                ["Agents:0:Name:en"] = name,
                ["Agents:0:Name:zh-Hant"] = name,
                ["Agents:0:Name:zh-Hans"] = name,
                ["Agents:1:Id"] = "yue",
                ["Agents:1:Avatar"] = "avatars/yue.svg",
                ["Agents:1:Name:en"] = name,
                ["Agents:1:Name:zh-Hant"] = name,
                ["Agents:1:Name:zh-Hans"] = name,
            };
            using var desk = new DeskHost(settings: settings);
            var customer = new PipelineClient(desk, "named", Script.Of("en"));
            await customer.JoinAsync();
            Assert.All(await customer.HearAsync(), said => Assert.Equal(name, said.From.Name));
            await customer.SayAsync("Are you human?");
            asked = [.. asked, Assert.Single(await customer.HearAsync()).Text];
        }

        Assert.StartsWith("Yes, I'm Lei, an automated assistant.", asked[0], StringComparison.Ordinal);
        Assert.StartsWith("Yes, I'm Nora, an automated assistant.", asked[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task OPS01_A_talk_that_is_under_way_keeps_its_agents_name_when_the_settings_change()
    {
        using var desk = new DeskHost();
        var customer = new PipelineClient(desk, "under-way", Script.Of("en"));
        await customer.JoinAsync();
        var before = Assert.Single((await customer.HearAsync()).Select(said => said.From.Name).Distinct());
        var settings = desk.Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>();
        foreach (var (index, id) in new[] { (0, "lei"), (1, "yue") })
        {
            settings[$"Agents:{index}:Id"] = id;
            settings[$"Agents:{index}:Avatar"] = $"avatars/{id}.svg";
            foreach (var locale in new[] { "en", "zh-Hant", "zh-Hans" })
                settings[$"Agents:{index}:Name:{locale}"] = "Nora";
        }

        ((Microsoft.Extensions.Configuration.IConfigurationRoot)settings).Reload();
        await customer.SayAsync("Who am I talking to?");
        Assert.Contains($"I'm {before}", Assert.Single(await customer.HearAsync()).Text, StringComparison.Ordinal);

        var next = new PipelineClient(desk, "next", Script.Of("en"));
        await next.JoinAsync();
        Assert.All(await next.HearAsync(), said => Assert.Equal("Nora", said.From.Name));
    }

    [Fact]
    public async Task OPS01_What_was_said_under_the_old_name_keeps_it()
    {
        using var desk = new DeskHost();
        var customer = new PipelineClient(desk, "kept", Script.Of("en"));
        await customer.JoinAsync();
        var names = (await customer.HearAsync()).Select(said => said.From.Name).Distinct().ToList();
        await using var db = await desk.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();
        var logged = await db.Activities.Where(entry => entry.FromBot && entry.Type == "message").Select(entry => entry.Json).ToListAsync();
        Assert.All(logged, json => Assert.Contains($"\"{Assert.Single(names)}\"", json, StringComparison.Ordinal));
        Assert.NotNull(desk.Services.GetRequiredService<IPersonas>().Find("lei"));
    }

    [Fact]
    public async Task OPS08_The_usual_way_from_the_question_to_the_goodbye_needs_no_hand_of_staff()
    {
        using var desk = new DeskHost(settings: new Dictionary<string, string?> { ["Demo:Enabled"] = "true" });
        var customer = new PipelineClient(desk, "by-itself", Script.Of("zh-Hant"));
        await customer.JoinAsync();
        await customer.SayAsync("我的筆電什麼時候到？W100031，信箱是 chen.demo@example.com");
        for (var minute = 0; minute < 7; minute++)
        {
            await customer.HearAsync();
            await desk.PassAsync(TimeSpan.FromMinutes(1));
        }

        await customer.SayAsync("都清楚了，再見");
        var said = string.Join('\n', (await customer.HearAsync()).Select(message => message.Text));
        Assert.Contains("再見", said, StringComparison.Ordinal);
        await using var db = await desk.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();
        var told = await db.Activities.Where(entry => entry.FromBot && entry.Type == "message").Select(entry => entry.Json).ToListAsync();
        Assert.All(["最晚", "紙本發票", "小小的福利", "您清楚了嗎", "比較忙"], part => Assert.Contains(told, json => json.Contains(part, StringComparison.Ordinal)));
        Assert.Empty(await db.Set<StaffAuditRow>().ToListAsync());
        Assert.Empty(await db.Outbox.ToListAsync());
    }

    [Theory]
    [InlineData("farewell", "Goodbye.", "I-25"), InlineData("day", "It arrives in 3-5 days.", "I-11")]
    public void OPS11_A_version_that_says_less_scores_below_the_mark(string part, string worse, string practice)
    {
        string Chat(string farewell, string day) => $"""
            10:00:00 Lei: Good morning! I'm Lei. What can we sort out today?
            10:00:20 customer: When will my order arrive?
            10:00:26 Lei: Sure, sure. Let's see about your order's shipping. {day}
            10:00:40 customer: thanks, bye
            10:00:45 Lei: {farewell}
            """;
        const string Warm = "Goodbye! It's getting cooler – take care and don't catch a cold.", Exact = "It arrives by 15 September at the latest.";
        var full = PracticeScoring.Score(StandardInTests.Read(Chat(Warm, Exact)), StandardInTests.Context);
        var less = PracticeScoring.Score(StandardInTests.Read(part == "day" ? Chat(Warm, worse) : Chat(worse, Exact)), StandardInTests.Context);
        Assert.DoesNotContain(practice, full.Missed.Select(line => line.Practice));
        Assert.Contains(practice, less.Missed.Select(line => line.Practice));
        Assert.True(less.Total.Met < full.Total.Met);
    }

    [Fact]
    public async Task I00d_Notes_go_on_at_the_first_unsent_one_after_the_process_has_been_away()
    {
        using var desk = new DeskHost(settings: new Dictionary<string, string?> { ["Demo:Enabled"] = "true" });
        var customer = new PipelineClient(desk, "restarted", Script.Of("zh-Hant"));
        await customer.JoinAsync();
        await customer.SayAsync("W100031 什麼時候到，chen.demo@example.com");
        await customer.HearAsync();
        await desk.PassAsync(TimeSpan.FromSeconds(8));
        var before = (await customer.HearAsync()).Count;
        Assert.True(before > 0, "no note was said");
        await customer.SayAsync("不好意思剛剛去忙了");
        var next = (await customer.HearAsync())[0].Text;
        Assert.StartsWith("沒關係的，咱們接著說。", next, StringComparison.Ordinal);
        Assert.DoesNotContain("出貨通知信是寄到", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task C09_A_complaint_in_the_making_outlives_any_silence()
    {
        using var desk = new DeskHost();
        var customer = new PipelineClient(desk, "complains", Script.Of("zh-Hant"));
        await customer.JoinAsync();
        await customer.SayAsync("我要投訴");
        await customer.HearAsync();
        await desk.PassAsync(TimeSpan.FromHours(5));
        var silence = (await customer.HearAsync()).Select(said => said.Text).ToList();
        Assert.Equal(2, silence.Count);
        Assert.DoesNotContain(silence, text => text.Contains("不打擾", StringComparison.Ordinal));
        await customer.SayAsync("客服態度很差，我希望有人道歉");
        Assert.Contains(await customer.HearAsync(), said => said.Text.Contains("希望我們怎麼做", StringComparison.Ordinal));
    }
}
