using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Staff;
using ServiceBot.Storage;
using ServiceBot.Tests.Conversations;
using ServiceBot.Tests.Understanding;
using ServiceBot.Understanding;

namespace ServiceBot.Tests.Staff;

/// <summary>OPS-05 as staff see it. The phrases are those of a folder of the test's own.</summary>
public sealed class NotUnderstoodPageTests : IDisposable
{
    private const string Page = "/staff/not-understood";
    private const string Riddle = "the frog jumps into the pond at dusk";

    private readonly string _templates = Directory.CreateTempSubdirectory("phrases-").FullName;
    private readonly StaffSite _site;

    public NotUnderstoodPageTests()
    {
        foreach (var file in Directory.EnumerateFiles(TrainedDesk.Templates, "*.txt", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_templates, Path.GetRelativePath(TrainedDesk.Templates, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        _site = new StaffSite(outside: services => services.AddSingleton(new PhraseFiles(_templates, _templates)));
    }

    [Fact]
    public async Task A_line_stands_there_with_count_channel_language_and_without_what_is_personal()
    {
        await SayAsync("one", Riddle + " 0912345678", Riddle + " 0987654321");
        using var reviewer = await _site.SignedInAsync(StaffRoles.Reviewer);

        var html = await reviewer.GetStringAsync(new Uri(Page, UriKind.Relative));

        Assert.Contains(Riddle, html, StringComparison.Ordinal);
        Assert.Contains("<td data-name=\"Times\">2</td>", html, StringComparison.Ordinal);
        Assert.Contains("directline 2", html, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", html, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Learn", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supervisor_makes_it_a_phrase_of_a_topic_and_it_waits_no_longer()
    {
        await SayAsync("one", Riddle);
        using var supervisor = await _site.SignedInAsync(StaffRoles.Supervisor);

        using var answer = await StaffSite.PostFromAsync(supervisor, Page, Page + "?handler=Learn", ("key", await KeyAsync()), ("topic", "device_tip"), ("wording", ""));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(Riddle, File.ReadLines(Path.Combine(_templates, "en", "phrases", "device_tip.txt")).Last());
        Assert.DoesNotContain(Riddle, await supervisor.GetStringAsync(new Uri(Page, UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("understand.learn", await _site.AuditAsync());
    }

    [Fact]
    public async Task What_cannot_be_learned_is_said_and_the_line_stays()
    {
        await SayAsync("one", Riddle);
        using var admin = await _site.SignedInAsync(StaffRoles.Admin);

        using var answer = await StaffSite.PostFromAsync(admin, Page, Page + "?handler=Learn", ("key", await KeyAsync()), ("topic", "nonsense"));
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Contains("nonsense: no topic", html, StringComparison.Ordinal);
        Assert.Contains(Riddle, html, StringComparison.Ordinal);
        Assert.DoesNotContain("understand.learn", await _site.AuditAsync());
    }

    [Fact]
    public async Task A_dismissed_line_is_gone()
    {
        await SayAsync("one", Riddle);
        using var admin = await _site.SignedInAsync(StaffRoles.Admin);

        using var answer = await StaffSite.PostFromAsync(admin, Page, Page + "?handler=Dismiss", ("key", await KeyAsync()));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain(Riddle, await admin.GetStringAsync(new Uri(Page, UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Learn")]
    [InlineData("Dismiss")]
    public async Task A_reviewer_only_reads(string handler)
    {
        await SayAsync("one", Riddle);
        using var reviewer = await _site.SignedInAsync(StaffRoles.Reviewer);

        using var answer = await StaffSite.PostFromAsync(reviewer, "/staff/transcripts", $"{Page}?handler={handler}", ("key", await KeyAsync()), ("topic", "device_tip"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains(Riddle, await reviewer.GetStringAsync(new Uri(Page, UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewers_correction_stands_beside_the_line()
    {
        await SayAsync("one", Riddle);
        using var reviewer = await _site.SignedInAsync(StaffRoles.Reviewer);
        await using (var db = await DatabaseAsync())
        {
            var conversation = await db.Conversations.SingleAsync();
            var said = await db.Activities.SingleAsync(entry => !entry.FromBot && entry.Json.Contains(Riddle));
            var chat = $"/staff/transcripts/{Uri.EscapeDataString(conversation.ConversationId)}";
            using var corrected = await StaffSite.PostFromAsync(reviewer, chat, $"{chat}?handler=Topic", ("sequence", $"{said.Sequence}"), ("topic", "device_tip"));
            Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);
        }

        Assert.Contains("corrected to Device tip by reviewer-", await reviewer.GetStringAsync(new Uri(Page, UriKind.Relative)), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _site.Dispose();
        Directory.Delete(_templates, recursive: true);
    }

    private async Task SayAsync(string conversation, params string[] texts)
    {
        var customer = new PipelineClient(_site.Host, conversation, Script.Of("en"));
        foreach (var text in texts)
            await customer.SayAsync(text);
    }

    private async Task<string> KeyAsync()
    {
        await using var db = await DatabaseAsync();
        return (await db.Set<MissedLineRow>().SingleAsync()).Key;
    }

    private Task<ServiceBotDb> DatabaseAsync() => _site.Host.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();
}
