using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using ServiceBot.Tests.Channels.DirectLine;
using static Microsoft.Playwright.Assertions;

namespace ServiceBot.Tests.Web;

/// <summary>The one line in a shop's page, on a site of its own, in a real browser.</summary>
public sealed class EmbedTests : IAsyncLifetime
{
    private ShopSite _shop = null!;
    private ChannelHost _desk = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        if (ChromiumFactAttribute.Chromium is null)
            return;
        _shop = await ShopSite.StartAsync();
        _desk = await ChannelHost.StartForBrowsersAsync(("DirectLine:TrustedOrigins:0", _shop.Origin));
        _shop.Desk = _desk.Address;
        _browser = await Browser.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (ChromiumFactAttribute.Chromium is null)
            return;
        await _browser.DisposeAsync();
        await _desk.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [ChromiumFact]
    public async Task The_conversation_goes_on_over_reloads_pages_and_tabs()
    {
        var page = await OpenAsync();
        await Launcher(page).ClickAsync();
        await SayAsync(page, "hello");
        await Expect(Bubble(page, "heard hello")).ToBeVisibleAsync();

        await page.ReloadAsync();
        await Expect(Bubble(page, "heard hello")).ToBeVisibleAsync();
        await page.GotoAsync($"{_shop.Origin}/other");
        await Expect(Bubble(page, "heard hello")).ToBeVisibleAsync();
        var tab = await page.Context.NewPageAsync();
        await tab.GotoAsync($"{_shop.Origin}/third");
        await Launcher(tab).ClickAsync();
        await Expect(Bubble(tab, "heard hello")).ToBeVisibleAsync();
        await SayAsync(tab, "again");

        await Expect(Bubble(page, "heard again")).ToBeVisibleAsync();
        await Expect(Bubble(page, "welcome in en")).ToHaveCountAsync(1);
        Assert.Empty(_browser.Complaints);
    }

    [ChromiumFact]
    public async Task What_came_while_the_chat_was_closed_is_counted_on_the_launcher()
    {
        var page = await OpenAsync();
        await Launcher(page).ClickAsync();
        await Expect(Bubble(page, "welcome in en")).ToBeVisibleAsync();
        await Frame(page).Locator("[data-close]").ClickAsync();
        await PostAsync(page, "are you there?");

        await Expect(Badge(page)).ToHaveTextAsync("1");
        await Launcher(page).ClickAsync();
        await Expect(Bubble(page, "heard are you there?")).ToBeVisibleAsync();
        await Expect(Badge(page)).ToBeHiddenAsync();
        await Frame(page).Locator("[data-close]").ClickAsync();
        await Expect(Launcher(page)).ToBeVisibleAsync();
        await page.GotoAsync("about:blank");
        await page.GotoAsync($"{_shop.Origin}/shop");
        await PostAsync(page, "still there?");
        await page.ReloadAsync();

        await Expect(Badge(page)).ToHaveTextAsync("1");
        await Expect(Launcher(page)).ToHaveAccessibleNameAsync("Chat with our service team (1 new messages)");
        Assert.Empty(_browser.Complaints);
    }

    [ChromiumFact]
    public async Task A_customer_of_the_shop_is_signed_in_by_the_shops_server()
    {
        _shop.Attributes = "data-token-url=\"/desk-token\"";
        _shop.Token = () => AskDeskAsync("tokens/generate", ChannelHost.Secret, new { user = new { id = "dl_c-883", name = "Lin" } });
        var page = await OpenAsync();
        await Launcher(page).ClickAsync();
        await SayAsync(page, "hello");
        await Expect(Bubble(page, "heard hello")).ToBeVisibleAsync();

        await page.ReloadAsync();

        await Expect(Bubble(page, "heard hello")).ToBeVisibleAsync();
        var customer = await page.EvaluateAsync<string>($"JSON.parse(localStorage.getItem('servicebot:{_desk.Address}')).customer");
        Assert.Equal("dl_c-883", customer);
        Assert.Empty(_browser.Complaints);
    }

    [ChromiumFact]
    public async Task Colour_side_language_label_and_greeting_are_the_shops()
    {
        _shop.Attributes = "data-lang=\"zh-Hant\" data-color=\"#8a1c4a\" data-position=\"left\" data-greeting=\"需要幫忙嗎？\" data-label=\"找客服\"";
        var page = await OpenAsync();
        await Expect(page.GetByText("需要幫忙嗎？")).ToBeVisibleAsync();
        await page.GetByText("需要幫忙嗎？").ClickAsync();
        await Expect(Bubble(page, "welcome in zh-Hant")).ToBeVisibleAsync();

        var box = await page.Locator("iframe").BoundingBoxAsync();
        Assert.Equal(20, box!.X);
        Assert.Equal("#8a1c4a", await Frame(page).Locator("html").EvaluateAsync<string>("root => getComputedStyle(root).getPropertyValue('--accent')"));
        await Frame(page).Locator("[data-close]").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "找客服" })).ToBeFocusedAsync();
        await page.ReloadAsync();
        await Expect(page.GetByText("需要幫忙嗎？")).ToBeHiddenAsync();
        Assert.Empty(_browser.Complaints);
    }

    [ChromiumFact]
    public async Task On_a_phone_the_chat_fills_the_screen()
    {
        var page = await OpenAsync(width: 390, height: 844);
        await Launcher(page).ClickAsync();
        await Expect(Bubble(page, "welcome in en")).ToBeVisibleAsync();

        var box = await page.Locator("iframe").BoundingBoxAsync();

        Assert.Equal((0f, 0f, 390f, 844f), (box!.X, box.Y, box.Width, box.Height));
    }

    [ChromiumFact]
    public async Task With_keyboard_and_screen_reader_it_can_be_used()
    {
        _shop.Attributes = "data-greeting=\"Can we help?\"";
        var page = await OpenAsync();
        await AssertUsableAsync(page.MainFrame);
        await Launcher(page).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Bubble(page, "welcome in en")).ToBeVisibleAsync();
        await SayAsync(page, "hello");
        await Expect(Bubble(page, "heard hello")).ToBeVisibleAsync();

        await AssertUsableAsync(page.MainFrame);
        await AssertUsableAsync(page.Frames[1]);
    }

    [ChromiumFact]
    public async Task Words_of_other_windows_are_not_listened_to()
    {
        var page = await OpenAsync();
        await Launcher(page).ClickAsync();
        await Expect(Bubble(page, "welcome in en")).ToBeVisibleAsync();
        var before = await SessionAsync(page);

        await page.EvaluateAsync("postMessage({ servicebot: 'session', session: { conversationId: 'x', token: 'y' } }, '*')");
        await page.EvaluateAsync("postMessage({ servicebot: 'close' }, '*')");
        await SayAsync(page, "hello");
        await Expect(Bubble(page, "heard hello")).ToBeVisibleAsync();

        Assert.Equal(before, await SessionAsync(page));
    }

    [ChromiumFact]
    public async Task A_page_of_another_site_gets_neither_frame_nor_token()
    {
        await using var stranger = await ShopSite.StartAsync();
        stranger.Desk = _desk.Address;
        var page = await _browser.OpenAsync($"{stranger.Origin}/shop", "en-US");
        await page.RunAndWaitForConsoleMessageAsync(
            () => Launcher(page).ClickAsync(), new() { Predicate = message => message.Text.Contains("frame-ancestors", StringComparison.Ordinal) });

        Assert.Null(await page.EvaluateAsync<string?>($"localStorage.getItem('servicebot:{_desk.Address}')"));
    }

    [Fact]
    public async Task The_line_costs_a_page_less_than_15_KB()
    {
        await using var desk = await ChannelHost.StartAsync();
        var size = 0;
        foreach (var path in new[] { "/embed.js", "/chat/config", "/avatars/lei.svg" })
        {
            using var answer = await desk.SendAsync(HttpMethod.Get, path, null);
            size += Zipped(await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());
        }

        Assert.InRange(size, 1, 15 * 1024);
    }

    private static async Task AssertUsableAsync(IFrame frame)
    {
        var findings = await Axe.SeriousFindingsAsync(frame);
        Assert.True(findings.Length == 0, findings);
    }

    private static int Zipped(byte[] content)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(content);
        return (int)zipped.Length;
    }

    private Task<IPage> OpenAsync(int width = 1280, int height = 860) => _browser.OpenAsync($"{_shop.Origin}/shop", "en-US", width, height);

    private async Task<string> SessionAsync(IPage page) =>
        await page.EvaluateAsync<string>($"JSON.parse(localStorage.getItem('servicebot:{_desk.Address}')).conversationId");

    /// <summary>Says something elsewhere, with the token that this page keeps: it is answered while the chat is closed here.</summary>
    private async Task PostAsync(IPage page, string text)
    {
        var session = await page.EvaluateAsync<JsonElement>($"JSON.parse(localStorage.getItem('servicebot:{_desk.Address}'))");
        await AskDeskAsync($"conversations/{session.GetProperty("conversationId")}/activities", session.GetProperty("token").ToString(), new { type = "message", text });
    }

    private async Task<string> AskDeskAsync(string path, string credential, object body)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_desk.Address}/v3/directline/{path}");
        request.Headers.Authorization = new("Bearer", credential);
        request.Content = JsonContent.Create(body);
        using var answer = await http.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    private static ILocator Launcher(IPage page) => page.Locator("#launcher");

    private static ILocator Badge(IPage page) => page.Locator("#launcher b");

    private static IFrameLocator Frame(IPage page) => page.FrameLocator("iframe");

    // What is typed before Web Chat is connected stays in the box.
    private static async Task SayAsync(IPage page, string text)
    {
        await Expect(Frame(page).Locator(".panel[data-state=online]")).ToBeVisibleAsync();
        var box = Frame(page).Locator("[data-id='webchat-sendbox-input']");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    private static ILocator Bubble(IPage page, string text) =>
        Frame(page).Locator(".webchat__bubble__content").GetByText(text, new() { Exact = true });
}
