using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Staff;

namespace ServiceBot.Tests.Staff;

/// <summary>
/// Every route under /staff and every form of a page, whoever asks. They are found in the running host: one that has no entry in the table,
/// or an entry that leads nowhere, fails.
/// </summary>
public partial class RouteTableTests
{
    private const string Nobody = "nobody";

    private static readonly string[] Roles = [StaffRoles.Reviewer, StaffRoles.Supervisor, StaffRoles.Admin];

    /// <summary>What may be asked for, and who is the least that may.</summary>
    private static readonly Dictionary<string, string> Table = new(StringComparer.Ordinal)
    {
        ["GET /staff"] = StaffRoles.Reviewer,
        ["GET /staff/account"] = StaffRoles.Reviewer,
        ["GET /staff/audit"] = StaffRoles.Admin,
        ["GET /staff/avatars/x"] = StaffRoles.Reviewer,
        ["GET /staff/corrections"] = StaffRoles.Reviewer,
        ["GET /staff/join"] = Nobody,
        ["GET /staff/not-understood"] = StaffRoles.Reviewer,
        ["GET /staff/orders/x"] = StaffRoles.Reviewer,
        ["GET /staff/practice"] = StaffRoles.Reviewer,
        ["GET /staff/practice/x"] = StaffRoles.Reviewer,
        ["GET /staff/queue"] = StaffRoles.Reviewer,
        ["GET /staff/queue/x"] = StaffRoles.Reviewer,
        ["GET /staff/repairs"] = StaffRoles.Reviewer,
        ["GET /staff/repairs/x"] = StaffRoles.Reviewer,
        ["GET /staff/reports"] = StaffRoles.Reviewer,
        ["GET /staff/reports/weekly"] = StaffRoles.Reviewer,
        ["GET /staff/samples"] = StaffRoles.Reviewer,
        ["GET /staff/sign-in"] = Nobody,
        ["GET /staff/sign-in/second"] = Nobody,
        ["GET /staff/transcripts"] = StaffRoles.Reviewer,
        ["GET /staff/transcripts/c-1%7Clivechat"] = StaffRoles.Reviewer,
        ["GET /staff/transcripts/c-1%7Clivechat.transcript"] = StaffRoles.Reviewer,
        ["GET /staff/transcripts/c-1%7Clivechat/activities.json"] = StaffRoles.Reviewer,
        ["GET /staff/transcripts/c-1%7Clivechat/print"] = StaffRoles.Reviewer,
        ["GET /staff/transcripts/c-1%7Clivechat/replay"] = StaffRoles.Reviewer,
        ["GET /staff/uploads/x"] = StaffRoles.Supervisor,
        ["POST /staff/account"] = StaffRoles.Reviewer,
        ["POST /staff/account?handler=Off"] = StaffRoles.Reviewer,
        ["POST /staff/export"] = StaffRoles.Reviewer,
        ["POST /staff/join"] = Nobody,
        ["POST /staff/not-understood?handler=Dismiss"] = StaffRoles.Supervisor,
        ["POST /staff/not-understood?handler=Learn"] = StaffRoles.Supervisor,
        ["POST /staff/practice"] = StaffRoles.Reviewer,
        ["POST /staff/practice/x"] = StaffRoles.Reviewer,
        ["POST /staff/practice/x?handler=Answer"] = StaffRoles.Reviewer,
        ["POST /staff/practice/x?handler=Finish"] = StaffRoles.Reviewer,
        ["POST /staff/privacy"] = StaffRoles.Admin,
        ["POST /staff/privacy?handler=Erase"] = StaffRoles.Admin,
        ["POST /staff/queue/x"] = StaffRoles.Supervisor,
        ["POST /staff/queue/x?handler=Unmask"] = StaffRoles.Supervisor,
        ["POST /staff/repairs/x"] = StaffRoles.Supervisor,
        ["POST /staff/repairs/x?handler=Unmask"] = StaffRoles.Supervisor,
        ["POST /staff/samples"] = StaffRoles.Reviewer,
        ["POST /staff/sign-in"] = Nobody,
        ["POST /staff/sign-in/second"] = Nobody,
        ["POST /staff/sign-in?handler=SignOut"] = Nobody,
        ["POST /staff/transcripts"] = StaffRoles.Reviewer,
        ["POST /staff/transcripts/c-1%7Clivechat.transcript"] = StaffRoles.Supervisor,
        ["POST /staff/transcripts/c-1%7Clivechat/replay"] = StaffRoles.Supervisor,
        ["POST /staff/transcripts/c-1%7Clivechat?handler=Note"] = StaffRoles.Reviewer,
        ["POST /staff/transcripts/c-1%7Clivechat?handler=Opinion"] = StaffRoles.Reviewer,
        ["POST /staff/transcripts/c-1%7Clivechat?handler=Read"] = StaffRoles.Reviewer,
        ["POST /staff/transcripts/c-1%7Clivechat?handler=Tag"] = StaffRoles.Reviewer,
        ["POST /staff/transcripts/c-1%7Clivechat?handler=Topic"] = StaffRoles.Reviewer,
        ["POST /staff/transcripts/c-1%7Clivechat?handler=Unmask"] = StaffRoles.Supervisor,
        ["POST /staff/transcripts/c-1%7Clivechat?handler=Untag"] = StaffRoles.Reviewer,
        ["POST /staff/transcripts?handler=Forget"] = StaffRoles.Reviewer,
        ["POST /staff/transcripts?handler=Save"] = StaffRoles.Reviewer,
    };

    [Fact]
    public async Task Every_route_and_every_form_has_an_entry_in_the_table_and_every_entry_a_route()
    {
        using var site = new StaffSite();

        Assert.Equal(Table.Keys.Order(StringComparer.Ordinal), (await RoutesAsync(site)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_gets_anything_but_signing_in()
    {
        using var site = new StaffSite();
        await site.WriteAsync("secret words");
        using var browser = site.Browser();
        var token = await StaffSite.TokenAsync(browser, "/staff/sign-in");

        await AssertTurnedAwayAsync(browser, token);
    }

    [Fact]
    public async Task A_cookie_that_has_expired_is_worth_nothing()
    {
        using var site = new StaffSite();
        await site.WriteAsync("secret words");
        using var browser = await site.SignedInAsync(StaffRoles.Admin);
        var token = await StaffSite.TokenAsync(browser, "/staff/transcripts");
        site.Host.Clock.Advance(TimeSpan.FromHours(13));

        await AssertTurnedAwayAsync(browser, token);
    }

    [Theory]
    [InlineData(StaffRoles.Reviewer)]
    [InlineData(StaffRoles.Supervisor)]
    [InlineData(StaffRoles.Admin)]
    public async Task A_role_gets_what_is_meant_for_it_and_nothing_else(string role)
    {
        using var site = new StaffSite();
        await site.WriteAsync("words");
        using var browser = await site.SignedInAsync(role);
        var token = await StaffSite.TokenAsync(browser, "/staff/transcripts");

        foreach (var (route, least) in Table.Where(entry => entry.Value != Nobody))
        {
            using var answer = await SendAsync(browser, route, token);
            if (Array.IndexOf(Roles, role) < Array.IndexOf(Roles, least))
                Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{role}: {route} answered {answer.StatusCode}");
            else
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.Redirect || (IsForm(route) && answer.StatusCode == HttpStatusCode.BadRequest), $"{role}: {route} answered {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_form_with_another_persons_token_changes_nothing()
    {
        using var site = new StaffSite();
        await site.WriteAsync("words");
        using var mine = await site.SignedInAsync(StaffRoles.Admin);
        using var other = await site.SignedInAsync(StaffRoles.Admin);
        var foreign = await StaffSite.TokenAsync(other, "/staff/transcripts");

        foreach (var route in Table.Keys.Where(IsForm))
        {
            foreach (var token in new[] { foreign, "", "rubbish" })
            {
                using var answer = await SendAsync(mine, route, token, "because");
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{route} answered {answer.StatusCode} to the token '{token}'");
            }
        }

        Assert.DoesNotContain(await site.AuditAsync(), entry => entry.Contains("because", StringComparison.Ordinal));
    }

    private static async Task AssertTurnedAwayAsync(HttpClient browser, string token)
    {
        foreach (var (route, _) in Table.Where(entry => entry.Value != Nobody))
        {
            using var answer = await SendAsync(browser, route, token);
            var isLed = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/staff/sign-in?", StringComparison.Ordinal);
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized || (isLed && !IsForm(route)), $"{route} answered {answer.StatusCode}");
            Assert.DoesNotContain("secret", await answer.Content.ReadAsStringAsync());
        }
    }

    private static async Task<List<string>> RoutesAsync(StaffSite site)
    {
        var loader = site.Host.Services.GetRequiredService<PageLoader>();
        var routes = new List<string>();
        foreach (var route in site.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var path = "/" + route.RoutePattern.RawText!.TrimStart('/');
            if (!(path == "/staff" || path.StartsWith("/staff/", StringComparison.Ordinal)) || IsAsset(path))
                continue;
            if (route.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                routes.AddRange((await loader.LoadAsync(page, route.Metadata)).HandlerMethods.Select(form => $"{form.HttpMethod.ToUpperInvariant()} {Filled(path)}{(form.Name is null ? "" : $"?handler={form.Name}")}"));
            else
                routes.AddRange(route.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Select(method => $"{method} {Filled(path)}"));
        }

        return [.. routes.Distinct()];
    }

    private static string Filled(string path) => Parameter().Replace(path.Replace("{conversationId}", Uri.EscapeDataString(StaffSite.ConversationId), StringComparison.Ordinal), "x");

    private static bool IsAsset(string path) => path.Contains(".css", StringComparison.Ordinal) || (path.Contains(".js", StringComparison.Ordinal) && !path.Contains(".json", StringComparison.Ordinal));

    private static bool IsForm(string route) => route.StartsWith("POST", StringComparison.Ordinal);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string route, string token, string reason = "")
    {
        var parts = route.Split(' ');
        using var request = new HttpRequestMessage(new HttpMethod(parts[0]), new Uri(parts[1], UriKind.Relative));
        if (IsForm(route))
            request.Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("reason", reason)]);
        return await browser.SendAsync(request);
    }

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.IgnoreCase)]
    private static partial Regex Parameter();
}
