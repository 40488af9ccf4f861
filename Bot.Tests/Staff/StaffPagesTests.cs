using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Staff;

namespace ServiceBot.Tests.Staff;

public class StaffPagesTests
{
    private static readonly string Transcript = $"/staff/transcripts/{Uri.EscapeDataString(StaffSite.ConversationId)}";

    private static readonly string[] OpenToAll = ["staff/sign-in", "staff/join"];

    [Theory]
    [InlineData("/staff")]
    [InlineData("/staff/transcripts")]
    [InlineData("/staff/transcripts/x")]
    [InlineData("/staff/transcripts/x.transcript")]
    [InlineData("/staff/transcripts/x?unmask")]
    [InlineData("/staff/transcripts?before=1-1")]
    public async Task Nobody_sees_anything(string path)
    {
        using var site = new StaffSite();
        using var browser = site.Browser();

        var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));

        Assert.True(
            answer.StatusCode == HttpStatusCode.Unauthorized
            || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.PathAndQuery.StartsWith("/staff/sign-in?", StringComparison.Ordinal)),
            $"{path} answered {answer.StatusCode}");
    }

    [Fact]
    public void Every_route_under_staff_but_signing_in_asks_for_an_account()
    {
        using var site = new StaffSite();

        var routes = site.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText?.TrimStart('/').StartsWith("staff", StringComparison.Ordinal) == true
                && !route.RoutePattern.RawText.EndsWith(".css", StringComparison.Ordinal)
                && !OpenToAll.Contains(route.RoutePattern.RawText.TrimStart('/')))
            .ToList();

        Assert.NotEmpty(routes);
        Assert.All(routes, route => Assert.NotEmpty(route.Metadata.OfType<Microsoft.AspNetCore.Authorization.IAuthorizeData>()));
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
