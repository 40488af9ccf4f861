using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Playwright;
using ServiceBot.Tests.Endurance;
using static Microsoft.Playwright.Assertions;

namespace ServiceBot.Tests.Web;

/// <summary>
/// Web Chat and DirectLineJS as Microsoft ships them, against the desk in a process of its own: whatever happens on the way, the window
/// shows each message of the log once and in its order.
/// </summary>
public sealed class RealClientTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("servicebot-clients-");
    private ClientSite _site = null!;
    private Browser _browser = null!;

    private DeskProcess Desk { get; set; } = null!;

    public async Task InitializeAsync()
    {
        _site = await ClientSite.StartAsync();
        if (ChromiumFactAttribute.Chromium is not null)
            _browser = await Browser.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        if (Desk is not null)
            await Desk.DisposeAsync();
        await _site.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>By socket and by polling, side by side.</summary>
    [ChromiumFact]
    public async Task A_reload_and_a_second_tab_show_what_was_said_and_go_on()
    {
        await StartAsync();
        await Task.WhenAll(ReloadAsync(socket: true), ReloadAsync(socket: false));
        Assert.Empty(_browser.Complaints);
    }

    [ChromiumFact]
    public async Task A_desk_that_is_killed_and_started_again_in_the_middle_loses_nothing()
    {
        await StartAsync();
        using var chat = await BeginAsync();
        var page = await _browser.OpenAsync(_site.Address(Desk.Address, chat.Token, socket: true), "en-US");
        await SayAsync(page, "before");
        await ShowsTheLogAsync(page, chat);

        await Desk.KillAsync();
        await Desk.StartAsync();
        await chat.SayAsync("elsewhere-1", "said while the socket was down", CancellationToken.None);
        await ShowsTheLogAsync(page, chat);
        await SayAsync(page, "after");

        await ShowsTheLogAsync(page, chat);
        await Expect(Own(page)).ToHaveTextAsync(["before", "said while the socket was down", "after"]);
    }

    /// <summary>DirectLineJS renews its token every fifteen minutes by its own clock; the desk's tokens last one minute here. By socket and by polling, side by side.</summary>
    [ChromiumFact]
    public async Task After_half_an_hour_of_silence_and_an_expired_token_the_chat_goes_on()
    {
        await StartAsync(tokensLast: "00:01:00");
        await Task.WhenAll(FallSilentAsync(socket: true), FallSilentAsync(socket: false));
    }

    private async Task ReloadAsync(bool socket)
    {
        using var chat = await BeginAsync();
        var first = await _browser.OpenAsync(_site.Address(Desk.Address, chat.Token, socket), "en-US");
        await SayAsync(first, "first words");
        await ShowsTheLogAsync(first, chat);

        await first.ReloadAsync();
        await ShowsTheLogAsync(first, chat);
        var second = await _browser.OpenAsync(_site.Address(Desk.Address, chat.Token, socket), "en-US");
        await SayAsync(second, "words of the second tab");
        await SayAsync(first, "words of the first tab");

        await ShowsTheLogAsync(first, chat);
        await ShowsTheLogAsync(second, chat);
        await Expect(Own(first)).ToHaveTextAsync(["first words", "words of the second tab", "words of the first tab"]);
    }

    private async Task FallSilentAsync(bool socket)
    {
        using var chat = await BeginAsync();
        var page = await _browser.OpenAsync("about:blank", "en-US");
        await page.Clock.InstallAsync();
        await page.GotoAsync(_site.Address(Desk.Address, chat.Token, socket));
        await SayAsync(page, "before the silence");
        await ShowsTheLogAsync(page, chat);

        Assert.True(await Until.TrueAsync(() => HasRunOutAsync(chat), TimeSpan.FromMinutes(2)));
        await page.RunAndWaitForResponseAsync(() => page.Clock.FastForwardAsync("15:01"), IsRenewal);
        await page.RunAndWaitForResponseAsync(() => page.Clock.FastForwardAsync("15:01"), IsRenewal);
        await SayAsync(page, "after the silence");

        await Expect(Own(page)).ToHaveTextAsync(["before the silence", "after the silence"]);
        await Expect(Answers(page).Last).ToBeVisibleAsync();
        Assert.DoesNotContain(4, await page.EvaluateAsync<int[]>("states"));

        static bool IsRenewal(IResponse response) => response.Url.EndsWith("/tokens/refresh", StringComparison.Ordinal) && response.Status == 200;
    }

    private Task StartAsync(string tokensLast = "00:30:00")
    {
        Desk = new DeskProcess(_folder.FullName, new Dictionary<string, string>
        {
            ["DirectLine__TrustedOrigins__0"] = _site.Origin,
            ["DirectLine__TokenLifetime"] = tokensLast,
            ["Care__ShortestPause"] = "00:00:00.2",
            ["Care__LongestPause"] = "00:00:00.4",
        });
        return Desk.StartAsync();
    }

    private async Task<DirectLineChat> BeginAsync()
    {
        var chat = new DirectLineChat(Desk.Address);
        await chat.StartAsync("dl_" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture), CancellationToken.None);
        return chat;
    }

    private async Task<bool> HasRunOutAsync(DirectLineChat chat)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Desk.Address, $"/v3/directline/conversations/{chat.ConversationId}/activities"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", chat.Token);
        using var response = await http.SendAsync(request);
        return response.StatusCode == HttpStatusCode.Forbidden;
    }

    private static async Task SayAsync(IPage page, string text)
    {
        var box = page.Locator("[data-id='webchat-sendbox-input']");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
        await Expect(Own(page).Filter(new() { HasText = text })).ToHaveCountAsync(1);
    }

    /// <summary>As many messages in the window as in the log, and no more a moment later: the log is read again after the window has caught up.</summary>
    private static async Task ShowsTheLogAsync(IPage page, DirectLineChat chat)
    {
        var shown = page.Locator("[role='feed'] [role='article']");
        var equal = await Until.TrueAsync(async () => await shown.CountAsync() is var count && count > 0 && count == (await chat.MessagesAsync()).Count, TimeSpan.FromSeconds(60));
        Assert.True(equal, $"{await shown.CountAsync()} messages shown, {(await chat.MessagesAsync()).Count} in the log");
    }

    private static ILocator Own(IPage page) => page.Locator(".webchat__bubble--from-user .webchat__bubble__content");

    private static ILocator Answers(IPage page) => page.Locator(".webchat__bubble:not(.webchat__bubble--from-user) .webchat__bubble__content");
}
