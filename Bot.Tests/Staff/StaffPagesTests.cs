using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Staff;

namespace ServiceBot.Tests.Staff;

public class StaffPagesTests
{
    private static readonly string Transcript = $"/staff/transcripts/{Uri.EscapeDataString(StaffSite.ConversationId)}";

    private static readonly string[] OpenToAll = ["staff/sign-in", "staff/join"];

    [Fact]
    public async Task Nobody_gets_anything_from_any_route_under_staff_but_signing_in()
    {
        using var site = new StaffSite();
        await site.WriteAsync("secret words");
        var routes = site.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(route => route.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => route.StartsWith("staff", StringComparison.Ordinal) && !route.Contains(".css", StringComparison.Ordinal) && !OpenToAll.Contains(route))
            .Select(route => "/" + route.Replace("{conversationId}", Uri.EscapeDataString(StaffSite.ConversationId), StringComparison.Ordinal))
            .Distinct()
            .ToList();

        Assert.Contains(Transcript, routes);
        Assert.Contains($"{Transcript}.transcript", routes);
        using var browser = site.Browser();
        foreach (var path in routes.SelectMany(route => new[] { route, $"{route}?unmask", $"{route}?before=1-1" }))
        {
            var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
            Assert.True(IsRefused(answer), $"{path} answered {answer.StatusCode}");
            Assert.DoesNotContain("secret", await answer.Content.ReadAsStringAsync());
            using var posted = await browser.PostAsync(new Uri(path, UriKind.Relative), null);
            Assert.True((int)posted.StatusCode is >= 400 and < 500, $"POST {path} answered {posted.StatusCode}");
        }
    }

    [Theory]
    [InlineData("reviewer", "", HttpStatusCode.OK)]
    [InlineData("reviewer", "?unmask", HttpStatusCode.Forbidden)]
    [InlineData("supervisor", "?unmask", HttpStatusCode.OK)]
    [InlineData("admin", "?unmask", HttpStatusCode.OK)]
    public async Task Roles_decide_who_may_see_what_is_masked(string role, string query, HttpStatusCode status)
    {
        using var site = new StaffSite();
        await site.WriteAsync("lin@example.com 0912345678 C02XL0GTJGH5 356938035643809");
        using var browser = await site.SignedInAsync(role);

        foreach (var path in new[] { Transcript, $"{Transcript}.transcript" })
        {
            var answer = await browser.GetAsync(new Uri(path + query, UriKind.Relative));
            Assert.Equal(status, answer.StatusCode);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.Equal(query.Length > 0 && status == HttpStatusCode.OK, text.Contains("lin@example.com", StringComparison.Ordinal));
            if (status == HttpStatusCode.OK && query.Length == 0)
                Assert.Contains("35****3809", text);
        }

        Assert.Equal(
            (role, query) switch
            {
                ("reviewer", "") => ["transcript.download"],
                ("reviewer", _) => [],
                _ => ["transcript.unmask", "transcript.download.unmasked"],
            },
            await site.AuditAsync());
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
            Assert.DoesNotContain("<script", html);
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

    private static bool IsRefused(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Unauthorized
        || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.PathAndQuery.StartsWith("/staff/sign-in?", StringComparison.Ordinal));
}
