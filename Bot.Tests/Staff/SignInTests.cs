using System.Net;
using ServiceBot.Staff;

namespace ServiceBot.Tests.Staff;

public class SignInTests
{
    [Fact]
    public async Task A_link_works_once_and_opening_it_uses_nothing_up()
    {
        using var site = new StaffSite();
        var link = await site.InviteAsync("anna", StaffRoles.Reviewer);
        using var browser = site.Browser();
        await browser.GetStringAsync(new Uri(link, UriKind.Relative));

        var joined = await JoinAsync(browser, link, StaffSite.Password);

        Assert.Equal("/staff/transcripts", joined.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri("/staff/transcripts", UriKind.Relative))).StatusCode);
        using var other = site.Browser();
        Assert.Equal(HttpStatusCode.Gone, (await other.GetAsync(new Uri(link, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_link_is_too_old_after_a_day()
    {
        using var site = new StaffSite();
        var link = await site.InviteAsync("anna", StaffRoles.Reviewer);
        site.Host.Clock.Advance(TimeSpan.FromHours(24));
        using var browser = site.Browser();

        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(new Uri(link, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_password_that_is_too_short_leaves_the_link_as_it_was()
    {
        using var site = new StaffSite();
        var link = await site.InviteAsync("anna", StaffRoles.Reviewer);
        using var browser = site.Browser();

        Assert.Equal(HttpStatusCode.BadRequest, (await JoinAsync(browser, link, "short")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await JoinAsync(browser, link, StaffSite.Password)).StatusCode);
    }

    [Fact]
    public async Task A_new_link_makes_the_one_before_it_worthless()
    {
        using var site = new StaffSite();
        var first = await site.InviteAsync("anna", StaffRoles.Reviewer);
        await site.InviteAsync("anna", StaffRoles.Reviewer);
        using var browser = site.Browser();

        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(new Uri(first, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account()
    {
        using var site = new StaffSite();
        var link = await site.InviteAsync("anna", StaffRoles.Reviewer);
        using var browser = site.Browser();
        await JoinAsync(browser, link, StaffSite.Password);
        using var stranger = site.Browser();
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync(stranger, "wrong password")).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync(stranger, StaffSite.Password)).StatusCode);
    }

    [Fact]
    public async Task The_right_password_leads_to_where_one_wanted_to_go_and_nowhere_else()
    {
        using var site = new StaffSite();
        using var browser = site.Browser();
        await JoinAsync(browser, await site.InviteAsync("anna", StaffRoles.Reviewer), StaffSite.Password);
        using var own = site.Browser();
        using var foreign = site.Browser();

        Assert.Equal("/staff/transcripts/x", (await SignInAsync(own, StaffSite.Password, "/staff/transcripts/x")).Headers.Location?.OriginalString);
        Assert.Equal("/staff/transcripts", (await SignInAsync(foreign, StaffSite.Password, "https://evil.example/")).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_for_scripts_and_other_sites()
    {
        using var site = new StaffSite();
        using var browser = site.Browser();

        var joined = await JoinAsync(browser, await site.InviteAsync("anna", StaffRoles.Reviewer), StaffSite.Password);

        var cookie = Assert.Single(joined.Headers.GetValues("Set-Cookie"), value => value.StartsWith("servicebot-staff=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
    }

    [Fact]
    public async Task A_form_that_another_site_sends_is_refused()
    {
        using var site = new StaffSite();
        using var browser = site.Browser();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("name", "anna"), KeyValuePair.Create("password", "x")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync(new Uri("/staff/sign-in", UriKind.Relative), form)).StatusCode);
    }

    private static Task<HttpResponseMessage> JoinAsync(HttpClient browser, string link, string password) =>
        StaffSite.PostAsync(browser, link, ("password", password), ("again", password), ("code", link.Split('=')[1]));

    private static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string password, string returnUrl = "") =>
        StaffSite.PostAsync(browser, "/staff/sign-in", ("name", "anna"), ("password", password), ("returnUrl", returnUrl));
}
