using System.Net;

namespace ServiceBot.Tests.Channels.DirectLine;

public sealed class OriginTests : IAsyncLifetime
{
    private const string Trusted = "https://shop.example";
    private const string Foreign = "https://evil.example";

    private static readonly string[] Only = ["https://only.example"];

    private ChannelHost _host = null!;

    public async Task InitializeAsync() => _host = await ChannelHost.StartAsync(("DirectLine:TrustedOrigins:0", Trusted));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("http://localhost", HttpStatusCode.OK)]
    [InlineData(Trusted, HttpStatusCode.OK)]
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData(Foreign, HttpStatusCode.Forbidden)]
    [InlineData("https://shop.example.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task Only_pages_of_this_host_and_of_trusted_origins_get_a_visitors_token(string? origin, HttpStatusCode status)
    {
        using var answer = await _host.SendAsync(HttpMethod.Post, "/chat/token", null, new { locale = "en" }, origin);

        Assert.Equal(status, answer.StatusCode);
        if (origin is not null)
            Assert.Equal(origin, Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task A_foreign_page_can_do_nothing_with_a_stolen_token()
    {
        var chat = await _host.ChatAsync();

        using var answer = await _host.SendAsync(HttpMethod.Post, chat.Path("/activities"), chat.Token, new { type = "message", text = "hello" }, Foreign);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Single(await chat.TextsAsync());
    }

    [Fact]
    public async Task A_tokens_own_origins_stand_in_place_of_the_settings()
    {
        var token = await _host.PostAsync("/v3/directline/tokens/generate", ChannelHost.Secret, new { user = new { id = "u" }, trustedOrigins = Only });

        using var only = await _host.SendAsync(HttpMethod.Post, "/v3/directline/conversations", (string?)token["token"], origin: "https://only.example");
        using var trusted = await _host.SendAsync(HttpMethod.Post, "/v3/directline/conversations", (string?)token["token"], origin: Trusted);

        Assert.Equal(HttpStatusCode.Created, only.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, trusted.StatusCode);
    }

    [Theory]
    [InlineData("/v3/directline/tokens/refresh")]
    [InlineData("/v3/directline/conversations")]
    [InlineData("/v3/directline/conversations/x/activities")]
    [InlineData("/v3/directline/conversations/x/upload")]
    [InlineData("/chat/token")]
    public async Task A_browser_may_ask_first_without_any_credential(string path)
    {
        using var answer = await _host.SendAsync(HttpMethod.Options, path, null, origin: Trusted);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Contains("x-ms-bot-agent", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Headers")), StringComparison.Ordinal);
        Assert.Contains("POST", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_can_read_an_error_too()
    {
        using var answer = await _host.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", "wrong", origin: Trusted);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(Trusted, Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
    }
}
