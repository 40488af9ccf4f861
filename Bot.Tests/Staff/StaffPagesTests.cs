using System.Net;
using ServiceBot.Staff;

namespace ServiceBot.Tests.Staff;

public class StaffPagesTests
{
    private static readonly string Transcript = $"/staff/transcripts/{Uri.EscapeDataString(StaffSite.ConversationId)}";

    [Theory]
    [InlineData("reviewer", false)]
    [InlineData("supervisor", true)]
    [InlineData("admin", true)]
    public async Task Roles_decide_who_may_see_what_is_masked_and_why_is_kept(string role, bool mayUnmask)
    {
        using var site = new StaffSite();
        await site.WriteAsync("lin@example.com 0912345678 C02XL0GTJGH5 356938035643809");
        using var browser = await site.SignedInAsync(role);

        foreach (var path in new[] { Transcript, $"{Transcript}.transcript", $"{Transcript}/activities.json", $"{Transcript}/print", $"{Transcript}?unmask", $"{Transcript}.transcript?unmask" })
        {
            var masked = await browser.GetStringAsync(new Uri(path, UriKind.Relative));
            Assert.Contains("35****3809", masked);
            Assert.DoesNotContain("lin@example.com", masked);
        }

        foreach (var path in new[] { $"{Transcript}?handler=Unmask", $"{Transcript}.transcript" })
        {
            using var unmasked = await StaffSite.PostFromAsync(browser, Transcript, path, ("reason", "the customer asked"));
            Assert.Equal(mayUnmask ? HttpStatusCode.OK : HttpStatusCode.Forbidden, unmasked.StatusCode);
            Assert.Equal(mayUnmask, (await unmasked.Content.ReadAsStringAsync()).Contains("lin@example.com", StringComparison.Ordinal));
            using var unexplained = await StaffSite.PostFromAsync(browser, Transcript, path, ("reason", " "));
            Assert.Equal(mayUnmask ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden, unexplained.StatusCode);
        }

        var audit = await site.AuditAsync();
        Assert.Contains("transcript.view", audit);
        Assert.Contains("transcript.download", audit);
        Assert.Equal(mayUnmask ? ["transcript.unmask: the customer asked", "transcript.download.unmasked: the customer asked"] : [], audit.Where(entry => entry.Contains("unmask", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_a_customer_wrote_is_shown_and_never_run()
    {
        using var site = new StaffSite();
        await site.WriteAsync("<script>alert(1)</script>", "再見");
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);

        foreach (var path in new[] { "/staff/transcripts", Transcript })
        {
            var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
            var html = await answer.Content.ReadAsStringAsync();
            Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html);
            Assert.DoesNotContain("<script>", html);
            Assert.DoesNotContain("style=", html);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy);
            Assert.DoesNotContain("unsafe", policy);
        }

        Assert.Contains("3 minutes", await browser.GetStringAsync(new Uri(Transcript, UriKind.Relative)));
    }

    [Theory]
    [InlineData("en", "Scorecard", "Tone", "Care", "Foresight", "A goodbye that fits the season")]
    [InlineData("zh-TW", "服務評分卡", "語氣", "關懷", "預見", "道別合時節")]
    [InlineData("zh-CN", "服务评分卡", "语气", "关怀", "预见", "道别合时节")]
    public async Task OPS21_The_scorecard_shows_three_groups_and_links_each_line_to_its_proof(string language, params string[] parts)
    {
        using var site = new StaffSite();
        var customer = new Conversations.PipelineClient(site.Host, "scored", Conversations.Script.Of("zh-Hant"));
        await customer.JoinAsync();
        await customer.SayAsync("你好");
        await customer.SayAsync("再見");
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var html = System.Net.WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri("/staff/transcripts/scored", UriKind.Relative)));

        Assert.All(parts, part => Assert.Contains(part, html, StringComparison.Ordinal));
        var links = System.Text.RegularExpressions.Regex.Matches(html, "href=\"#(?<id>m[0-9]+)\"").Select(match => match.Groups["id"].Value).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, id => Assert.Contains($"id=\"{id}\"", html, StringComparison.Ordinal));
        Assert.Equal(25, html.Split("class=\"verdict\"").Length - 1);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I00f_A_practice_that_is_switched_off_is_shown_as_off_on_the_scorecard()
    {
        using var site = new StaffSite(new Dictionary<string, string?> { ["Practices:zh-Hant:I-25"] = "false" });
        var customer = new Conversations.PipelineClient(site.Host, "off", Conversations.Script.Of("zh-Hant"));
        await customer.JoinAsync();
        await customer.SayAsync("再見");
        Assert.Contains(await customer.HearAsync(), said => said.Text.Contains("感謝您的諮詢", StringComparison.Ordinal) && !said.Text.Contains("天氣", StringComparison.Ordinal));
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);
        var html = await browser.GetStringAsync(new Uri("/staff/transcripts/off", UriKind.Relative));
        Assert.Matches("(?s)class=\"off\" title=\"I-25\".*?switched off", html);
        Assert.DoesNotMatch("class=\"missed\" title=\"I-25\"", html);
    }

    [Fact]
    public async Task The_list_goes_on_where_its_page_ends()
    {
        using var site = new StaffSite();
        await site.WriteManyAsync(60);
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);

        var first = await browser.GetStringAsync(new Uri("/staff/transcripts", UriKind.Relative));
        var older = first.Split("before=")[1].Split('"')[0];
        var second = await browser.GetStringAsync(new Uri($"/staff/transcripts?before={older}", UriKind.Relative));

        Assert.Equal((50, 10), (Count(first), Count(second)));
        Assert.Contains("/staff/transcripts/many-59\"", first);
        Assert.Contains("/staff/transcripts/many-9\"", second);
        static int Count(string html) => html.Split("/staff/transcripts/many-").Length - 1;
    }
}
