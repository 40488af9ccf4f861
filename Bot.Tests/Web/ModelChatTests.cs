using Microsoft.Playwright;
using ServiceBot.Tests.Endurance;
using static Microsoft.Playwright.Assertions;

namespace ServiceBot.Tests.Web;

/// <summary>
/// The chat that the README shows: a demo customer on the shop's page asks for the order, hears the date and what matters next,
/// says goodbye. The pictures are left in TestResults/screenshots.
/// </summary>
public sealed class ModelChatTests
{
    [ChromiumTheory]
    [InlineData("zh-TW", "demo-lin", "我的筆電什麼時候到？", "最晚", "您清楚了嗎", "都清楚了", "謝謝，再見", "再見！")]
    [InlineData("zh-CN", "demo-lin", "我的笔记本什么时候到", "最晚", "您清楚了吗", "都清楚了", "谢谢，再见", "再见！")]
    [InlineData("en-US", "demo-emma", "When will my phone arrive?", "at the latest", "is everything clear?", "All clear", "thanks, bye", "Goodbye!")]
    public async Task A_customer_hears_the_date_and_what_matters_next(
        string locale, string customer, string question, string date, string check, string clear, string bye, string farewell)
    {
        var folder = Directory.CreateTempSubdirectory("servicebot-model-chat-");
        var settings = new Dictionary<string, string> { ["Demo__Enabled"] = "true", ["Pacing__MaxDelay"] = "00:00:00.4", ["Care__ShortestPause"] = "00:00:00.3", ["Care__LongestPause"] = "00:00:00.6" };
        await using (var desk = new DeskProcess(folder.FullName, settings))
        {
            await desk.StartAsync();
            await using var browser = await Browser.StartAsync();
            var page = await browser.OpenAsync(desk.Address.ToString(), locale, height: 1400);
            await Expect(page.Locator(".webchat__bubble__content").Nth(1)).ToBeVisibleAsync();
            await page.RunAndWaitForWebSocketAsync(() => page.Locator("#who").SelectOptionAsync(customer));
            await Expect(page.Locator(".webchat__bubble__content").Nth(1)).ToBeVisibleAsync();
            await SayAsync(page, question);
            await Expect(Said(page, date)).ToBeVisibleAsync();
            await Expect(Said(page, check)).ToBeVisibleAsync();
            await TakePictureAsync(page, $"chat-{locale}");
            await page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = clear, Exact = true }).ClickAsync();
            await SayAsync(page, bye);
            await Expect(Said(page, farewell)).ToBeVisibleAsync();
            await TakePictureAsync(page, $"farewell-{locale}");
            Assert.Empty(browser.Complaints);
        }

        folder.Delete(recursive: true);
    }

    private static async Task SayAsync(IPage page, string text)
    {
        var box = page.Locator("[data-id='webchat-sendbox-input']");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    private static ILocator Said(IPage page, string text) => page.Locator(".webchat__bubble__content").GetByText(text).Last;

    private static async Task TakePictureAsync(IPage page, string name) =>
        await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "TestResults", "screenshots", $"{name}.png") });
}
