using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using ServiceBot.Tests.Endurance;
using ServiceBot.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace ServiceBot.Tests.Web;

/// <summary>
/// The chat that the README shows: a demo customer on the shop's page asks for the order, hears the date and what matters next,
/// says goodbye. The pictures are left in TestResults/screenshots.
/// </summary>
public sealed class ModelChatTests
{
    /// <summary>In all languages at once, on one desk.</summary>
    [ChromiumFact]
    public Task A_customer_hears_the_date_and_what_matters_next() => ChatAsync(
        new() { ["Demo__Enabled"] = "true", ["Pacing__MaxDelay"] = "00:00:00.4", ["Care__ShortestPause"] = "00:00:00.3", ["Care__LongestPause"] = "00:00:00.6" },
        (desk, browser) => HearAsync(desk, browser, "zh-TW", "demo-lin", "我的筆電什麼時候到？", "最晚", "您清楚了嗎", "都清楚了", "謝謝，再見", "再見！"),
        (desk, browser) => HearAsync(desk, browser, "zh-CN", "demo-lin", "我的笔记本什么时候到", "最晚", "您清楚了吗", "都清楚了", "谢谢，再见", "再见！"),
        (desk, browser) => HearAsync(desk, browser, "en-US", "demo-emma", "When will my phone arrive?", "at the latest", "is everything clear?", "All clear", "thanks, bye", "Goodbye!"));

    /// <summary>The whole model chat of each language, as its file has it, in the window that customers see; the picture is for people to look at.</summary>
    [ChromiumFact]
    [Trait(TakesLong.Kind, TakesLong.Name)]
    public Task The_whole_model_chat_goes_in_the_window_as_it_is_written() => ChatAsync(
        new()
        {
            ["Demo__Enabled"] = "true",
            ["Pacing__MaxDelay"] = "00:00:00.4",
            // The customer asks before the first note, on a busy machine too; the notes are through before the first check-in.
            ["Care__ShortestPause"] = "00:00:10",
            ["Care__LongestPause"] = "00:00:10",
            ["CheckIns__After__0"] = "00:01:10",
            ["CheckIns__After__1"] = "00:01:14",
            ["CheckIns__After__2"] = "00:10:00",
        },
        (desk, browser) => PlayAsync(desk, browser, "zh-TW", "zh-Hant"),
        (desk, browser) => PlayAsync(desk, browser, "zh-CN", "zh-Hans"),
        (desk, browser) => PlayAsync(desk, browser, "en-US", "en"));

    private static async Task ChatAsync(Dictionary<string, string> settings, params Func<DeskProcess, Browser, Task>[] chats)
    {
        var folder = Directory.CreateTempSubdirectory("servicebot-model-chat-");
        await using (var desk = new DeskProcess(folder.FullName, settings))
        {
            await desk.StartAsync();
            await using var browser = await Browser.StartAsync();
            await Task.WhenAll(chats.Select(chat => chat(desk, browser)));
            Assert.Empty(browser.Complaints);
        }

        folder.Delete(recursive: true);
    }

    private static async Task HearAsync(
        DeskProcess desk, Browser browser, string locale, string customer, string question, string date, string check, string clear, string bye, string farewell)
    {
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
    }

    private static async Task PlayAsync(DeskProcess desk, Browser browser, string locale, string folder)
    {
        var page = await browser.OpenAsync(desk.Address + "chat.html", locale, width: 520, height: 4800);
        await PlayAsync(page, File.ReadLines(Path.Combine(Chats(), folder, "model.chat")).SkipWhile(line => line != "---").Skip(1));
        await TakePictureAsync(page, $"model-{locale}");
    }

    // Days differ from the file's, so each of the desk's messages is known by how it begins.
    private static async Task PlayAsync(IPage page, IEnumerable<string> lines)
    {
        var heard = new Dictionary<string, int>();
        var begun = false;
        foreach (var line in lines.Where(line => line.Length > 0 && !line.StartsWith(' ') && !line.StartsWith('(')))
        {
            var words = line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..];
            if (line.StartsWith('客') || line.StartsWith("customer", StringComparison.Ordinal))
            {
                if (!begun)
                    await Expect(page.Locator(".webchat__bubble__content").Nth(1)).ToBeVisibleAsync();
                begun = true;
                await SayAsync(page, words);
            }
            else if (begun)
            {
                // Web Chat sets real apostrophes.
                var start = new string([.. words.Replace('\'', '’').TakeWhile(letter => !char.IsDigit(letter) && letter != '*').Take(14)]);
                heard[start] = heard.GetValueOrDefault(start) + 1;
                await Expect(page.Locator(".webchat__bubble__content").Filter(new() { HasText = start }).Nth(heard[start] - 1)).ToBeVisibleAsync(new() { Timeout = 120_000 });
            }
        }
    }

    private static string Chats([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Conversations");

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
