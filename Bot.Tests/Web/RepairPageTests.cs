using System.Globalization;
using Microsoft.Playwright;
using ServiceBot.Commands;
using ServiceBot.Tests.Endurance;
using ServiceBot.Tests.Staff;
using static Microsoft.Playwright.Assertions;

namespace ServiceBot.Tests.Web;

/// <summary>The queue of repairs as staff see it, at a desk and on a phone. SERVICEBOT_PICTURES names a folder for pictures of it.</summary>
public sealed class RepairPageTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("servicebot-repair-page-");

    [ChromiumTheory]
    [InlineData(1280), InlineData(375)]
    public async Task A_supervisor_works_through_the_queue_at_any_width_without_scripts(int width)
    {
        await using var desk = new DeskProcess(_directory.FullName);
        await desk.StartAsync();
        Fill(desk);
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(await InviteAsync(desk), "en-GB", width);
        await page.Locator("[name=password]").FillAsync(StaffSite.Password);
        await page.Locator("[name=again]").FillAsync(StaffSite.Password);
        await page.Locator("main button").ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Repairs" }).ClickAsync();
        await Expect(page.Locator(".queue li")).ToHaveCountAsync(3);
        await FitsAsync(page, $"repairs-{width}");
        await page.Locator(".queue li").First.GetByRole(AriaRole.Link).ClickAsync();
        await page.Locator("[name=state]").SelectOptionAsync("inspected_minor");
        await page.Locator("[name=expectedDate]").FillAsync(TimeProvider.System.GetUtcNow().AddDays(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.Locator("[name=note]").FillAsync("The battery is being replaced");
        await FitsAsync(page, $"repair-{width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and tell the customer" }).ClickAsync();

        await Expect(page.Locator(".history")).ToContainTextAsync("The battery is being replaced");
        await Expect(page.Locator("h1 .state")).ToHaveTextAsync("Inspected minor");
        await FitsAsync(page, $"repair-changed-{width}");
        Assert.Empty(browser.Complaints);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static async Task FitsAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SERVICEBOT_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{name} is wider than its window.");
    }

    private static async Task<string> InviteAsync(DeskProcess desk)
    {
        using var output = new StringWriter();
        var settings = new Dictionary<string, string?>
        {
            ["ConnectionStrings:ServiceBot"] = $"Data Source={desk.DatabasePath};Pooling=False",
            ["Store:PublicUrl"] = desk.Address.ToString(),
        };
        await CommandLine.RunAsync(["staff", "add", "ming", "--role", "supervisor"], new CommandConsole(output, TextWriter.Null), settings);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim();
    }

    private static void Fill(DeskProcess desk)
    {
        using var connection = StoredLog.Open(desk.DatabasePath);
        using var command = connection.CreateCommand();
        var now = TimeProvider.System.GetUtcNow();
        var (twoDaysAgo, recently, inTime) = (now.AddDays(-2).ToUnixTimeMilliseconds(), now.AddMinutes(-5).ToUnixTimeMilliseconds(), now.AddHours(20).ToUnixTimeMilliseconds());
        command.CommandText = $"""
            INSERT INTO repairs (number, conversation_key, state, version, created_at, changed_at, promised_by, device, fault, condition, contact_name, contact, backed_up, locale, serial_number)
            VALUES ('RP-1ATE000000', 1, 'inspecting', 2, {twoDaysAgo}, {twoDaysAgo}, {twoDaysAgo + 36_000_000}, 'iPhone 15 Pro Max', '電池一天要充三次，後蓋也有點鼓起來', '充電的時候', '林小姐', '0912345678', 1, 'zh-Hant', 'C02XL0GTJGH5'),
                   ('RP-REP1ACED00', 1, 'replacement_ordered', 3, {twoDaysAgo}, {recently}, {inTime}, 'MacBook Air 13', 'The keyboard does not type and the trackpad clicks by itself', 'all the time', 'Tom Baker', 'tom@example.com', 1, 'en', NULL),
                   ('RP-NEW0000000', 1, 'received', 1, {recently}, {recently}, NULL, 'Apple Watch', '表带断了', '运动的时候', '王先生', 'wang@example.com', 0, 'zh-Hans', NULL),
                   ('RP-0VER000000', 1, 'collected', 6, {twoDaysAgo}, {recently}, NULL, 'iPad', 'broken', 'always', 'Ann', 'ann@example.com', 1, 'en', NULL)
            """;
        command.ExecuteNonQuery();
    }
}
