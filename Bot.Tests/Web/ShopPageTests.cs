using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;
using ServiceBot.Personas;
using ServiceBot.Web;

namespace ServiceBot.Tests.Web;

public sealed class ShopPageTests : IAsyncLifetime
{
    private WebApplication _host = null!;
    private HttpClient _browser = null!;

    public async Task InitializeAsync()
    {
        (_host, _browser) = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task The_root_is_the_shop_with_a_place_for_the_chat()
    {
        using var answer = await _browser.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Contains("id=\"chat\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/lib/webchat/webchat.js", "createDirectLine")]
    [InlineData("/js/chat.js", "renderWebChat")]
    [InlineData("/i18n/zh-Hant.json", "立即與客服交流")]
    [InlineData("/avatars/lei.svg", "<svg")]
    [InlineData("/avatars/yue.svg", "<svg")]
    [InlineData("/chat.html", "id=\"chat\"")]
    [InlineData("/embed.js", "/chat.html")]
    public async Task What_the_page_loads_is_served(string path, string content)
    {
        Assert.Contains(content, await _browser.GetStringAsync(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/chat.html")]
    public async Task A_page_runs_only_scripts_that_are_files_of_ours(string path)
    {
        using var answer = await _browser.GetAsync(path);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Trusted_origins_may_show_the_chat_in_a_frame_and_nothing_else_gets_into_the_policy()
    {
        var (host, browser) = await StartAsync("https://shop.example", "https://evil.example; script-src *");
        await using var _ = host;
        using var answer = await browser.GetAsync("/chat.html");

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.EndsWith("frame-ancestors 'self' https://shop.example", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_learns_the_name_of_the_shop_in_each_language()
    {
        var config = await _browser.GetStringAsync("/chat/config");

        Assert.Contains("\"storeName\":{\"zh-Hant\":", config, StringComparison.Ordinal);
        Assert.Contains("\"locales\":[\"zh-Hant\",\"zh-Hans\",\"en\"]", config, StringComparison.Ordinal);
    }

    private static async Task<(WebApplication Host, HttpClient Browser)> StartAsync(params string[] trustedOrigins)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "ServiceBot",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        for (var i = 0; i < trustedOrigins.Length; i++)
            builder.Configuration[$"DirectLine:TrustedOrigins:{i}"] = trustedOrigins[i];
        builder.WebHost.UseTestServer();
        builder.Services.AddPersonas();
        var host = builder.AddShopPage().Build().MapShopPage();
        await host.StartAsync();
        return (host, host.GetTestClient());
    }
}
