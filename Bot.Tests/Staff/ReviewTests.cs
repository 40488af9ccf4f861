using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Staff;
using ServiceBot.Staff.Reviews;
using ServiceBot.Storage;
using ServiceBot.Tests.Conversations;

namespace ServiceBot.Tests.Staff;

public class ReviewTests
{
    private static readonly string Page = $"/staff/transcripts/{Uri.EscapeDataString(StaffSite.ConversationId)}";

    [Fact]
    public async Task What_a_reviewer_marks_and_tags_is_found_by_the_filters_at_once()
    {
        using var site = new StaffSite();
        await site.WriteAsync("the receipt does not open, terrible");
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);

        Assert.Equal(HttpStatusCode.Redirect, (await StaffSite.PostFromAsync(browser, Page, Page + "?handler=Read", ("read", "true"))).StatusCode);
        await StaffSite.PostFromAsync(browser, Page, Page + "?handler=Tag", ("tag", " Misattributed "));

        Assert.Contains(Page, await browser.GetStringAsync(new Uri("/staff/transcripts?reviewed=yes&tag=misattributed", UriKind.Relative)));
        Assert.DoesNotContain(Page, await browser.GetStringAsync(new Uri("/staff/transcripts?reviewed=no", UriKind.Relative)));

        await StaffSite.PostFromAsync(browser, Page, Page + "?handler=Untag", ("tag", "misattributed"));
        await StaffSite.PostFromAsync(browser, Page, Page + "?handler=Read", ("read", "false"));
        Assert.DoesNotContain(Page, await browser.GetStringAsync(new Uri("/staff/transcripts?tag=misattributed", UriKind.Relative)));
        Assert.Contains(Page, await browser.GetStringAsync(new Uri("/staff/transcripts?reviewed=no", UriKind.Relative)));
    }

    [Fact]
    public async Task An_opinion_on_a_line_of_the_scorecard_is_kept_with_what_the_rule_had_said()
    {
        using var site = new StaffSite();
        await site.WriteAsync("hello");
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);

        await StaffSite.PostFromAsync(browser, Page, Page + "?handler=Opinion", ("practice", "I-03"), ("agrees", "true"), ("note", "first thought"));
        await StaffSite.PostFromAsync(browser, Page, Page + "?handler=Opinion", ("practice", "I-03"), ("agrees", "false"), ("note", "<b>nobody greeted</b>"));

        await using var db = await site.Host.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();
        var opinion = Assert.Single(await db.Set<ScoreOpinionRow>().ToListAsync());
        Assert.Equal(("I-03", false, "NotApplicable"), (opinion.Practice, opinion.Agrees, opinion.Verdict));
        var html = await browser.GetStringAsync(new Uri(Page, UriKind.Relative));
        Assert.Contains("disagrees", html);
        Assert.Contains("&lt;b&gt;nobody greeted&lt;/b&gt;", html);
        Assert.Equal(HttpStatusCode.BadRequest, (await StaffSite.PostFromAsync(browser, Page, Page + "?handler=Opinion", ("practice", "I-99"), ("agrees", "true"))).StatusCode);
    }

    [Fact]
    public async Task A_line_that_should_have_been_another_topic_is_kept_masked_with_what_it_was_taken_for()
    {
        using var site = new StaffSite();
        var customer = new PipelineClient(site.Host, "c", Script.Of("zh-Hant"));
        await customer.JoinAsync();
        await customer.SayAsync("你好");
        await customer.SayAsync("我想找真人客服 0912345678");
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);
        var html = await browser.GetStringAsync(new Uri("/staff/transcripts/c", UriKind.Relative));
        Assert.Contains("understood: Human agent", html);
        var sequence = System.Text.RegularExpressions.Regex.Matches(html, "name=\"sequence\" value=\"(?<n>[0-9]+)\"")[^1].Groups["n"].Value;

        await StaffSite.PostFromAsync(browser, "/staff/transcripts/c", "/staff/transcripts/c?handler=Topic", ("sequence", sequence), ("topic", "complaint"));

        await using var db = await site.Host.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();
        var correction = Assert.Single(await db.Set<TopicCorrectionRow>().ToListAsync());
        Assert.Equal(("human_agent", "complaint"), (correction.Was, correction.Topic));
        Assert.DoesNotContain("0912345678", correction.Text);
        Assert.Contains("should be Complaint", await browser.GetStringAsync(new Uri("/staff/transcripts/c", UriKind.Relative)));
    }

    [Fact]
    public async Task A_sample_draws_as_many_as_asked_for_and_counts_what_is_reviewed()
    {
        using var site = new StaffSite();
        await site.WriteManyAsync(30);
        await site.WriteAsync("not of this list");
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);

        using var drawn = await StaffSite.PostFromAsync(browser, "/staff/transcripts", "/staff/samples", ("query", "channel=directline"), ("count", "7"), ("name", "week 36"));

        var list = await browser.GetStringAsync(new Uri(drawn.Headers.Location!.OriginalString, UriKind.Relative));
        Assert.Contains("<b>7</b>", list);
        Assert.DoesNotContain("/staff/transcripts/c-1", list);
        Assert.Contains("0 of 7 reviewed", await browser.GetStringAsync(new Uri("/staff/samples", UriKind.Relative)));
    }
}
