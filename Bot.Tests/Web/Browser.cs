using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ServiceBot.Tests.Web;

/// <summary>A browser as a customer has it; what its pages complain of is kept.</summary>
public sealed class Browser : IAsyncDisposable
{
    // Moving pictures stand still: drawing them takes a processor away from what is tested.
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--blink-settings=imageAnimationPolicy=2"];

    // One program for all tests: what belongs to a page is in its context.
    private static readonly Lazy<Task<IBrowser>> Chromium = new(LaunchAsync);

    private readonly IBrowser _browser;
    private readonly ConcurrentBag<IBrowserContext> _contexts = [];

    private Browser(IBrowser browser) => _browser = browser;

    /// <summary>Errors that pages wrote to their console: refused scripts and styles, failed loads, exceptions.</summary>
    public ConcurrentBag<string> Complaints { get; } = [];

    public static async Task<Browser> StartAsync() => new(await Chromium.Value);

    public async Task<IPage> OpenAsync(string address, string locale = "zh-TW", int width = 1280, int height = 860)
    {
        var context = await _browser.NewContextAsync(new()
        {
            Locale = locale,
            TimezoneId = "Asia/Taipei",
            ViewportSize = new() { Width = width, Height = height },
            HasTouch = width < 640,
            ReducedMotion = ReducedMotion.Reduce,
        });
        _contexts.Add(context);
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
        await page.GotoAsync(address);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
            await context.CloseAsync();
    }

    private static async Task<IBrowser> LaunchAsync()
    {
        // A busy machine takes its time; a page that works is not waited for.
        Assertions.SetDefaultExpectTimeout(30_000);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumFactAttribute.Chromium, Args = Arguments });
    }
}
