using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ServiceBot.Tests.Web;

/// <summary>A page with nothing but Microsoft's Web Chat and its Direct Line client, as the shop's engineers would write it; of another origin than the desk.</summary>
internal sealed class ClientSite : IAsyncDisposable
{
    private readonly WebApplication _site;

    private ClientSite(WebApplication site) => _site = site;

    public string Origin => _site.Urls.Single();

    public static async Task<ClientSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new ClientSite(builder.Build());
        site._site.MapGet("/", Page);
        await site._site.StartAsync();
        return site;
    }

    /// <summary>Where the page chats with this desk, by WebSocket or by polling.</summary>
    public string Address(Uri desk, string token, bool socket) =>
        $"{Origin}/?desk={Uri.EscapeDataString(desk.ToString().TrimEnd('/'))}&token={Uri.EscapeDataString(token)}{(socket ? "&socket" : "")}";

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static IResult Page(string desk) => Results.Content(
        $$"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>chat</title><link rel="icon" href="data:,">
        <style>html, body, #chat { height: 100%; margin: 0 }</style><script src="{{desk}}/lib/webchat/webchat.js"></script></head>
        <body><div id="chat" role="main"></div><script>
        const asked = new URLSearchParams(location.search);
        const directLine = WebChat.createDirectLine({ domain: asked.get('desk') + '/v3/directline', token: asked.get('token'), webSocket: asked.has('socket') });
        window.states = [];
        directLine.connectionStatus$.subscribe(state => window.states.push(state));
        WebChat.renderWebChat({ directLine, locale: 'en-US' }, document.getElementById('chat'));
        </script></body></html>
        """,
        "text/html");
}
