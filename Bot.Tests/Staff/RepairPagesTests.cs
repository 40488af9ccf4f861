using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Repairs;
using ServiceBot.Staff;
using ServiceBot.Storage;

namespace ServiceBot.Tests.Staff;

public sealed class RepairPagesTests
{
    private const string Late = "RP-1ATE000000", Soon = "RP-S00N000000", Open = "RP-0PEN000000", Over = "RP-0VER000000";

    [Fact]
    public async Task The_queue_has_what_is_overdue_first_and_can_show_one_state_alone()
    {
        using var site = await OpenAsync();
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);

        var queue = await browser.GetStringAsync(new Uri("/staff/repairs", UriKind.Relative));
        var collected = await browser.GetStringAsync(new Uri("/staff/repairs?state=collected", UriKind.Relative));

        Assert.Equal([Late, Soon, Open], new[] { Late, Soon, Open, Over }.Where(number => queue.Contains(number, StringComparison.Ordinal)).OrderBy(number => queue.IndexOf(number, StringComparison.Ordinal)));
        Assert.Contains("overdue: was due", queue[..queue.IndexOf(Soon, StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains(Over, collected, StringComparison.Ordinal);
        Assert.DoesNotContain(Late, collected, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync(new Uri("/staff/repairs?state=lost", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync(new Uri("/staff/repairs?from=0", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri("/staff/repairs/RP-NONE", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_reviewer_reads_it_masked_and_may_not_change_it()
    {
        using var site = await OpenAsync();
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);

        var page = await browser.GetStringAsync(new Uri($"/staff/repairs/{Open}", UriKind.Relative));
        using var unmasked = await StaffSite.PostFromAsync(browser, $"/staff/repairs/{Open}", $"/staff/repairs/{Open}?handler=Unmask", ("reason", "wants to know"));
        using var posted = await StaffSite.PostAsync(browser, $"/staff/repairs/{Open}", ("state", "inspecting"), ("version", "1"));

        Assert.DoesNotContain("0912345678", page, StringComparison.Ordinal);
        Assert.DoesNotContain("C02XL0GTJGH5", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<select", page, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (unmasked.StatusCode, posted.StatusCode));
        Assert.Equal("received", (await RepairAsync(site, Open)).State);
        Assert.Empty(await site.AuditAsync());
    }

    [Theory]
    [InlineData(StaffRoles.Supervisor), InlineData(StaffRoles.Admin)]
    public async Task Whoever_may_changes_the_state_and_the_history_and_the_audit_say_so(string role)
    {
        using var site = await OpenAsync();
        using var browser = await site.SignedInAsync(role);

        using var answer = await StaffSite.PostAsync(
            browser, $"/staff/repairs/{Open}", ("state", "inspecting"), ("version", "1"), ("note", "收到了"), ("expectedDate", "2026-09-10"), ("documentNumber", "WX-1"));

        Assert.Equal((HttpStatusCode.Redirect, $"/staff/repairs/{Open}"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        var page = await browser.GetStringAsync(new Uri($"/staff/repairs/{Open}", UriKind.Relative));
        Assert.Contains($"Inspecting · staff:{role}", page, StringComparison.Ordinal);
        Assert.Contains("due 2026-09-10", page, StringComparison.Ordinal);
        Assert.Contains("/staff/transcripts/c-1%7Clivechat", page, StringComparison.Ordinal);
        Assert.Equal(["repair.change"], await site.AuditAsync());
        using var unmasked = await StaffSite.PostFromAsync(browser, $"/staff/repairs/{Open}", $"/staff/repairs/{Open}?handler=Unmask", ("reason", "calls the customer"));
        Assert.Contains("C02XL0GTJGH5", await unmasked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(["repair.change", "repair.unmask: calls the customer"], await site.AuditAsync());
    }

    [Fact]
    public async Task A_change_of_what_somebody_else_has_changed_is_refused_with_what_was_filled_in_kept()
    {
        using var site = await OpenAsync();
        using var browser = await site.SignedInAsync(StaffRoles.Supervisor);
        using var first = await StaffSite.PostAsync(browser, $"/staff/repairs/{Open}", ("state", "inspecting"), ("version", "1"));

        using var second = await StaffSite.PostAsync(browser, $"/staff/repairs/{Open}", ("state", "cancelled"), ("version", "1"), ("note", "<b>no longer wanted</b>"));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await second.Content.ReadAsStringAsync();
        Assert.Contains("Somebody has changed it meanwhile: it is Inspecting now", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;no longer wanted&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.Equal("inspecting", (await RepairAsync(site, Open)).State);
    }

    [Theory]
    [InlineData("state", "lost", "Choose a state"), InlineData("version", "x", "open the page again"), InlineData("expectedDate", "2026-09-07", "cannot be expected")]
    public async Task A_wrong_field_is_named_and_changes_nothing(string field, string value, string said)
    {
        using var site = await OpenAsync();
        using var browser = await site.SignedInAsync(StaffRoles.Admin);
        var fields = new Dictionary<string, string> { ["state"] = "inspecting", ["version"] = "1", [field] = value };

        using var answer = await StaffSite.PostAsync(browser, $"/staff/repairs/{Open}", [.. fields.Select(pair => (pair.Key, pair.Value))]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, (await RepairAsync(site, Open)).Version);
    }

    [Fact]
    public async Task What_cannot_follow_is_a_conflict_and_without_the_forms_token_nothing_is_taken()
    {
        using var site = await OpenAsync();
        using var browser = await site.SignedInAsync(StaffRoles.Admin);

        using var impossible = await StaffSite.PostAsync(browser, $"/staff/repairs/{Open}", ("state", "collected"), ("version", "1"));
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("state", "inspecting"), KeyValuePair.Create("version", "1")]);
        using var forged = await browser.PostAsync(new Uri($"/staff/repairs/{Open}", UriKind.Relative), form);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.BadRequest), (impossible.StatusCode, forged.StatusCode));
        Assert.Equal(1, (await RepairAsync(site, Open)).Version);
    }

    [Fact]
    public async Task What_a_customer_wrote_is_shown_and_never_run_and_no_style_stands_in_the_page()
    {
        using var site = await OpenAsync("<script>alert(1)</script>");
        using var browser = await site.SignedInAsync(StaffRoles.Admin);

        foreach (var path in new[] { "/staff/repairs", $"/staff/repairs/{Open}" })
        {
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
            var html = await answer.Content.ReadAsStringAsync();
            Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
            Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        }
    }

    private static async Task<StaffSite> OpenAsync(string fault = "screen cracked")
    {
        var site = new StaffSite();
        await site.WriteAsync("hello");
        await site.Host.Services.GetRequiredService<IDatabaseWriter>().WriteAsync(
            db =>
            {
                var conversation = db.Conversations.Single().Id;
                var now = site.Host.Clock.GetUtcNow();
                db.Set<RepairRow>().AddRange(
                    Row(Over, "collected", now, null), Row(Open, "received", now, null),
                    Row(Soon, "inspecting", now, now.AddHours(3)), Row(Late, "inspecting", now.AddDays(-2), now.AddDays(-2).AddHours(3)));

                RepairRow Row(string number, string state, DateTimeOffset at, DateTimeOffset? promisedBy) => new()
                {
                    Number = number,
                    ConversationKey = conversation,
                    State = state,
                    Version = 1,
                    CreatedAt = at,
                    ChangedAt = at,
                    PromisedBy = promisedBy,
                    Device = "iPhone 15",
                    Fault = fault,
                    Condition = "always",
                    ContactName = "Lin",
                    Contact = "0912345678",
                    BackedUp = true,
                    Locale = "zh-Hant",
                    SerialNumber = "C02XL0GTJGH5",
                };
            },
            default);
        return site;
    }

    private static async Task<RepairRow> RepairAsync(StaffSite site, string number)
    {
        await using var db = await site.Host.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();
        return await db.Set<RepairRow>().AsNoTracking().SingleAsync(row => row.Number == number);
    }
}
