using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Staff;

namespace ServiceBot.Tests.Staff;

/// <summary>Every route under /staff, whoever asks. The routes are found in the running host, so a new one is in the table by itself.</summary>
public class RouteTableTests
{
    private static readonly string[] OpenToAll = ["GET /staff/sign-in", "POST /staff/sign-in", "GET /staff/join", "POST /staff/join", "GET /staff/sign-in/company", "POST /staff/sign-in/second", "GET /staff/sign-in/second"];

    /// <summary>What a reviewer may not do: named by route, as the pages do not say it in their addresses.</summary>
    private static readonly string[] ForSupervisors = ["GET /staff/uploads/x", "POST /staff/transcripts/{0}.transcript", "POST /staff/transcripts/{0}/replay"];

    private static readonly string[] ForAdmins = ["GET /staff/privacy", "POST /staff/privacy", "GET /staff/audit"];

    [Fact]
    public async Task Nobody_gets_anything_from_any_route_under_staff_but_signing_in()
    {
        using var site = new StaffSite();
        await site.WriteAsync("secret words");
        using var browser = site.Browser();

        foreach (var (method, path) in Routes(site).Where(route => !OpenToAll.Contains($"{route.Method} {route.Path}")))
        {
            using var answer = await SendAsync(browser, method, path);
            Assert.True(IsRefused(answer), $"{method} {path} answered nobody with {answer.StatusCode}");
            Assert.DoesNotContain("secret", await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_cookie_that_has_expired_is_worth_nothing()
    {
        using var site = new StaffSite();
        await site.WriteAsync("secret words");
        using var browser = await site.SignedInAsync(StaffRoles.Admin);
        site.Host.Clock.Advance(TimeSpan.FromHours(13));

        foreach (var (method, path) in Routes(site).Where(route => !OpenToAll.Contains($"{route.Method} {route.Path}")))
        {
            using var answer = await SendAsync(browser, method, path);
            Assert.True(IsRefused(answer), $"{method} {path} answered an expired cookie with {answer.StatusCode}");
        }
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
        var barred = (role == StaffRoles.Admin ? [] : ForAdmins).Concat(role == StaffRoles.Reviewer ? ForSupervisors : []).Select(Filled).ToHashSet();

        foreach (var (method, path) in Routes(site).Where(route => route.Method == "GET" && !OpenToAll.Contains($"GET {route.Path}")))
        {
            using var answer = await SendAsync(browser, method, path);
            if (barred.Contains($"{method} {path}"))
                Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{role}: {method} {path} answered {answer.StatusCode}");
            else
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.Redirect, $"{role}: {method} {path} answered {answer.StatusCode}");
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

        foreach (var (method, path) in Routes(site).Where(route => route.Method == "POST" && !OpenToAll.Contains($"POST {route.Path}")))
        {
            foreach (var token in new[] { foreign, "", "rubbish" })
            {
                using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("reason", "because")]);
                using var answer = await mine.PostAsync(new Uri(path, UriKind.Relative), form);
                Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"{path} answered {answer.StatusCode} to the token '{token}'");
            }
        }

        Assert.DoesNotContain(await site.AuditAsync(), entry => entry.Contains("because", StringComparison.Ordinal));
    }

    private static List<(string Method, string Path)> Routes(StaffSite site)
    {
        var routes = site.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.TrimStart('/').StartsWith("staff", StringComparison.Ordinal) && !IsAsset(route.RoutePattern.RawText!))
            .SelectMany(route => (route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]).Select(method => (method, Filled("/" + route.RoutePattern.RawText!.TrimStart('/')))))
            .Distinct()
            .ToList();
        Assert.Contains(("GET", Filled("/staff/transcripts/{0}")), routes);
        Assert.Contains(("POST", "/staff/export"), routes);
        return routes;
    }

    private static string Filled(string route) => System.Text.RegularExpressions.Regex.Replace(
        route.Replace("{conversationId}", "{0}", StringComparison.Ordinal).Replace("{0}", Uri.EscapeDataString(StaffSite.ConversationId), StringComparison.Ordinal), @"\{[a-z]+\}", "x");

    private static bool IsAsset(string route) => route.Contains(".css", StringComparison.Ordinal) || route.Contains(".js", StringComparison.Ordinal) && !route.Contains(".json", StringComparison.Ordinal);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        if (method == "POST")
            request.Content = new FormUrlEncodedContent([]);
        return await browser.SendAsync(request);
    }

    private static bool IsRefused(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest
        || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/staff/sign-in?", StringComparison.Ordinal));
}
