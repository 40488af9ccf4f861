using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Commands;
using ServiceBot.Repairs;
using ServiceBot.Staff;
using ServiceBot.Storage;
using ServiceBot.Tests.Conversations;

namespace ServiceBot.Tests.Staff;

public sealed class ReplayAndImportTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("servicebot-test-").FullName;

    [Fact]
    public async Task A_chat_that_is_run_again_shows_both_sides_and_leaves_nothing_behind()
    {
        using var site = new StaffSite();
        var customer = new PipelineClient(site.Host, "again", Script.Of("zh-Hant"));
        await customer.JoinAsync();
        foreach (var line in new[] { "你好", "我的 iPhone 15 螢幕裂了" })
            await customer.SayAsync(line);
        var before = await CountsAsync(site);
        using var browser = await site.SignedInAsync(StaffRoles.Supervisor);

        using var answer = await StaffSite.PostFromAsync(browser, "/staff/transcripts/again", "/staff/transcripts/again/replay");
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("No line of the scorecard has changed", html);
        Assert.Equal(1, html.Split("我的 iPhone 15 螢幕裂了</p>").Length - 1);
        Assert.Equal(before, await CountsAsync(site));
        Assert.Contains("replay.run", await site.AuditAsync());
    }

    [Fact]
    public async Task A_persons_chat_from_another_desk_is_scored_by_the_same_card_and_taken_in_once()
    {
        using var site = new StaffSite();
        var file = Path.Combine(_directory, "human.transcript");
        await File.WriteAllTextAsync(file, """
            [
              {"type":"message","timestamp":"2026-09-01T02:00:00Z","text":"08號為您服務","from":{"id":"agent8","name":"08","role":"bot"},"conversation":{"id":"call-1"}},
              {"type":"message","text":"我的密碼是 hunter22,信用卡 4111111111111111","from":{"id":"c","name":"王先生","role":"user"}},
              {"type":"message","text":"再等等吧","from":{"id":"agent8","name":"08","role":"bot"}}
            ]
            """);

        Assert.Contains("1 new, 0 known", await ImportAsync(site, file, 0));
        Assert.Contains("0 new, 1 known", await ImportAsync(site, file, 0));

        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);
        Assert.Contains("/staff/transcripts/call-1", await browser.GetStringAsync(new Uri("/staff/transcripts?imported=yes&missed=I-04", UriKind.Relative)));
        var html = await browser.GetStringAsync(new Uri("/staff/transcripts/call-1", UriKind.Relative));
        Assert.Matches("(?s)class=\"missed\" title=\"I-04\"", html);
        Assert.DoesNotContain("hunter22", html);
        Assert.DoesNotContain("4111111111111111", html);
    }

    [Theory]
    [InlineData("{}", "an array of activities is expected")]
    [InlineData("[", "it is no JSON")]
    [InlineData("[]", "an array of activities is expected")]
    [InlineData("[1]", "activity 1: an object is expected")]
    [InlineData("[{\"type\":\"message\",\"text\":\"x\",\"timestamp\":\"2026-09-01T02:00:00Z\"}]", "activity 1: from.role is expected")]
    [InlineData("[{\"type\":\"message\",\"text\":\"x\",\"from\":{\"role\":\"user\"}}]", "activity 1: timestamp is expected")]
    [InlineData("[{\"type\":\"typing\",\"from\":{\"role\":\"user\"},\"timestamp\":\"2026-09-01T02:00:00Z\"}]", "nobody says anything")]
    public async Task A_file_that_is_no_transcript_is_named_with_what_was_expected_and_changes_nothing(string content, string expected)
    {
        using var site = new StaffSite();
        var file = Path.Combine(_directory, "bad.json");
        await File.WriteAllTextAsync(file, content);

        var said = await ImportAsync(site, file, CommandLine.BadData);

        Assert.Contains("bad.json: " + expected, said);
        await using var db = await site.Host.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();
        Assert.Equal(0, await db.Conversations.CountAsync());
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static async Task<string> ImportAsync(StaffSite site, string file, int exitCode)
    {
        await using var said = new StringWriter();
        var settings = new Dictionary<string, string?> { ["ConnectionStrings:ServiceBot"] = site.Host.Services.GetRequiredService<DatabaseFile>().ConnectionString };
        Assert.Equal(exitCode, await CommandLine.RunAsync(["transcripts", "import", file, "--channel", "hotline-chat"], new CommandConsole(said, said), settings));
        return said.ToString();
    }

    private static async Task<(int Conversations, int Entries, int Repairs, int Reminders, int Customers)> CountsAsync(StaffSite site)
    {
        await using var db = await site.Host.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();
        return (await db.Conversations.CountAsync(), await db.Activities.CountAsync(), await db.Set<RepairRow>().CountAsync(), await db.Reminders.CountAsync(), await db.Customers.CountAsync());
    }
}
