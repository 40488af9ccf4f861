using System.Net;
using ServiceBot.Staff;
using ServiceBot.Tests.Conversations;

namespace ServiceBot.Tests.Staff;

public class OrderLifeTests
{
    private static readonly Uri Page = new("/staff/orders/W100027", UriKind.Relative);

    private static StaffSite Shop() => new(new Dictionary<string, string?> { ["Demo:Enabled"] = "true", ["Reports:CostOfContact"] = "120" });

    [Fact]
    public async Task OPS20_An_order_shows_each_contact_about_it_and_what_they_cost()
    {
        using var site = Shop();
        await ChatAsync(site, "signed-in", "demo-lin", "我的筆電什麼時候到？");
        await site.Host.PassAsync(TimeSpan.FromDays(1));
        await ChatAsync(site, "guest", null, "訂單 W100027，lin.demo@example.com，什麼時候到？");
        await ChatAsync(site, "handed-over", "demo-lin", "我第三次問了，我要找真人", "W100027", "發票抬頭打錯了", "林小姐 0912345678", "送出");
        await ChatAsync(site, "somebody-else", "demo-chen", "我的訂單什麼時候到？");
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(Page));

        Assert.Contains("<dd>3</dd>", page);
        Assert.True(Place("signed-in") < Place("guest") && Place("guest") < Place("handed-over"), "The oldest stands first.");
        Assert.DoesNotContain("/staff/transcripts/somebody-else", page);
        Assert.Contains("<dd>120 TWD</dd>", page);
        Assert.Contains("<dd>240 TWD</dd>", page);

        int Place(string chat) => page.IndexOf("/staff/transcripts/" + chat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OPS20_A_chat_leads_to_the_orders_that_it_was_about_and_to_no_other()
    {
        using var site = Shop();
        await ChatAsync(site, "guest", null, "訂單 W100027，lin.demo@example.com，什麼時候到？");
        await ChatAsync(site, "stranger", null, "訂單 W100027，somebody@example.com，什麼時候到？");
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);

        Assert.Contains("/staff/orders/W100027", await browser.GetStringAsync(new Uri("/staff/transcripts/guest", UriKind.Relative)));
        Assert.DoesNotContain("/staff/orders/", await browser.GetStringAsync(new Uri("/staff/transcripts/stranger", UriKind.Relative)));
    }

    [Fact]
    public async Task X08_Who_bought_it_is_not_on_the_page_and_no_order_is_no_page()
    {
        using var site = Shop();
        await ChatAsync(site, "guest", null, "訂單 W100027，lin.demo@example.com，什麼時候到？");
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(Page));

        foreach (var personal in new[] { "lin.demo@example.com", "0912345678", "912345678", "林小姐" })
            Assert.DoesNotContain(personal, page);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri("/staff/orders/W999999'--", UriKind.Relative))).StatusCode);
    }

    private static async Task ChatAsync(StaffSite site, string id, string? customer, params string[] lines)
    {
        var chat = new PipelineClient(site.Host, id, Script.Of("zh-Hant", customer));
        await chat.JoinAsync();
        foreach (var line in lines)
        {
            await site.Host.PassAsync(TimeSpan.FromSeconds(5));
            await chat.SayAsync(line);
        }
    }
}
