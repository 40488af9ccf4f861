using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Staff;
using ServiceBot.Storage;
using ServiceBot.Tests.Conversations;
using ServiceBot.Tickets;

namespace ServiceBot.Tests.Staff;

public class QueuePagesTests
{
    [Fact]
    public async Task A_call_for_a_person_waits_in_the_queue_until_it_is_answered_and_the_customer_hears_of_it_in_the_chat()
    {
        using var site = new StaffSite();
        var customer = new PipelineClient(site.Host, "waits", Script.Of("zh-Hant"));
        await customer.JoinAsync();
        foreach (var line in new[] { "你好", "我要找真人", "螢幕裂了", "0912345678" })
            await customer.SayAsync(line);
        await customer.HearAsync();
        var number = await NumberAsync(site);
        using var reviewer = await site.SignedInAsync(StaffRoles.Reviewer);
        using var supervisor = await site.SignedInAsync(StaffRoles.Supervisor);
        var page = $"/staff/queue/{number}";

        Assert.Contains(number, await reviewer.GetStringAsync(new Uri("/staff/queue?kind=person", UriKind.Relative)));
        Assert.DoesNotContain("0912345678", await reviewer.GetStringAsync(new Uri(page, UriKind.Relative)));
        Assert.Equal(HttpStatusCode.Forbidden, (await StaffSite.PostAsync(reviewer, page, ("state", "answered"), ("version", "1"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await StaffSite.PostAsync(supervisor, page, ("state", "open"), ("version", "1"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await StaffSite.PostAsync(supervisor, page, ("state", "answered"), ("version", "1"), ("note", "零件明天到"))).StatusCode);

        await site.Host.PassAsync(TimeSpan.FromSeconds(1));
        Assert.Contains(await customer.HearAsync(), said => said.Text.Contains("零件明天到", StringComparison.Ordinal));
        Assert.DoesNotContain(number, await reviewer.GetStringAsync(new Uri("/staff/queue", UriKind.Relative)));
        Assert.Contains("queue.change", await site.AuditAsync());
    }

    [Fact]
    public async Task A_ticket_that_the_customer_called_off_waits_for_nobody_and_is_no_broken_promise()
    {
        using var site = new StaffSite();
        var customer = new PipelineClient(site.Host, "waits", Script.Of("zh-Hant"));
        await customer.JoinAsync();
        foreach (var line in new[] { "你好", "我要找真人", "螢幕裂了", "0912345678" })
            await customer.SayAsync(line);
        var number = await NumberAsync(site);
        await site.Host.Services.GetRequiredService<IDatabaseWriter>().WriteAsync(db => { db.Set<TicketRow>().Single().State = "cancelled"; }, default);
        site.Host.Clock.Advance(TimeSpan.FromDays(10));
        using var supervisor = await site.SignedInAsync(StaffRoles.Supervisor);

        Assert.DoesNotContain(number, await supervisor.GetStringAsync(new Uri("/staff/queue", UriKind.Relative)), StringComparison.Ordinal);
        var page = await supervisor.GetStringAsync(new Uri($"/staff/queue/{number}", UriKind.Relative));
        Assert.Contains("Cancelled", page, StringComparison.Ordinal);
        Assert.DoesNotContain("overdue", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"state\"", page, StringComparison.Ordinal);
        using var scope = site.Host.Services.CreateScope();
        Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<ServiceBot.Staff.Reports.OverduePromises>().CountAsync(default));
    }

    private static async Task<string> NumberAsync(StaffSite site)
    {
        await using var db = await site.Host.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();
        return (await db.Set<TicketRow>().SingleAsync()).Number;
    }
}
