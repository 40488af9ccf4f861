using ServiceBot.Staff;
using ServiceBot.Staff.Reports;
using ServiceBot.Tests.Conversations;

namespace ServiceBot.Tests.Staff;

public class ReportTests
{
    [Fact]
    public async Task OPS24_The_weekly_digest_counts_what_the_transcripts_say_and_links_to_them()
    {
        using var site = new StaffSite();
        var customer = new PipelineClient(site.Host, "real", Script.Of("zh-Hant"));
        await customer.JoinAsync();
        foreach (var line in new[] { "你好", "我的手機壞了", "取消", "嘰哩咕嚕巴拉巴拉" })
            await customer.SayAsync(line);
        await site.WriteManyAsync(4);
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);

        var week = await browser.GetStringAsync(new Uri("/staff/reports/weekly?week=2026-09-09", UriKind.Relative));
        var list = await browser.GetStringAsync(new Uri("/staff/transcripts?from=2026-09-07&to=2026-09-13", UriKind.Relative));

        Assert.Contains("Week of 2026-09-07", week);
        Assert.Contains(">5</a>", week);
        Assert.Contains("<b>5</b>", list);
        Assert.Contains("/staff/transcripts?topic=repair_request&amp;from=2026-09-07&amp;to=2026-09-13", week);
        Assert.Contains("嘰哩咕嚕巴拉巴拉", System.Net.WebUtility.HtmlDecode(week));
    }

    [Fact]
    public async Task OPS09_Where_nobody_wrote_a_report_has_dashes_and_no_error()
    {
        using var site = new StaffSite();
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);

        Assert.Contains("&#x2013;", await browser.GetStringAsync(new Uri("/staff/reports", UriKind.Relative)));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await browser.GetAsync(new Uri("/staff/reports?from=2026-09-02&to=2026-09-01", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public void OPS09_Cost_is_contacts_times_what_one_costs()
    {
        var report = new Report(
            new Dictionary<string, long> { [DailyTotals.Conversations] = 10, [DailyTotals.HandedOver] = 3, [DailyTotals.Preventable] = 2 }, new(2026, 9, 7), new(2026, 9, 13),
            new ReportOptions { CostOfContact = 120, Currency = "TWD" });

        Assert.Equal("840 TWD", report.Figures.Single(figure => figure.Name == "Spared").Value);
        Assert.Equal("240 TWD", report.Figures.Single(figure => figure.Name == "Could be spared").Value);
        Assert.Equal("70.0 %", report.Figures.Single(figure => figure.Name == "Contained").Value);
    }

    [Fact]
    public async Task OPS18_A_contact_that_a_note_would_have_spared_is_counted_as_preventable()
    {
        using var site = new StaffSite();
        var first = new PipelineClient(site.Host, "first", Script.Of("zh-Hant"));
        await first.JoinAsync();
        foreach (var line in new[] { "你好", "我的訂單什麼時候到" })
            await first.SayAsync(line);
        await site.Host.PassAsync(TimeSpan.FromDays(3));
        var later = new PipelineClient(site.Host, "later", Script.Of("zh-Hant"));
        await later.JoinAsync();
        await later.SayAsync("箱子裡怎麼沒有發票!");
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);

        var list = await browser.GetStringAsync(new Uri("/staff/transcripts?preventable=I-14", UriKind.Relative));

        Assert.Contains("/staff/transcripts/later", list);
        Assert.DoesNotContain("/staff/transcripts/first", list);
    }
}
