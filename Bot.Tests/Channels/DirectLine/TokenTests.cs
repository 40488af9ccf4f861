using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ServiceBot.Tests.Channels.DirectLine;

public sealed class TokenTests : IAsyncLifetime
{
    private const string Generate = "/v3/directline/tokens/generate";
    private const string Refresh = "/v3/directline/tokens/refresh";
    private const string Start = "/v3/directline/conversations";

    private ChannelHost _host = null!;

    public async Task InitializeAsync() => _host = await ChannelHost.StartAsync(("DirectLine:RenewWithin", "02:00:00"));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_secret_makes_a_token_that_names_its_user_and_its_conversation()
    {
        var answer = await _host.PostAsync(Generate, ChannelHost.Secret, new { User = new { Id = "dl_c-883" } });

        var claims = JsonNode.Parse(Decode(((string)answer["token"]!).Split('.')[1]))!;
        Assert.Equal("dl_c-883", (string?)claims["user"]);
        Assert.Equal((string?)answer["conversationId"], (string?)claims["conv"]);
        Assert.Equal(1800, (int)answer["expires_in"]!);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("not-the-secret-at-all", HttpStatusCode.Forbidden)]
    public async Task Without_the_secret_there_is_no_token_and_the_answer_says_why(string? credential, HttpStatusCode status)
    {
        using var answer = await _host.SendAsync(HttpMethod.Post, Generate, credential);

        Assert.Equal(status, answer.StatusCode);
        var error = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]!;
        Assert.NotNull((string?)error["code"]);
        Assert.NotNull((string?)error["message"]);
    }

    [Fact]
    public async Task A_token_makes_no_other_token()
    {
        var chat = await _host.ChatAsync();

        using var answer = await _host.SendAsync(HttpMethod.Post, Generate, chat.Token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_form_of_an_anonymous_visitors_id_is_given_to_nobody_else()
    {
        using var answer = await _host.SendAsync(HttpMethod.Post, Generate, ChannelHost.Secret, new { user = new { id = "dl_~somebody" } });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_that_was_changed_or_signed_by_somebody_else_opens_nothing()
    {
        var parts = (await _host.ChatAsync()).Token.Split('.');
        var claims = JsonNode.Parse(Decode(parts[1]))!;
        claims["user"] = "dl_somebody-else";
        var changed = Encode(claims.ToJsonString());
        var unsigned = Encode("""{"alg":"none","typ":"JWT"}""");

        foreach (var forged in new[] { $"{parts[0]}.{changed}.{parts[2]}", $"{unsigned}.{changed}.", $"{unsigned}.{changed}.{parts[2]}", $"{parts[0]}.{parts[1]}", "..", "a.b.c" })
        {
            using var answer = await _host.SendAsync(HttpMethod.Post, Start, forged);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_token_opens_no_other_conversation()
    {
        var mine = await _host.ChatAsync();
        var other = await _host.ChatAsync("dl_c-101");

        using var read = await _host.SendAsync(HttpMethod.Get, other.Path("/activities"), mine.Token);
        using var said = await _host.SendAsync(HttpMethod.Post, other.Path("/activities"), mine.Token, new { type = "message", text = "hello" });
        using var back = await _host.SendAsync(HttpMethod.Get, other.Path(), mine.Token);

        Assert.All([read, said, back], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.Equal(["welcome in en"], await other.TextsAsync());
    }

    [Fact]
    public async Task A_token_that_has_run_out_says_nothing_more_but_can_be_renewed_for_a_while()
    {
        var chat = await _host.ChatAsync();
        _host.Clock.Advance(TimeSpan.FromMinutes(31));

        using var said = await _host.SendAsync(HttpMethod.Post, chat.Path("/activities"), chat.Token, new { type = "message", text = "hello" });
        Assert.Equal(HttpStatusCode.Forbidden, said.StatusCode);
        Assert.Contains("TokenExpired", await said.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var renewed = await _host.PostAsync(Refresh, chat.Token);
        Assert.Equal(chat.Id, (string?)renewed["conversationId"]);
        await _host.PostAsync(chat.Path("/activities"), (string)renewed["token"]!, new { type = "message", text = "hello" });
    }

    [Fact]
    public async Task A_token_that_ran_out_long_ago_is_gone()
    {
        var chat = await _host.ChatAsync();
        _host.Clock.Advance(TimeSpan.FromHours(3));

        using var renewed = await _host.SendAsync(HttpMethod.Post, Refresh, chat.Token);
        using var back = await _host.SendAsync(HttpMethod.Get, chat.Path(), chat.Token);

        Assert.Equal(HttpStatusCode.Forbidden, renewed.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, back.StatusCode);
    }

    private static string Decode(string part) => Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(part));

    private static string Encode(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
