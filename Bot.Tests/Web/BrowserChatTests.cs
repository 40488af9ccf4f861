using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ServiceBot.Tests.Channels.DirectLine;
using static Microsoft.Playwright.Assertions;

namespace ServiceBot.Tests.Web;

/// <summary>Microsoft's own Web Chat on the shop's page, in a real browser, against this host's Direct Line.</summary>
public sealed partial class BrowserChatTests
{
    [ChromiumFact]
    public async Task A_customer_chats_reloads_and_goes_on()
    {
        await using var host = await ChannelHost.StartForBrowsersAsync();
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(host.Address);
        await Expect(Bubble(page, "welcome in zh-Hant")).ToBeVisibleAsync();

        await SayAsync(page, "我的東西什麼時候到?");
        await Expect(Bubble(page, "heard 我的東西什麼時候到?")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(Bubble(page, "heard 我的東西什麼時候到?")).ToBeVisibleAsync();
        await SayAsync(page, "還在嗎?");
        await Expect(Bubble(page, "heard 還在嗎?")).ToBeVisibleAsync();

        await Expect(Bubble(page, "welcome in zh-Hant")).ToHaveCountAsync(1);
        await Expect(page.GetByText(SendFailed())).ToHaveCountAsync(0);
        Assert.Empty(browser.Complaints);
    }

    [ChromiumFact]
    public async Task Starting_over_gives_a_fresh_conversation()
    {
        await using var host = await ChannelHost.StartForBrowsersAsync();
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(host.Address, "en-US");
        await SayAsync(page, "hello");
        await Expect(Bubble(page, "heard hello")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).First.ClickAsync();
        await page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();

        await Expect(Bubble(page, "heard hello")).ToHaveCountAsync(0);
        await Expect(Bubble(page, "welcome in en")).ToBeVisibleAsync();
        Assert.Empty(browser.Complaints);
    }

    [ChromiumFact]
    public async Task A_demo_customer_is_chosen_and_a_service_is_one_click_away()
    {
        await using var host = await ChannelHost.StartForBrowsersAsync();
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(host.Address, "zh-CN");

        await page.Locator("#who").SelectOptionAsync("demo-lin");
        await page.Locator("[data-ask='service.delivery.ask']").ClickAsync();

        await Expect(Bubble(page, "heard 我的东西什么时候到？")).ToBeVisibleAsync();
        Assert.Empty(browser.Complaints);
    }

    [ChromiumFact]
    public async Task On_a_phone_the_chat_fills_the_screen_and_closes_again()
    {
        await using var host = await ChannelHost.StartForBrowsersAsync();
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(host.Address, width: 390, height: 844);

        await page.Locator(".launcher").ClickAsync();
        await Expect(Bubble(page, "welcome in zh-Hant")).ToBeVisibleAsync();
        var box = await page.Locator(".panel").BoundingBoxAsync();
        Assert.Equal((390f, 844f), (box!.Width, box.Height));
        await page.Locator("[data-close]").ClickAsync();

        await Expect(page.Locator(".panel")).ToBeHiddenAsync();
        await Expect(page.Locator(".launcher")).ToBeVisibleAsync();
        Assert.Empty(browser.Complaints);
    }

    private static async Task SayAsync(IPage page, string text)
    {
        var box = page.Locator("[data-id='webchat-sendbox-input']");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    private static ILocator Bubble(IPage page, string text) =>
        page.Locator(".webchat__bubble__content").GetByText(text, new() { Exact = true });

    [GeneratedRegex("send failed|傳送失敗|发送失败", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SendFailed();
}
