using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ServiceBot.Tests.Web;

/// <summary>A shop's own site, of another origin and site than the desk, with the one line in its pages and a strict content policy.</summary>
internal sealed class ShopSite : IAsyncDisposable
{
    private readonly WebApplication _site;

    private ShopSite(WebApplication site) => _site = site;

    public string Origin => _site.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    /// <summary>The desk's address, named by the pages.</summary>
    public string Desk { get; set; } = "";

    /// <summary>Attributes of the line.</summary>
    public string Attributes { get; set; } = "";

    /// <summary>What the shop's server answers to its page for the signed-in customer.</summary>
    public Func<Task<string>> Token { get; set; } = () => Task.FromResult("{}");

    public static async Task<ShopSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var shop = new ShopSite(builder.Build());
        shop._site.MapGet("/{page}", shop.Page);
        shop._site.MapPost("/desk-token", async () => Results.Content(await shop.Token(), "application/json"));
        await shop._site.StartAsync();
        return shop;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private IResult Page(string page, HttpContext http)
    {
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src {Desk}; connect-src 'self' {Desk}; img-src {Desk}; frame-src {Desk}; base-uri 'none'";
        return Results.Content(
            $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{page}</title><link rel="icon" href="{Desk}/favicon.svg">
            <script src="{Desk}/embed.js" {Attributes} defer></script></head>
            <body><main><h1>{page}</h1><a href="/other">another page</a></main></body></html>
            """,
            "text/html");
    }
}
